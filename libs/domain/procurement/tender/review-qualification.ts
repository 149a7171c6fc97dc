import { dayOf, type Day } from '#libs/calendar'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { creditLists } from '#libs/domain/procurement/pre-flight'
import { qualificationReviewed, type TenderEvent, type TenderInput } from './events.js'
import type { LotRound, OpenedBid } from './lot.js'
import { heldByRecusal } from './opening-record.js'
import { lotOf, methodOf, type DraftedTender, type Tender } from './state.js'

/** Grounds that need no condition in the document: the law itself excludes. */
const byLaw: readonly string[] = [
  ...['related-bidders', 'prepared-the-purchase', 'has-another-part'],
  ...['credit-record', 'not-a-small-business'],
]

type Review = TenderInput<'reviewQualification'>

/**
 * The purchaser checks, after the opening, who may take part (87§44). Fewer than three qualified:
 * the lot is not evaluated. Whoever qualifies was looked up in every credit list of the document
 * (财库〔2016〕125号). Related bidders may not both stand for one lot (条例§18). A request of the opening
 * that somebody step back is answered first (87§40).
 */
export function reviewQualification(
  tender: Tender,
  { lot, unqualified, searches }: Review,
  { at, policy }: Deciding,
): Decided<TenderEvent> {
  const round = lotOf(tender, lot)
  if (!('lots' in tender) || round?.stage.status !== 'awaiting-qualification') {
    return refuse('87§44', 'not-awaiting-qualification')
  }
  const decrypted = round.bids.filter(bid => bid.decrypted && !bid.droppedOut)
  const out = new Set(unqualified.map(({ bid }) => bid))
  const standing = decrypted.filter(({ bid }) => !out.has(bid))
  const fault =
    heldByRecusal(tender) ??
    groundFault(round, decrypted, unqualified) ??
    searchFault(tender, { searches, unqualified, decrypted, today: dayOf(at) }) ??
    missingSearch(tender, standing, searches)
  if (fault) return fault
  const related = standing.find(bid => isRelatedToAnother(bid, standing))
  if (related) return declaredRelated(related, standing)
  const qualified = standing.map(({ bid, bidder }) => ({ bid, bidder }))
  const { value: minimum, rule } = methodOf(tender, policy).minimumQualified
  const evaluable = qualified.length >= minimum
  const searched = searches === undefined ? {} : { searches }
  return [
    qualificationReviewed({
      ...{ lot, qualified, unqualified, ...searched, evaluable, rule, reviewedAt: at },
    }),
  ]
}

function groundFault(
  { document }: LotRound,
  decrypted: readonly OpenedBid[],
  unqualified: Review['unqualified'],
): Refusal | undefined {
  const known = [...document.conditions.map(({ condition }) => condition), ...byLaw]
  for (const { bid, condition } of unqualified) {
    if (!decrypted.some(one => one.bid === bid)) {
      return refuse('87§44', 'no-such-bid', { detail: { bid } })
    }
    if (!known.includes(condition)) {
      return refuse('87§44', 'no-such-condition', { detail: { condition } })
    }
  }
  return undefined
}

interface Searched extends Pick<Review, 'searches' | 'unqualified'> {
  readonly decrypted: readonly OpenedBid[]
  readonly today: Day
}

/** Whoever stands on a credit list is kept out, unless the document only notes it (财库〔2016〕125号). */
function searchFault(
  { document }: Pick<DraftedTender, 'document'>,
  { searches = [], unqualified, decrypted, today }: Searched,
): Refusal | undefined {
  const noted = document.screening?.use === 'noted'
  for (const { bid, searchedOn, listed } of searches) {
    if (!decrypted.some(one => one.bid === bid)) {
      return refuse('87§44', 'no-such-bid', { detail: { bid } })
    }
    if (searchedOn > today) {
      return refuse('财库〔2016〕125号', 'search-lies-in-the-future', { detail: { bid } })
    }
    if (listed && !noted && !unqualified.some(one => one.bid === bid)) {
      return refuse('财库〔2016〕125号', 'listed-bidder-qualified', { detail: { bid } })
    }
  }
  return undefined
}

/** Nobody qualifies who was not looked up in each list; of silent documents that is all of them. */
function missingSearch(
  { document }: Pick<DraftedTender, 'document'>,
  standing: readonly OpenedBid[],
  searches: Review['searches'] = [],
): Refusal | undefined {
  const lists = document.screening?.lists ?? creditLists
  const missing = standing.flatMap(({ bid }) =>
    lists
      .filter(list => !searches.some(one => one.bid === bid && one.list === list))
      .map(list => ({ bid, list })),
  )
  const [detail] = missing
  return detail && refuse('财库〔2016〕125号', 'search-missing', { detail })
}

/** What it is known from is the bid itself, which says to whom. */
function declaredRelated({ bid, bidder, related }: OpenedBid, standing: readonly OpenedBid[]) {
  const to = standing.find(other => related.includes(other.bidder))?.bidder ?? ''
  const known = { relation: 'declared', record: 'declaration', paper: bid }
  return refuse('条例§18', 'related-bidders-both-qualified', {
    detail: { bid, bidder, to, ...known },
  })
}

const isRelatedToAnother = (bid: OpenedBid, others: readonly OpenedBid[]): boolean =>
  others.some(other => other.bid !== bid.bid && bid.related.includes(other.bidder))
