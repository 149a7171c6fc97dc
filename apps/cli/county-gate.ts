import { v7 } from 'uuid'
import { catalogue, countyRules, dutyDoor, gate, type Gate } from '#libs/commands'
import { postgresEventStore, type EventStore } from '#libs/event-store'
import { postgresBytes, type ByteStore } from '#libs/evidence'
import { openPool } from '#libs/postgres'
import type { CliConfiguration } from './configuration.js'
import { commandSecret } from './secrets.js'

export interface CountyGate {
  readonly gate: Gate
  readonly store: EventStore
  readonly bytes: ByteStore
  close(): Promise<void>
}

/** The gate of this county in our own process: what set-up uses before any service runs. */
export function openCountyGate(configuration: CliConfiguration): CountyGate {
  const pool = openPool({ url: configuration.databaseUrl, name: 'xinpei' })
  const store = postgresEventStore({ pool })
  const bytes = postgresBytes(pool)
  return {
    gate: gate({
      store,
      catalogue,
      rules: countyRules,
      duties: dutyDoor,
      bytes,
      secret: commandSecret(configuration),
      mintId: () => v7(),
    }),
    store,
    bytes,
    close: () => pool.end(),
  }
}
