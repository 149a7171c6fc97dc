import type { Bid } from '#libs/domain/procurement/bid'
import type { TenderView } from '../pages/tender-view.js'

interface Standing {
  readonly state: TenderView['state']
  /** Whether this institution has taken the document. */
  readonly taken: boolean
  /** Its own bid, where it has one. */
  readonly bid: Bid | undefined
  /** County time, milliseconds since 1970. */
  readonly now: number
}

/** How far a bidder has come with one lot. */
export type Step =
  | ('take-document' | 'hand-in' | 'may-change')
  | ('wait-for-opening' | 'decrypt' | 'wait-for-others')
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

function afterDeadline({ state: { status }, bid }: Standing): Step {
  const decrypting = status === 'decrypting'
  if (bid?.status === 'revealed') return decrypting ? 'wait-for-others' : 'opened'
  if (bid?.status !== 'sealed') return 'nothing-handed-in'
  if (decrypting) return 'decrypt'
  return status === 'receiving-bids' ? 'wait-for-opening' : 'not-decrypted'
}
