export {
  isOffered,
  methodTable,
  offeredMethod,
  rulesOf,
  type MethodPolicy,
  type MethodRules,
  type Ruled,
} from './method-table.js'
