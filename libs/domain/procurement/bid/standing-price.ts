import type { Bid, BidQuestion } from './state.js'

export type RevealedBid = Extract<Bid, { readonly status: 'revealed' }>

/** The corrected sum that the bidder was asked to confirm last. */
const lastCorrection = ({ questions }: RevealedBid): BidQuestion | undefined =>
  questions.findLast(({ about }) => about === 'arithmetic')

/** The price a bid stands by: what it was corrected to, where its bidder confirmed that (87§59). */
export function standingPrice(bid: RevealedBid) {
  const { content } = bid
  const { accepted, price, unitPrice } = lastCorrection(bid) ?? {}
  return accepted === true && price !== undefined && unitPrice !== undefined
    ? { price, unitPrice }
    : { price: content.price, unitPrice: content.unitPrice }
}
