import type { Instant } from '#libs/calendar'
import type { Aggregate, DataOf } from '#libs/domain/deciding'
import type { BidBoxEvent } from './events.js'

export interface ReceivedBid {
  readonly bid: string
  readonly bidder: string
  readonly lot: string
}

/** What a tender must not know of before its opening: who took the document, who bid on what. */
export type BidBox =
  | { readonly status: 'not-placed' }
  | {
      readonly status: 'closed' | 'opened'
      readonly project: string
      readonly takers: readonly string[]
      /** When each of them first took it, by institution. */
      readonly takenAt: Readonly<Record<string, Instant>>
      /** Bids that stand, in the order they came in. */
      readonly bids: readonly ReceivedBid[]
      /** Questions that came in time and are not answered. */
      readonly openQuestions: readonly string[]
    }

function evolve(box: BidBox, event: BidBoxEvent): BidBox {
  if (event.type === 'BidBoxPlaced') {
    const { project } = event.data
    return { status: 'closed', project, takers: [], takenAt: {}, bids: [], openQuestions: [] }
  }
  if (box.status === 'not-placed') return box
  switch (event.type) {
    case 'DocumentTaken':
      return taken(box, event.data)
    case 'BidReceived':
      return { ...box, bids: [...box.bids, event.data] }
    case 'ReceivedBidWithdrawn':
      return { ...box, bids: box.bids.filter(({ bid }) => bid !== event.data.bid) }
    case 'QuestionReceived':
      return { ...box, openQuestions: [...box.openQuestions, event.data.enquiry] }
    case 'QuestionAnswered':
      return { ...box, openQuestions: box.openQuestions.filter(id => id !== event.data.enquiry) }
    case 'BidBoxOpened':
      return { ...box, status: 'opened' }
  }
}

type Placed = Exclude<BidBox, { readonly status: 'not-placed' }>

const taken = (
  box: Placed,
  { institution, takenAt }: DataOf<BidBoxEvent, 'DocumentTaken'>,
): Placed => ({
  ...box,
  takers: [...box.takers, institution],
  takenAt: { ...box.takenAt, [institution]: takenAt },
})

/** One stream per tender, under the tender's id. Nobody may read it; opening carries it over. */
export const bidBox: Aggregate<BidBox, BidBoxEvent> = {
  context: 'procurement',
  name: 'bid-box',
  collection: 'bid-boxes',
  initial: { status: 'not-placed' },
  sealed: true,
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  visibleTo: () => false,
}
