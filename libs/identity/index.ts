export {
  identityOf,
  type Credentials,
  type Identity,
  type IdentitySettings,
  type Offices,
} from './authenticate.js'
export { countyChains } from './county-chains.js'
export { IssuerUnreachable, Unauthenticated, type TokenFault } from './fault.js'
export { unfillableChains, type Chain, type Staff, type Unfillable } from './fillable-chains.js'
export type { Claims } from './verify-token.js'
