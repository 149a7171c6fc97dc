import type { DynamicModule } from '@nestjs/common'
import { resolve } from 'node:path'
import { v7 } from 'uuid'
import { z } from 'zod'
import { catalogue, countyRules, dutyDoor, gate } from '#libs/commands'
import { eventUpcasters, type EventUpcasters } from '#libs/contracts'
import { postgresEventStore, tellRelay } from '#libs/event-store'
import { postgresBytes, type ByteStore } from '#libs/evidence'
import { keepBeating } from '#libs/heart-beat'
import { identityOf } from '#libs/identity'
import { openPool, type Pool } from '#libs/postgres'
import { databaseAnswers, HealthModule } from '#libs/process'
import type { KeyPair } from '#libs/sealing/sm'
import { openVault, type Vault } from '#libs/vault'
import { casesBegunBy } from '#libs/temporal/begins'
import { commandSecretOf, masterKeyOf } from './command-secret.js'
import { configuration } from './configuration.js'
import { countySettings, listening, temporalSettings } from './settings.js'
import { logOf } from './log.js'
import { officesIn } from './offices.js'
import type { HttpParts } from './parts.js'
import { openService } from './service.js'
import { signingKeyOf } from './signing-key.js'

/** What every service is told. */
export const serviceShape = z.object({
  DATABASE_URL: z.url(),
  /** Data keys of the vault; needed where papers name persons. */
  KEYS_DATABASE_URL: z.url().optional(),
  ...listening,
  /** Where people reach the county; addresses in answers begin with it. */
  PUBLIC_URL: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().min(1).default('xinpei'),
  /** The console's client at the issuer. */
  OIDC_CLIENT_ID: z.string().min(1).default('xinpei-console'),
  ...countySettings,
  /** Temporal's own web interface, for administrators. */
  TEMPORAL_UI_URL: z.url().optional(),
  TEMPORAL_NAMESPACE: temporalSettings.TEMPORAL_NAMESPACE,
})
export type ServiceConfiguration = z.output<typeof serviceShape>

/** What a context's modules are made of. */
export interface ServiceParts extends HttpParts {
  readonly configuration: ServiceConfiguration
  readonly pool: Pool
  /** Personal data and where its keys lie; absent where no address of them is configured. */
  readonly vault?: Vault
  readonly keysPool?: Pool
  /** Bytes that facts name by hash: sealed bids. */
  readonly bytes: ByteStore
  /** With which the county signs receipts. */
  readonly signing: KeyPair
}

/** Commands of this county: only a demonstration's clock may jump. */
export const commandsOf = ({ COUNTY }: Pick<ServiceConfiguration, 'COUNTY'>) =>
  catalogue.filter(({ name }) => COUNTY === 'demonstration' || name !== 'jumpClock')

/**
 * What all services of a process share. Opens no connection yet.
 * @param read the process's configuration, read once.
 * @param upcasters steps of events to their newest shapes; a test brings its own.
 */
export function serviceParts(
  name: string,
  read: ServiceConfiguration,
  upcasters: EventUpcasters = eventUpcasters,
): ServiceParts {
  const log = logOf(name)
  const onLost = (err: Error) => {
    log.warn({ err }, 'a connection to PostgreSQL broke')
  }
  const pool = openPool({ url: read.DATABASE_URL, name, onLost })
  const store = postgresEventStore({ pool, upcasters, onAppended: tellRelay(pool, log) })
  const commands = commandsOf(read)
  const secrets = { ...read, XINPEI_DATA: resolve(read.XINPEI_DATA) }
  const bytes = postgresBytes(pool)
  return {
    configuration: read,
    pool,
    ...vaultOf(read, pool),
    bytes,
    signing: signingKeyOf(secrets),
    log,
    store,
    catalogue: commands,
    identity: identityOf({
      ...{ issuer: read.OIDC_ISSUER, audience: read.OIDC_AUDIENCE },
      offices: officesIn(store),
    }),
    gate: gate({
      store,
      catalogue: commands,
      rules: countyRules,
      duties: dutyDoor,
      bytes,
      secret: commandSecretOf(secrets),
      mintId: () => v7(),
      startedBy: casesBegunBy,
      upcasters,
    }),
  }
}

interface Serving {
  /** Whether bids are taken here: when such a process was away, the county has to know. */
  readonly takesBids?: true
}

function vaultOf(read: ServiceConfiguration, pool: Pool): Pick<ServiceParts, 'vault' | 'keysPool'> {
  if (read.KEYS_DATABASE_URL === undefined) return {}
  const keysPool = openPool({ url: read.KEYS_DATABASE_URL, name: 'vault', max: 2 })
  const masterKey = masterKeyOf({ ...read, XINPEI_DATA: resolve(read.XINPEI_DATA) })
  return { vault: openVault({ pool, keysPool, masterKey }), keysPool }
}

/**
 * Runs a service until it is told to stop: then it takes no more requests, answers those it has, ends
 * its streams, and closes its connections.
 */
export async function serve(
  name: string,
  modulesOf: (parts: ServiceParts) => readonly DynamicModule[],
  { takesBids }: Serving = {},
): Promise<void> {
  const parts = serviceParts(name, configuration(serviceShape))
  const { log, pool, keysPool } = parts
  const { HOST: host, PORT: at } = parts.configuration
  const health = HealthModule.with(() => databaseAnswers(pool, log))
  const stopBeating = takesBids && (await keepBeating(name, parts))
  const app = await openService(parts, [...modulesOf(parts), health], async () => {
    stopBeating?.()
    await Promise.all([pool.end(), keysPool?.end()])
  })
  await app.listen(at, host)
  log.info({ host, port: at }, 'listens')
}
