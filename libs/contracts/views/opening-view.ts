import type { Instant } from '#libs/calendar'
import type { Fen } from '#libs/money'
import type { BidContent } from '../procurement/bid.js'

/** What one institution has at a tender, told to nobody else. */
export interface OwnBids {
  /** The reader's own. */
  readonly institution: string
  readonly documentTaken: boolean
  /** Its bid security lies in the box. */
  readonly securityGiven: boolean
  /** That stand, or stood at the deadline. */
  readonly bids: readonly { readonly bid: string; readonly lot: string }[]
}

/** That a bidder is asked for a final quote 最后报价, and what it has given; told to nobody else. */
export interface OwnQuote {
  readonly lot: string
  readonly bid: string
  readonly evaluation: string
  /** Quotes come in until then, and are opened together until `revealBy`. */
  readonly closesAt: Instant
  readonly revealBy: Instant
  readonly status: 'not-handed-in' | 'sealed' | 'revealed'
  /** Of the sealed quote. */
  readonly commitment?: string
  readonly price?: Fen
  /** The sum as the law corrects it (87§59), until when its bidder may confirm that, and whether it has. */
  readonly corrected?: {
    readonly price: Fen
    readonly unitPrice: Fen
    readonly answerBy: Instant
    readonly accepted?: boolean
  }
}

export interface OwnQuotes {
  readonly quotes: readonly OwnQuote[]
}

/** A bidder as the room shows it; what the bid says only once it is decrypted. */
export interface OpenedLine {
  readonly lot: string
  readonly bid: string
  readonly bidder: string
  readonly decrypted: boolean
  readonly said?: { readonly unitPrice: Fen; readonly price: Fen } & Pick<
    BidContent,
    'businessSize'
  >
}

/** A line of the opening record 开标记录: what happened, when, and to whom. */
export interface OpeningEntry {
  readonly id: string
  readonly at: Instant
  readonly type: string
  /** The institution that it is about or that acted. */
  readonly institution?: string
  readonly words?: string
  /** Of a doubt or a call for recusal, and of its answer. */
  readonly question?: string
  readonly about?: 'doubt' | 'recusal'
}

/** The opening as those in the room see it 开标; empty before it, for everybody and whatever lies in the box. */
export interface OpeningRoom {
  readonly lines: readonly OpenedLine[]
  readonly record: readonly OpeningEntry[]
}
