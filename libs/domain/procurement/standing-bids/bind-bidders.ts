import { addDays, dayOf, endOfDay, startOfDay, type Day } from '#libs/calendar'
import { isRefusal, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { BidBox, GivenSecurity, ReceivedBid } from '#libs/domain/procurement/bid-box'
import { tender, type Tender, type TenderEvent } from '#libs/domain/procurement/tender'
import { fen } from '#libs/money'
import { biddersBound, type StandingBidsEvent } from './events.js'

interface TenderAndBox {
  readonly self: Tender
  readonly box: BidBox
}

interface Opening {
  readonly appends: { readonly self: readonly TenderEvent[] }
}

/**
 * What an opening does besides opening: bids bind from the deadline for the days that the document
 * says 投标有效期 (87§23), and the securities come out of the box with the bids.
 */
export function withBiddersBound<Opened extends Opening>(
  states: TenderAndBox,
  opened: Opened | Refusal,
  deciding: Deciding,
):
  | (Omit<Opened, 'appends'> & {
      readonly appends: Opened['appends'] & { readonly standing: readonly StandingBidsEvent[] }
    })
  | Refusal {
  if (isRefusal(opened)) return opened
  const standing = bindingAfter(states, opened.appends.self, deciding)
  return { ...opened, appends: { ...opened.appends, standing } }
}

function bindingAfter(
  { self, box }: TenderAndBox,
  events: readonly TenderEvent[],
  { policy }: Deciding,
): readonly StandingBidsEvent[] {
  const after = events.reduce<Tender>(tender.evolve, self)
  if (!('deadline' in after)) return []
  const { project, officer, lots, document, deadline } = after
  const lastDay = addDays(dayOf(deadline), document.bidValidityDays)
  return [
    biddersBound({
      ...{ project, officer, ...validUntil(lastDay, policy) },
      lots: lots.map(({ document: { lot }, stage, bids }) => ({
        ...{ lot, opened: stage.status !== 'opening-not-held' },
        bidders: bids.map(({ bidder }) => bidder),
      })),
      securityAsked: document.bidSecurity ?? fen(0),
      securities: box.status === 'not-placed' ? [] : box.securities.map(one => kept(one, box)),
    }),
  ]
}

/** Asked for more so long before the last day that everybody can answer and the contract be signed. */
export const validUntil = (validThrough: Day, { bidValidity }: Deciding['policy']) => ({
  ...{ validThrough, until: endOfDay(validThrough) },
  askFrom: startOfDay(addDays(validThrough, -bidValidity.askBefore.length)),
})

interface InBox {
  readonly bids: readonly ReceivedBid[]
  readonly withdrawnAt: Extract<BidBox, { readonly status: 'closed' | 'opened' }>['withdrawnAt']
}

function kept({ document: _, ...security }: GivenSecurity, { bids, withdrawnAt }: InBox) {
  const { institution } = security
  const lots = bids.filter(({ bidder }) => bidder === institution).map(({ lot }) => lot)
  const withdrawn = lots.length === 0 ? withdrawnAt[institution] : undefined
  return { ...security, lots, ...(withdrawn !== undefined && { withdrawnAt: withdrawn }) }
}

/** The day of the deadline: what came later came too late. */
export const lastDayToGive = (tender: Tender): Day | undefined =>
  'deadline' in tender ? dayOf(tender.deadline) : undefined
