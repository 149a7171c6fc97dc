import type { Instant } from '#libs/calendar'
import type { Aggregate, DataOf } from '#libs/domain/deciding'
import type { BidBoxEvent } from './events.js'

export interface ReceivedBid {
  readonly bid: string
  readonly bidder: string
  readonly lot: string
}

export type GivenSecurity = DataOf<BidBoxEvent, 'BidSecurityGiven'>

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
      /** When each of them last took a bid back, by institution. */
      readonly withdrawnAt: Readonly<Record<string, Instant>>
      readonly securities: readonly GivenSecurity[]
      /** Questions that came in time and are not answered. */
      readonly openQuestions: readonly string[]
    }

function evolve(box: BidBox, event: BidBoxEvent): BidBox {
  if (event.type === 'BidBoxPlaced') {
    const { project } = event.data
    const nothing = { takers: [], takenAt: {}, bids: [], withdrawnAt: {}, securities: [] }
    return { status: 'closed', project, ...nothing, openQuestions: [] }
  }
  if (box.status === 'not-placed') return box
  switch (event.type) {
    case 'DocumentTaken':
      return taken(box, event.data)
    case 'BidReceived':
      return { ...box, bids: [...box.bids, event.data] }
    case 'ReceivedBidWithdrawn':
      return withdrawn(box, event.data)
    case 'BidSecurityGiven':
      return { ...box, securities: [...box.securities, event.data] }
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

function withdrawn(
  box: Placed,
  { bid, withdrawnAt }: DataOf<BidBoxEvent, 'ReceivedBidWithdrawn'>,
): Placed {
  const bids = box.bids.filter(one => one.bid !== bid)
  const bidder = box.bids.find(one => one.bid === bid)?.bidder
  return bidder === undefined || withdrawnAt === undefined
    ? { ...box, bids }
    : { ...box, bids, withdrawnAt: { ...box.withdrawnAt, [bidder]: withdrawnAt } }
}

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
