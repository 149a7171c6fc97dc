export {
  type FindableField,
  type PersonalData,
  type PersonalField,
  type Purpose,
} from './fields.js'
export type { Erasing, Retention } from './erasure.js'
export { configuredMasterKey, keptMasterKey } from './master-key.js'
export type { LoggedReading, Reading } from './readings.js'
export { openVault, type Vault, type VaultSettings } from './vault.js'
