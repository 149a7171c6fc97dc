import type { Instant } from '#libs/calendar'
import type { OfferedMethod } from '../procurement/method.js'

/** What is asked of one bidder alone, until an instant, between the opening and the award. */
export type OwnMatterKind =
  /** Its bid is decrypted in the window after the opening (87§39). */
  | 'decrypt-bid'
  /** The committee asks for a clarification in writing (87§51), or to confirm a corrected sum (87§59). */
  | 'answer-clarification'
  | 'confirm-correction'
  /** A final quote is given, opened, or its corrected sum confirmed (74§33, 87§59). */
  | 'give-final-quote'
  | 'open-final-quote'
  | 'confirm-quote-correction'
  /** Whether the bid binds for longer (87§23). */
  | 'answer-longer-validity'

/** One of them, told to its bidder and to nobody else. */
export interface OwnMatter {
  /** One for each question, bid and asking. */
  readonly id: string
  readonly kind: OwnMatterKind
  readonly tender: string
  /** Of the tender document. */
  readonly title: string
  readonly method: OfferedMethod
  readonly lot: string
  /** Place of the lot in its document, from 1. */
  readonly lotNumber: number
  readonly until: Instant
  readonly rule: string
}

/** What waits for an institution in its bids, the soonest end first. */
export interface OwnMatters {
  readonly items: readonly OwnMatter[]
}
