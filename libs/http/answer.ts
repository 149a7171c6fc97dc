import type { Handled } from '#libs/commands'
import type { WhatHappens } from '#libs/contracts/views'
import type { Aggregate } from '#libs/domain/deciding'

type Accepted = Extract<Handled, { kind: 'accepted' }>

/** What a person's client is told of an accepted command: of the own stream, never of another's. */
export interface CommandAnswer {
  readonly stream: string
  /** Absent where versions are sealed. */
  readonly version?: number
  readonly events: readonly {
    readonly id: string
    readonly type: string
    readonly data?: unknown
  }[]
  readonly repeated: boolean
  readonly dryRun: boolean
  /** Of a dry run: duties, dates, procedures and who comes next. */
  readonly leadsTo?: WhatHappens
}

/**
 * The body of an accepted command's answer. Of a sealed aggregate it is a receipt: a version would tell
 * a bidder how many others there are.
 */
export function answerTo(
  { stream, version, events, repeated, dryRun, leadsTo }: Accepted,
  of: Pick<Aggregate<unknown, never>, 'sealed'>,
): CommandAnswer {
  const own = events.filter(event => event.stream === stream)
  return {
    stream,
    ...(of.sealed !== true && { version }),
    events: own.map(({ eventId, type, data }) => ({
      id: eventId,
      type,
      ...(dryRun && { data }),
    })),
    repeated,
    dryRun,
    ...(leadsTo && { leadsTo }),
  }
}
