import type { EventOf, bidEvents } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'
import type { EnvelopeHeader } from '#libs/sealing/envelope'
import type { BidInput } from './events.js'

/** What lies at the county under a commitment, as far as anybody can read it. */
export interface SealedBytes {
  readonly size: number
  /** Undefined when the bytes are no envelope. */
  readonly header: EnvelopeHeader | undefined
}

type Submitted = Extract<EventOf<typeof bidEvents>, { readonly type: 'BidSubmitted' }>['data']

/**
 * 87§33: sealed, and delivered in time to where the tender document says. An envelope counts when its
 * bytes are here and are readable as sealed by this bidder for this lot.
 */
export function sealedFor(
  { tender, lot, bidder }: Pick<EnvelopeHeader, 'tender' | 'lot' | 'bidder'>,
  form: BidInput<'submitBid'>['form'],
  found: SealedBytes | undefined,
): Pick<Submitted, 'envelope'> | Refusal {
  if (form === undefined) return {}
  if (!found) return refuse('87§33', 'sealed-bytes-not-here', { fix: 'hand-in-the-sealed-file' })
  const { header, size } = found
  if (!header) return refuse('87§33', 'no-sealed-bid', { fix: 'seal-the-bid-anew' })
  const own = header.tender === tender && header.lot === lot && header.bidder === bidder
  if (!own) return refuse('87§33', 'sealed-for-another', { fix: 'seal-the-bid-anew' })
  return { envelope: { size, publicKey: header.publicKey } }
}
