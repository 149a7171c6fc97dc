import type { BidContent } from '#libs/contracts'
import type { Aggregate } from '#libs/domain/deciding'
import type { BidEvent } from './events.js'

interface BidFile {
  readonly project: string
  readonly tender: string
  readonly lot: string
  readonly bidder: string
  readonly commitment: string
}

/** One bidder's bid for one lot: a commitment until the opening, then what it committed to. */
export type Bid =
  | { readonly status: 'not-submitted' }
  | ({ readonly status: 'sealed' } & BidFile)
  | ({ readonly status: 'withdrawn' } & BidFile)
  | ({ readonly status: 'revealed'; readonly content: BidContent } & BidFile)

function evolve(bid: Bid, event: BidEvent): Bid {
  if (event.type === 'BidSubmitted') return { status: 'sealed', ...event.data }
  if (bid.status === 'not-submitted') return bid
  switch (event.type) {
    case 'BidReplaced':
      return { ...bid, commitment: event.data.commitment }
    case 'BidWithdrawn':
      return { ...bid, status: 'withdrawn' }
    case 'BidRevealed':
      return { ...bid, status: 'revealed', content: event.data.content }
  }
}

/** Who is never a bidder, and may see a bid once it is revealed. */
const bidders: readonly string[] = ['training-institution', 'assessment-body', 'class-teacher']

export const bid: Aggregate<Bid, BidEvent> = {
  context: 'procurement',
  name: 'bid',
  collection: 'bids',
  initial: { status: 'not-submitted' },
  sealed: true,
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  visibleTo: ({ role, institution }, state) =>
    ('bidder' in state && state.bidder === institution) ||
    (state.status === 'revealed' && !bidders.includes(role)),
}
