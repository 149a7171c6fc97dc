import { hkdfSync } from 'node:crypto'
import { configuredMasterKey, keptMasterKey } from '#libs/vault'
import { ConfigurationFault } from './configuration.js'

/** Where a county's secrets come from. */
export interface Secrets {
  readonly COUNTY: 'production' | 'demonstration'
  readonly VAULT_MASTER_KEY?: string | undefined
  /** The data folder, in which a demonstration keeps its master key. */
  readonly XINPEI_DATA: string
}

/**
 * What keys the hash of command bodies, the same for every process of a county: configured, or derived
 * from the vault's master key.
 */
export function commandSecretOf(
  secrets: Secrets & { readonly COMMAND_SECRET?: string | undefined },
): string {
  if (secrets.COMMAND_SECRET !== undefined) return secrets.COMMAND_SECRET
  const derived = hkdfSync('sha256', masterKeyOf(secrets), '', 'xinpei.command-body.v1', 32)
  return Buffer.from(derived).toString('base64')
}

/** The vault's master key: configured, or in a demonstration kept in the data folder. */
export function masterKeyOf({ COUNTY, VAULT_MASTER_KEY, XINPEI_DATA }: Secrets): Buffer {
  if (VAULT_MASTER_KEY !== undefined) return configuredMasterKey(VAULT_MASTER_KEY)
  if (COUNTY === 'demonstration') return keptMasterKey(XINPEI_DATA)
  throw new ConfigurationFault(
    'The configuration is not good:\n  VAULT_MASTER_KEY: a production county brings its own',
  )
}
