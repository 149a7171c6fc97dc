import type { EventUpcasters } from '#libs/contracts'
import type { ByteStore } from '#libs/evidence'
import type { EventStore, StoredEvent } from '#libs/event-store'
import type { DutyDoor } from './duty-door.js'
import type { RulesInForce } from './rules-in-force.js'
import type { CommandDefinition } from './types.js'

/** What a gate is made of. */
export interface GateParts {
  readonly store: EventStore
  readonly catalogue: readonly CommandDefinition[]
  readonly rules: RulesInForce
  /** Absent where nobody owes anything: then `discharges` is not asked. */
  readonly duties?: DutyDoor
  /** The bytes that commands name by hash; without one nothing lies anywhere. */
  readonly bytes?: ByteStore
  /** Keys the hash of command bodies; the same for all processes of a county. */
  readonly secret: string
  /** A new UUIDv7. */
  readonly mintId: () => string
  /** Steps to the newest shapes, which are what is written; those of the contracts unless a test's. */
  readonly upcasters?: EventUpcasters
  /** Workflow ids of the procedures that these events start; for dry runs. */
  readonly startedBy?: (events: readonly StoredEvent[]) => readonly string[]
}
