import type { Role } from '#libs/contracts'

/** What a person reads in a refusal besides its words: counts, dates, ids, figures – no personal data. */
export type RefusalDetail = Readonly<Record<string, string | number | boolean>>

/**
 * A "no" that is a value. `reason` is a message key (kebab-case); the words in Chinese and English
 * come from the message files. `rule` is the article, `本县规定 …` for a county choice, or the name
 * of the product's own rule; empty where something lawful is only not done here. `fix` is a message key of the way out, `who` the role that can take it.
 */
export interface Refusal {
  readonly refused: true
  readonly rule: string
  readonly reason: string
  readonly detail: RefusalDetail
  readonly fix?: string
  readonly who?: Role
  /** Where several things are wrong at once: all of them, the refusal's own among them. */
  readonly faults?: readonly Fault[]
}

/** One of several things that are wrong, and where in the input. */
export interface Fault extends Pick<Refusal, 'rule' | 'reason' | 'detail'> {
  /** The field: `lots.0.ceiling`. */
  readonly path: string
  /** What would mend it, where that is mechanical. */
  readonly repair?: readonly Repair[]
}

/** A field and the value it should have; null takes it away. */
export interface Repair {
  readonly path: string
  readonly value: string | number | boolean | null
}

interface RefusalExtras {
  readonly detail?: RefusalDetail
  readonly fix?: string
  readonly who?: Role
  readonly faults?: readonly Fault[]
}

/** Says no: `refuse('87§39', 'deadline-not-reached', { detail: { deadline } })`. */
export function refuse(rule: string, reason: string, extras: RefusalExtras = {}): Refusal {
  return { refused: true, rule, reason, detail: {}, ...extras }
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}

/** What a decider answers: events to append, in order, or a refusal. */
export type Decided<Event> = readonly Event[] | Refusal
