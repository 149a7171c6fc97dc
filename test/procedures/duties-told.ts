import type { StoredEvent } from '#libs/event-store'

/** What is read of a duty's events; each type has some of it. */
interface OfDuty {
  readonly kind?: string
  readonly about?: string
  readonly share?: number
}

/**
 * What was told of every duty of these kinds, by kind and what it is about: `DutyOpened`,
 * `DutyEscalated 50`, `DutyDischarged`.
 */
export function dutiesTold(
  events: readonly StoredEvent[],
  kinds: RegExp,
): Readonly<Record<string, readonly string[]>> {
  const streams = Map.groupBy(
    events.filter(({ stream }) => stream.startsWith('duty-')),
    ({ stream }) => stream,
  )
  const told = [...streams.values()].map(ofDuty => {
    const { kind = '', about = '' } = read(ofDuty[0])
    return [`${kind} ${about}`.trim(), ofDuty.map(named)] as const
  })
  return Object.fromEntries(told.filter(([name]) => kinds.test(name)))
}

const named = (event: StoredEvent): string =>
  `${event.type} ${String(read(event).share ?? '')}`.trim()

const read = (event: StoredEvent | undefined): OfDuty => event?.data ?? {}
