import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { fromMilliseconds, type Instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'

/**
 * The clock of a test county: the server's time, which skips, and the offset of its jumps. It follows
 * the latest time that anybody has seen.
 */
export interface CountyClock {
  now(): Instant
  /** Server time as last seen, in milliseconds since 1970 UTC. */
  server(): number
  offset(): number
  /** Looks at the server's clock. */
  look(): Promise<void>
  /** A procedure has seen this county time. */
  seen(county: number): void
  /** Follows jumps of the county's clock. */
  hear(events: readonly StoredEvent[]): void
}

export async function countyClock(temporal: TestWorkflowEnvironment): Promise<CountyClock> {
  let server = await temporal.currentTimeMs()
  let offset = 0
  const advance = (to: number) => {
    server = Math.max(server, to)
  }
  return {
    now: () => fromMilliseconds(server + offset),
    server: () => server,
    offset: () => offset,
    look: async () => {
      advance(await temporal.currentTimeMs())
    },
    seen: county => {
      advance(county - offset)
    },
    hear: events => {
      for (const { type, data } of events) {
        // The clock's own event; `offset` is in its contract.
        if (type === 'ClockJumped') offset = (data as { offset: number }).offset
      }
    },
  }
}
