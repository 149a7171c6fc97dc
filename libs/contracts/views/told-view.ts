import type { Day, Instant } from '#libs/calendar'
import type { FieldChanged } from '../procurement/tender-clock.js'

interface Announced {
  /** Of the amendment, the correction, or the event that told it. */
  readonly id: string
  /** When everybody here could read it. */
  readonly at: Instant
}

/** A notice has its number; what was published outside is a copy here. */
interface Numbered {
  readonly number: string
  readonly copy: boolean
}

/** The document was clarified or amended 澄清或者修改 (87§27). */
export interface AmendmentTold extends Announced, Numbered {
  readonly kind: 'amendment'
  readonly changes: string
  /** Field by field as it was and as it is; absent where the amendment only explains. */
  readonly difference?: readonly FieldChanged[]
  readonly affectsBids: boolean
  readonly deadline: Instant
  /** Whether the deadline was another before. */
  readonly moved: boolean
}

/** A notice was corrected 更正公告 (101§8). */
export interface CorrectionTold extends Announced, Numbered {
  readonly kind: 'correction'
  readonly notice: 'tender-notice' | 'award-notice'
  readonly reason: string
  readonly corrected: readonly FieldChanged[]
}

/** The document is offered longer (87§18). */
export interface LongerOfferTold extends Announced, Numbered {
  readonly kind: 'longer-offer'
  readonly offeredUntil: Day
}

/** A question was answered to everybody 答复询问; who asked is not in it. */
export interface AnswerTold extends Announced {
  readonly kind: 'answer'
  readonly question: string
  readonly answer: string
}

export type Told = AmendmentTold | CorrectionTold | LongerOfferTold | AnswerTold

/** What everybody was told of a tender since its notice, the newest first: the same for every reader. */
export interface ToldOfTender {
  readonly items: readonly Told[]
}

/** One question of the reader's own institution about a tender, told to nobody else with its name. */
export interface OwnEnquiry {
  readonly id: string
  readonly question: string
  readonly askedAt: Instant
  /** What was answered to who asked, and when; absent until then. */
  readonly answered?: { readonly answer: string; readonly at: Instant }
}

export interface OwnEnquiries {
  readonly items: readonly OwnEnquiry[]
}
