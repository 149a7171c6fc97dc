import type { Bid } from '#libs/domain/procurement/bid'
import { signReceipt, type SignedReceipt } from '#libs/sealing/receipt'
import type { KeyPair } from '#libs/sealing/sm'

type Submitted = Exclude<Bid, { readonly status: 'not-submitted' }>
type InEnvelope = Submitted & { readonly envelope: NonNullable<Submitted['envelope']> }

/** What the bidder gets for the sealed file that lies here now: after a replacement, the later one. */
export const receiptOf = (
  bid: string,
  { tender, lot, bidder, commitment, envelope, receivedAt }: InEnvelope,
  signing: KeyPair,
): SignedReceipt =>
  signReceipt(
    {
      ...{ format: 'xinpei bid receipt v1', tender, lot, bid, bidder, commitment },
      ...{ size: envelope.size, receivedAt },
    },
    signing,
  )
