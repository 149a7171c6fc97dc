import type { BidContent } from '#libs/contracts'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { EnvelopeFault } from '#libs/sealing/envelope'
import { bidRevealed, type BidInput } from './events.js'
import { revealed, sealedInWindow, type BidAndTender, type Revealed } from './reveal-bid.js'

/** What came of opening the bytes that lie under a commitment. */
export interface OpenedBytes {
  readonly commitment: string
  readonly content: BidContent | EnvelopeFault
}

interface BidAndBytes extends BidAndTender {
  /** Undefined when there was nothing to open. */
  readonly found: OpenedBytes | undefined
}

/**
 * Opens an envelope with the key that its bidder hands in, in the decryption window. The bytes are
 * those of before the deadline, because they lie under their hash; so nothing but the key is asked for.
 */
export function openBid(
  states: BidAndBytes,
  { key }: BidInput<'openBid'>,
  deciding: Deciding,
): Revealed | Refusal {
  const opening = sealedInWindow(states, deciding)
  if (isRefusal(opening)) return opening
  const { found } = states
  const { commitment, envelope } = opening.bid
  if (!envelope) return refuse('87§39', 'bid-has-no-envelope')
  if (found?.commitment !== commitment) return refuse('87§39', 'sealed-bytes-not-here')
  const { content } = found
  if (typeof content === 'string') return notOpened(content)
  return revealed(opening, bidRevealed({ content, key }), deciding)
}

/** Each says whose matter it is: a wrong key can be tried again, what was sealed cannot be changed. */
function notOpened(fault: EnvelopeFault): Refusal {
  switch (fault) {
    case 'wrong-key':
      return refuse('87§39', 'wrong-envelope-key', { fix: 'take-the-key-of-this-bid' })
    case 'bytes-changed':
      return refuse('87§39', 'sealed-bytes-changed', { fix: 'report-the-system-fault' })
    case 'not-an-envelope':
      return refuse('87§39', 'no-sealed-bid')
    case 'content-unreadable':
      return refuse('87§39', 'sealed-content-unreadable')
    case 'attachment-differs':
      return refuse('87§39', 'sealed-attachment-differs')
  }
}
