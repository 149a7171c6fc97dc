export {
  isOffered,
  methodTable,
  offeredMethod,
  rulesOf,
  type MethodRules,
  type Ruled,
} from './method-table.js'
