import { everybody, type Aggregate } from '#libs/domain/deciding'
import type { ClockEvent } from './events.js'

/** Milliseconds that county time is ahead of real time; undefined while nobody has set it. */
export interface Clock {
  readonly offset: number | undefined
}

/** The one clock of a county that may jump; production has none. */
export const clock: Aggregate<Clock, ClockEvent> = {
  context: 'county',
  name: 'clock',
  collection: 'clocks',
  initial: { offset: undefined },
  evolve: (_clock, event) => ({ offset: event.data.offset }),
  keyOf: id => id,
  visibleTo: everybody,
}

/** Its id: one in every county. */
export const clockId = '00000000-0000-4000-8000-00000000c10c'
