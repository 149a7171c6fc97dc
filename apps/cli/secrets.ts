import { commandSecretOf, masterKeyOf } from '#libs/http'
import type { CliConfiguration } from './configuration.js'

const secretsOf = ({ county, data, commandSecret, vaultMasterKey }: CliConfiguration) => ({
  COUNTY: county,
  XINPEI_DATA: data,
  COMMAND_SECRET: commandSecret,
  VAULT_MASTER_KEY: vaultMasterKey,
})

/** The vault's master key, as every process of the county has it. */
export const masterKey = (configuration: CliConfiguration): Buffer =>
  masterKeyOf(secretsOf(configuration))

/** What keys the hash of command bodies. */
export const commandSecret = (configuration: CliConfiguration): string =>
  commandSecretOf(secretsOf(configuration))
