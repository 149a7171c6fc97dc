import type { OwnQuote } from '#libs/contracts/views'
import type { Bid } from '#libs/domain/procurement/bid'
import type { TenderView } from '../pages/tender-view.js'

interface Standing {
  readonly state: TenderView['state']
  /** Whether this institution has taken the document. */
  readonly taken: boolean
  /** Its own bid, where it has one. */
  readonly bid: Bid | undefined
  /** The final quote that its bid is asked for, where one is. */
  readonly quote?: Pick<OwnQuote, 'closesAt' | 'status'> | undefined
  /** County time, milliseconds since 1970. */
  readonly now: number
}

/** How far a bidder has come with one lot. */
export type Step =
  | ('take-document' | 'hand-in' | 'may-change')
  | ('wait-for-opening' | 'decrypt' | 'wait-for-others')
  | ('quote' | 'quote-sealed' | 'open-quote' | 'quote-opened')
  | ('not-decrypted' | 'opened' | 'nothing-handed-in' | 'terminated')

/** Whether bids are still taken: to the deadline, not at it (87§33). */
export const isReceiving = (state: TenderView['state'], now: number): boolean =>
  state.status === 'receiving-bids' && now < Date.parse(state.deadline)

export function stepOf(standing: Standing): Step {
  const { state, taken, bid, now } = standing
  if (state.status === 'terminated') return 'terminated'
  if (!isReceiving(state, now)) return afterDeadline(standing)
  if (bid?.status === 'sealed') return 'may-change'
  return taken ? 'hand-in' : 'take-document'
}

function afterDeadline({ state: { status }, bid, quote, now }: Standing): Step {
  const decrypting = status === 'decrypting'
  if (bid?.status === 'revealed') {
    return decrypting ? 'wait-for-others' : ((quote && stepOfQuote(quote, now)) ?? 'opened')
  }
  if (bid?.status !== 'sealed') return 'nothing-handed-in'
  if (decrypting) return 'decrypt'
  return status === 'receiving-bids' ? 'wait-for-opening' : 'not-decrypted'
}

/** Until the instant that is set for all a quote is given or replaced, after it opened (74§33). */
function stepOfQuote(
  { closesAt, status }: NonNullable<Standing['quote']>,
  now: number,
): Step | undefined {
  if (status === 'revealed') return 'quote-opened'
  if (now < Date.parse(closesAt)) return status === 'sealed' ? 'quote-sealed' : 'quote'
  return status === 'sealed' ? 'open-quote' : undefined
}
