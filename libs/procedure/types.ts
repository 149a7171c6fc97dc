import type { Instant } from '#libs/calendar'
import type { Fact, Refusal } from '#libs/domain/deciding'

/** What `recall` brings from the store at the start of every run. */
export interface Recalled {
  readonly facts: readonly Fact[]
  /** Duties of this case, open and ended. */
  readonly duties: readonly Fact[]
  /** Kafka key of the case, under which all its facts lie: the project, the institution … */
  readonly key: string
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

/** What a step asks of the gate, in the words of the case that asks. */
export interface StepAsked {
  /** The aggregate's id; absent for `openDuty`, whose id follows from case, kind and about. */
  readonly id?: string
  readonly input: unknown
  /** Idempotency key and `meta.step`: `<workflow id>/<command>/<about>/<id of the causing fact>`. */
  readonly key: string
  /** Id of the fact that caused it. */
  readonly cause: string
  /** County time of the procedure, milliseconds since 1970 UTC: the store's clock may be behind it. */
  readonly at: number
  /** Whose facts to answer with. */
  readonly procedure: string
}

/** The activities that every procedure has: one per command of the catalogue, and `recall`. */
export interface Recalling {
  recall(asked: { readonly procedure: string; readonly id: string }): Promise<Recalled>
}

/** What a procedure is waiting for right now; the answer to the query `waits`. */
export interface Waits {
  /** Steps or recalls under way: nothing is settled while there are any. */
  readonly working: number
  /** Order of the latest fact it knows; empty while it knows none. */
  readonly heard: string
  readonly waiting: readonly Wait[]
}

export interface Wait {
  /** `duty confirm-winner`, `until`, `outcome of tender-round`. */
  readonly for: string
  /** The instant at which the procedure goes on by itself, whatever anybody does. */
  readonly until?: Instant
}
