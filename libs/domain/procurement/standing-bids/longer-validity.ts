import { startOfDay, type Instant } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  bidDroppedOut,
  lotOf,
  methodOf,
  withEndIfNobodyIsLeft,
  type LotRound,
  type OpenedBid,
  type RankedBid,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { validUntil } from './bind-bidders.js'
import {
  longerValidityAnswered,
  longerValidityAsked,
  longerValidityClosed,
  type StandingBidsEvent,
  type StandingBidsInput,
} from './events.js'
import type { Asking, BoundLot, StandingBids } from './state.js'

const law = '87§23'

export interface BidsAndTender {
  readonly self: StandingBids
  readonly tender: Tender | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly StandingBidsEvent[]
    readonly tender: readonly TenderEvent[]
  }
}

/**
 * Whose bids are still in consideration. The winner is bound by the confirmation and the letter
 * itself (法§46), whatever becomes of the bid's validity.
 */
export function inConsideration({ stage, bids }: LotRound): readonly RankedBid[] {
  switch (stage.status) {
    case 'opened':
      return standing(bids)
    case 'awaiting-qualification':
      return standing(bids.filter(({ decrypted }) => decrypted))
    case 'qualified':
      return stage.qualified
    case 'reported':
      return stage.ranking
    case 'confirmed':
    case 'awarded':
    case 'winner-refused':
      return stage.next
    default:
      return []
  }
}

const standing = (bids: readonly OpenedBid[]): readonly RankedBid[] =>
  bids
    .filter(({ droppedOut }) => droppedOut === undefined)
    .map(({ bid, bidder }) => ({ bid, bidder }))

interface Bound {
  readonly lot: BoundLot
  readonly round: LotRound
  readonly tender: Tender
}

/** The lot for which bids bind, and its round. */
export function boundIn({ self, tender }: BidsAndTender, lot: string): Bound | Refusal {
  const found = self.status === 'bound' ? self.lots.find(one => one.lot === lot) : undefined
  const round = tender && lotOf(tender, lot)
  return found && round ? { lot: found, round, tender } : refuse(law, 'nobody-bound')
}

/**
 * Asks every bidder still in consideration to stay bound for longer, in writing and with the same bid:
 * nobody may change anything of it with the answer. The days to answer end before a bid stops binding;
 * asked too late, it is asked all the same.
 */
export function askForLongerValidity(
  states: BidsAndTender,
  {
    lot: id,
    extension,
    until: lastDay,
    answerBy,
    reason,
    document,
  }: StandingBidsInput<'askForLongerValidity'>,
  { at, policy }: Deciding,
): Appends | Refusal {
  const found = boundIn(states, id)
  if (isRefusal(found)) return found
  const { lot, round } = found
  if (lot.asking) return refuse(law, 'longer-validity-asked-already')
  const asked = inConsideration(round)
  if (asked.length === 0) return refuse(law, 'nobody-to-ask')
  if (lastDay <= lot.validThrough) {
    return refuse(law, 'validity-not-longer', { detail: { until: lot.validThrough } })
  }
  if (answerBy <= at || answerBy > startOfDay(lastDay)) {
    return refuse(law, 'no-time-to-answer', { detail: { answerBy } })
  }
  return {
    appends: {
      self: [
        longerValidityAsked({
          ...{ lot: id, extension, reason, document, answerBy },
          asked: asked.map(({ bid, bidder }) => ({ bid, bidder })),
          ...validUntil(lastDay, policy),
        }),
      ],
      tender: [],
    },
  }
}

/** A bidder stays bound, or does not: then its bid is out and its security free. Said once. */
export function answerLongerValidity(
  states: BidsAndTender,
  { lot: id, extended }: StandingBidsInput<'answerLongerValidity'>,
  { at, actor, policy }: Deciding,
): Appends | Refusal {
  const isOwn = ({ bidder }: RankedBid) => bidder === actor.institution
  return answered(states, { lot: id, isOwn, extended, answeredAt: at }, policy)
}

