import type { OutageLog } from '#libs/domain/county/outage-log'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { decryptionClosed, type TenderEvent } from './events.js'
import { heldByOutage } from './judge-outage.js'
import type { Tender } from './state.js'

interface TenderAndLog {
  readonly self: Tender
  readonly log: OutageLog
}

/**
 * Ends the decryption: when the window is over, or as soon as every bid is decrypted. What was not
 * is what the tender document said it would be: revoked, withdrawn or invalid (87§83).
 * While a bid is closed, an outage of ours in the window is judged first: it is never a bidder's fault.
 */
export function closeDecryption(
  { self: tender, log }: TenderAndLog,
  _: object,
  { at }: Deciding,
): Decided<TenderEvent> {
  if (tender.status !== 'decrypting') return refuse('87§39', 'not-decrypting')
  const { decryptionEnds, document, lots } = tender
  const undecrypted = lots.flatMap(({ document: { lot }, bids }) =>
    bids.filter(bid => !bid.decrypted).map(({ bid, bidder }) => ({ lot, bid, bidder })),
  )
  if (at < decryptionEnds && undecrypted.length > 0) {
    return refuse('87§39', 'decryption-window-open', { detail: { decryptionEnds } })
  }
  const held = undecrypted.length > 0 ? heldByOutage(tender, log) : undefined
  if (held) return held
  const effectiveAt = at < decryptionEnds ? at : decryptionEnds
  return [decryptionClosed({ effectiveAt, undecrypted, consequence: document.undecryptedBid })]
}
