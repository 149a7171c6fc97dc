import { resolve } from 'node:path'
import { z } from 'zod'
import { configuration, countySettings, temporalSettings } from '#libs/http'

const shape = z.object({
  DATABASE_URL: z.url(),
  KEYS_DATABASE_URL: z.url(),
  KAFKA_BROKERS: z.string().default('127.0.0.1:9092'),
  ...temporalSettings,
  TEMPORAL_ADDRESS: temporalSettings.TEMPORAL_ADDRESS.default('127.0.0.1:7233'),
  PUBLIC_URL: z.url().default('http://127.0.0.1:8100'),
  SANDBOX_URL: z.url().default('http://127.0.0.1:8101'),
  OIDC_ISSUER: z.url().optional(),
  ...countySettings,
  XINPEI_SEEDS: z.string().min(1).default('seeds'),
})

/** Throws a `ConfigurationFault` that names every fault of the environment. */
export function readConfiguration(environment?: Readonly<Record<string, string | undefined>>) {
  const read = configuration(shape, environment)
  return {
    databaseUrl: read.DATABASE_URL,
    keysDatabaseUrl: read.KEYS_DATABASE_URL,
    brokers: read.KAFKA_BROKERS.split(','),
    temporal: { address: read.TEMPORAL_ADDRESS, namespace: read.TEMPORAL_NAMESPACE },
    publicUrl: read.PUBLIC_URL,
    sandboxUrl: read.SANDBOX_URL,
    issuer: read.OIDC_ISSUER ?? read.SANDBOX_URL,
    county: read.COUNTY,
    commandSecret: read.COMMAND_SECRET,
    vaultMasterKey: read.VAULT_MASTER_KEY,
    data: resolve(read.XINPEI_DATA),
    seeds: resolve(read.XINPEI_SEEDS),
  }
}

export type CliConfiguration = ReturnType<typeof readConfiguration>
