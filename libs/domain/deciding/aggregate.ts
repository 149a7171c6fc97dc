import type { Instant } from '#libs/calendar'
import type { PolicyAnchor } from '#libs/policy'
import type { DomainEvent } from './event.js'

export type Context = 'procurement' | 'delivery' | 'payment' | 'supervision' | 'county'

/**
 * One kind of stream: `<name>-<uuid>`, reached under `/<context>/<collection>/<uuid>`.
 * `evolve` is total over the aggregate's events and never reads policy or a clock.
 */
export interface Aggregate<State, Event extends DomainEvent> {
  readonly context: Context
  /** kebab-case, singular: `training-class`. */
  readonly name: string
  /** kebab-case, plural, as in URLs: `training-classes`. */
  readonly collection: string
  readonly initial: State
  evolve(this: void, state: State, event: Event): State
  /**
   * The Kafka key of the stream, fixed by its first event: the project for streams that belong to
   * one project for life, else the stream's own subject. `state` is the state after the first append.
   */
  keyOf(this: void, id: string, state: State): string
  /** Dates at which this subject's rules were fixed; anchors that are absent stand at the time of the act. */
  anchors?(this: void, state: State): Partial<Record<PolicyAnchor, Instant>>
  /**
   * Sealed streams (a bid, a bid box) tell nobody their version: an accepted command is answered with
   * a receipt, and pages have no ETag.
   */
  readonly sealed?: boolean
  /**
   * May this reader know that the object exists? Every aggregate says so: `everybody`, `bureauOnly`,
   * `ownOrBureau`, or a rule of its own. What a reader may not know of is answered as if it never was.
   */
  visibleTo(this: void, reader: Reader, state: State): boolean
  /** What of the state a reader is shown who may know of it; absent: all of it. */
  shownTo?(this: void, reader: Reader, state: State): unknown
}

/** Who looks at an object; an `Actor` is one. */
export interface Reader {
  readonly id?: string
  readonly role: string
  readonly institution?: string
  /** In whose office they look, and whose duties they took over: they know what those know. */
  readonly actingFor?: string
  readonly tookOver?: readonly string[]
}
