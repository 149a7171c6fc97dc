export {
  isOffered,
  methodTable,
  offeredMethod,
  rulesOf,
  traitsOf,
  type MethodPolicy,
  type MethodRules,
  type MethodTraits,
  type Ruled,
} from './method-table.js'
