import type { Logger } from 'pino'
import type { CommandDefinition, Gate } from '#libs/commands'
import type { EventStore } from '#libs/event-store'
import type { Identity } from '#libs/identity'

/** What every service's controllers are given; a Nest provider under the token `HTTP_PARTS`. */
export interface HttpParts {
  readonly gate: Gate
  readonly store: EventStore
  readonly identity: Identity
  readonly log: Logger
  /** The whole catalogue; a service serves the commands of its own context. */
  readonly catalogue: readonly CommandDefinition[]
}

/** Types that are interfaces have no token of their own in Nest. */
export const HTTP_PARTS = Symbol('HTTP_PARTS')
