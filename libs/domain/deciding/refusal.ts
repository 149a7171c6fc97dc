import type { Role } from '#libs/contracts'

/** What a person reads in a refusal besides its words: counts, dates, ids, figures – no personal data. */
export type RefusalDetail = Readonly<Record<string, string | number | boolean>>

/**
 * A "no" that is a value. `reason` is a message key (kebab-case); the words in Chinese and English
 * come from the message files. `rule` is the article, `本县规定 …` for a county choice, or the name
 * of the product's own rule. `fix` is a message key of the way out, `who` the role that can take it.
 */
export interface Refusal {
  readonly refused: true
  readonly rule: string
  readonly reason: string
  readonly detail: RefusalDetail
  readonly fix?: string
  readonly who?: Role
}

interface RefusalExtras {
  readonly detail?: RefusalDetail
  readonly fix?: string
  readonly who?: Role
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
