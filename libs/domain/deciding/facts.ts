import type { Day, Instant } from '#libs/calendar'
import type { DomainEvent } from './event.js'

/**
 * What may leave the store for a procedure: ids, instants, days, flags, counts and fixed words.
 * `Fen`, scores and free text are branded otherwise or plain `string`/`number`, and do not type-check.
 */
export type FactValue =
  | Instant
  | Day
  | Count
  | boolean
  | Reference
  | Word
  | undefined
  | readonly FactValue[]
  | { readonly [field: string]: FactValue }

declare const counted: unique symbol
/** A number of things (lots, bids that stand after opening, instalments): never money, never a score. */
export type Count = number & { readonly [counted]: true }
export const count = (things: number): Count => things as Count // the only door to the brand

declare const referenced: unique symbol
/** An id of a stream, a person or a thing: never a name. */
export type Reference = string & { readonly [referenced]: true }
export const reference = (id: string): Reference => id as Reference // the only door to the brand

declare const worded: unique symbol
/** One of a fixed set of words, as `passed` or `first-ranked`. */
export type Word<W extends string = string> = W & { readonly [worded]: true }
export const word = <const W extends string>(fixed: W): Word<W> => fixed as Word<W> // the only door to the brand

/**
 * A fact as a procedure sees it. `order` is the final order across streams, known at append:
 * zero-padded `<xid>/<global position>`, compared as text. `at` is county time of the act;
 * `effectiveAt` (in `fields`) the recorded instant of what the law did by itself.
 */
export interface Fact<Type extends string = string, Fields = object> {
  readonly id: string
  readonly stream: string
  readonly version: number
  readonly order: string
  /** Kafka key of its stream: the project, or the stream's own subject. */
  readonly key: string
  readonly type: Type
  readonly at: Instant
  readonly fields: Fields
  /** The procedure's step that brought it about, as in the event's meta. */
  readonly step?: string
}

/** How one aggregate's events become facts; types that are absent never leave the store. */
export type Whitelist<Event extends DomainEvent> = {
  readonly [Type in Event['type']]?: (data: Extract<Event, { readonly type: Type }>['data']) => {
    readonly [field: string]: FactValue
  }
}

/** The union of facts that a whitelist lets through. */
export type FactOf<W> = {
  [Type in keyof W & string]: W[Type] extends (data: never) => infer Fields
    ? Fact<Type, Fields>
    : never
}[keyof W & string]

/** Declares an aggregate's whitelist: `export const tenderFacts = factsOf<TenderEvent>()({ … })`. */
export const factsOf =
  <Event extends DomainEvent>() =>
  <const W extends Whitelist<Event>>(whitelist: W): W =>
    whitelist

/**
 * The facts of one case, as its procedure hears and remembers them.
 * @typeParam View a flat record that `evolve` folds from the facts; procedures read it live.
 */
export interface CaseFacts<View, F extends Fact> {
  /** The workflow type, kebab-case as in workflow ids: `tender-round`. */
  readonly procedure: string
  /** Aggregate of the stream whose id is the case's id; absent, it has the procedure's name. */
  readonly subject?: string
  /** Fact types whose arrival creates the case. */
  readonly begins: readonly F['type'][]
  /** Fact types with which a case that is over goes on, from the top, to what is owed anew. */
  readonly reopens?: readonly F['type'][]
  /** Fact types that the procedure waits for or reads; the bridge sends nothing else. */
  readonly hears: readonly F['type'][]
  /** The case a fact belongs to (its id without the procedure's name), or undefined for none. */
  caseOf(this: void, fact: F): string | undefined
  readonly initial: View
  evolve(this: void, view: View, fact: F): View
  /** Fact types with which the case, or a part of it, ends; what `outcomeOf` waits for. */
  readonly outcomes?: readonly F['type'][]
  /** When the case was suspended 暂停, in order; duties whose kind says so stand as long. */
  suspensions?(this: void, view: View): readonly Suspended[]
  /** What Temporal's own screens show of the case. */
  board?(this: void, view: View): Board
}

/** A suspension of a case, or of the part it is about alone; without `until` it lasts. */
export interface Suspended {
  readonly about?: Reference
  readonly since: Instant
  readonly until?: Instant
}

/** Typed search attributes of a case. Ids and fixed words only: they are not encrypted. */
export interface Board {
  readonly phase?: string
  readonly institution?: string
}
