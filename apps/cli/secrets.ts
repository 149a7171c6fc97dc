import { hkdfSync } from 'node:crypto'
import { configuredMasterKey, keptMasterKey } from '#libs/vault'
import type { CliConfiguration } from './configuration.js'
import { VerbFault } from './say.js'

/** The vault's master key: configured, or in a demonstration kept in the data folder. */
export function masterKey({ vaultMasterKey, county, data }: CliConfiguration): Buffer {
  if (vaultMasterKey !== undefined) return configuredMasterKey(vaultMasterKey)
  if (county === 'demonstration') return keptMasterKey(data)
  throw new VerbFault('VAULT_MASTER_KEY is not set: a production county brings its own')
}

/** What keys the hash of command bodies; derived where nobody configured one. */
export function commandSecret(configuration: CliConfiguration): string {
  if (configuration.commandSecret !== undefined) return configuration.commandSecret
  const derived = hkdfSync('sha256', masterKey(configuration), '', 'xinpei.command-body.v1', 32)
  return Buffer.from(derived).toString('base64')
}
