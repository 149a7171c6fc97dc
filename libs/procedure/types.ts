import type { Instant } from '#libs/calendar'
import type { Fact, Refusal } from '#libs/domain/deciding'

/** What `recall` brings from the store at the start of every run. */
export interface Recalled {
  readonly facts: readonly Fact[]
  /** Duties of this case, open and ended. */
  readonly duties: readonly Fact[]
  /** County time minus real time, in milliseconds. */
  readonly countyOffset: number
}

/** What an activity behind `step` or `duty` answers. Only I/O throws, and is retried for ever. */
export type StepAnswer =
  | { readonly kind: 'accepted'; readonly facts: readonly Fact[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The instants of a duty's rungs, recorded when it is opened, resumed or moved. */
export interface Rung {
  readonly share: number
  readonly at: Instant
}