/** The same from a bidder who answers on paper, judged by when the letter came in. */
export function recordLongerValidityAnswer(
  states: BidsAndTender,
  {
    lot: id,
    bid,
    receivedAt: answeredAt,
    ...said
  }: StandingBidsInput<'recordLongerValidityAnswer'>,
  { at, policy }: Deciding,
): Appends | Refusal {
  if (answeredAt > at) return refuse(law, 'act-lies-ahead', { detail: { at: answeredAt } })
  const isOwn = (one: RankedBid) => one.bid === bid
  return answered(states, { lot: id, isOwn, ...said, answeredAt }, policy)
}

type Answer = Pick<
  Parameters<typeof longerValidityAnswered>[0],
  'lot' | 'extended' | 'answeredAt' | 'document'
> & { readonly isOwn: (asked: RankedBid) => boolean }

function answered(
  states: BidsAndTender,
  { isOwn, ...answer }: Answer,
  policy: Deciding['policy'],
): Appends | Refusal {
  const found = boundIn(states, answer.lot)
  if (isRefusal(found)) return found
  const { asking } = found.lot
  if (!asking || answer.answeredAt >= asking.answerBy) {
    return refuse(law, 'longer-validity-not-asked')
  }
  const own = asking.asked.find(isOwn)
  if (!own) return refuse(law, 'not-asked-of-this-bidder')
  if (own.bid in asking.answers) return refuse(law, 'longer-validity-answered-already')
  const said = longerValidityAnswered({ ...answer, extension: asking.extension, ...own })
  const effectiveAt = answer.answeredAt
  const out = { ...own, ground: 'longer-validity-refused', effectiveAt } as const
  // The lot may have ended meanwhile: then nobody is considered for it any more.
  const isConsidered = inConsideration(found.round).some(({ bid }) => bid === own.bid)
  return {
    appends: {
      self: [said],
      tender: answer.extended || !isConsidered ? [] : dropped(found, [out], policy),
    },
  }
}

/**
 * Once all have answered, or the time to answer is over: who is left is bound for longer. Silence is no
 * consent, so whoever said nothing is out as well, at the recorded end however late this is written.
 */
export function closeLongerValidity(
  states: BidsAndTender,
  { lot: id }: StandingBidsInput<'closeLongerValidity'>,
  { at, policy }: Deciding,
): Appends | Refusal {
  const found = boundIn(states, id)
  if (isRefusal(found)) return found
  const { asking } = found.lot
  if (!asking) return refuse(law, 'longer-validity-not-asked')
  const unanswered = asking.asked.filter(({ bid }) => !(bid in asking.answers))
  if (unanswered.length > 0 && at < asking.answerBy) {
    return refuse(law, 'time-to-answer-runs', { detail: { answerBy: asking.answerBy } })
  }
  const effectiveAt = at < asking.answerBy ? at : asking.answerBy
  const left = inConsideration(found.round).map(({ bid }) => bid)
  const out = unanswered
    .filter(({ bid }) => left.includes(bid))
    .map(one => ({ ...one, ground: 'longer-validity-unanswered' as const, effectiveAt }))
  return {
    appends: {
      self: [
        longerValidityClosed({
          ...{ lot: id, extension: asking.extension, effectiveAt },
          extended: yesIn(asking),
          unanswered: unanswered.map(({ bid }) => bid),
        }),
      ],
      tender: dropped(found, out, policy),
    },
  }
}

const yesIn = ({ asked, answers }: Asking): string[] =>
  asked.map(({ bid }) => bid).filter(bid => answers[bid] === true)

interface Out extends RankedBid {
  readonly ground: Extract<TenderEvent, { readonly type: 'BidDroppedOut' }>['data']['ground']
  readonly effectiveAt: Instant
}

/**
 * Bids that are out, each with whether as many are left as an evaluation takes (87§44); and the end of a
 * report that has none left.
 */
export function dropped(
  { round, tender }: Pick<Bound, 'round' | 'tender'>,
  out: readonly Out[],
  policy: Deciding['policy'],
): readonly TenderEvent[] {
  if (!('method' in tender)) return []
  const minimum = methodOf(tender, policy).minimumQualified.value
  const left = inConsideration(round).length
  const { lot } = round.document
  const events = out.map((one, place) =>
    bidDroppedOut({ lot, ...one, rule: law, enough: left - place - 1 >= minimum }),
  )
  return withEndIfNobodyIsLeft(tender, lot, events, policy)
}
