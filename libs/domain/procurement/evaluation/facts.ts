import { count, factsOf, reference } from '#libs/domain/deciding'
import type { EvaluationEvent } from './events.js'

interface OfLot {
  readonly tender: string
  readonly lot: string
}

const ofLot = ({ tender, lot }: OfLot) => ({ tender: reference(tender), lot: reference(lot) })

/** A member's seat in the evaluation of one lot: what that member's duties are about. */
export const seatOf = (lot: string, person: string, turn = 1): string =>
  inTurn(`${lot}/${person}`, turn)

/** Sending back a sheet of the lot: what the chair's duty is about, each time anew. */
export const returnOf = (lot: string, returned: number): string => inTurn(lot, returned)

const inTurn = (about: string, turn: number): string =>
  turn === 1 ? about : `${about}/${String(turn)}`

interface OfSeat extends OfLot {
  readonly expert: string
  readonly turn?: number | undefined
}

const seat = (data: OfSeat) => ({
  ...ofLot(data),
  seat: reference(seatOf(data.lot, data.expert, data.turn)),
})

/** What procedures may know of an evaluation: who owes something. Never a score, never a price. */
export const evaluationFacts = factsOf<EvaluationEvent>()({
  CommitteeSeated: data => ({
    ...ofLot(data),
    members: data.members.map(({ person }) => reference(person)),
  }),
  ChairElected: data => ({ ...ofLot(data), chair: reference(data.person) }),
  ResponsivenessReviewed: data => ({
    ...ofLot(data),
    evaluable: data.evaluable,
    toExplain: data.abnormallyLow.map(({ bid }) => reference(bid)),
    explainBy: data.explainBy,
  }),
  PriceExplanationJudged: data => ({ ...ofLot(data), bid: reference(data.bid) }),
  ResponsivenessVoted: seat,
  FinalQuotesInvited: data => ({
    ...ofLot(data),
    bids: count(data.bids.length),
    closesAt: data.closesAt,
    revealBy: data.revealBy,
  }),
  FinalQuoteOpened: ofLot,
  FinalQuotesClosed: data => ({
    ...ofLot(data),
    evaluable: data.evaluable,
    toExplain: data.abnormallyLow.map(({ bid }) => reference(bid)),
    explainBy: data.explainBy,
  }),
  ScoresSubmitted: seat,
  ScoresReturned: data => ({
    ...seat(data),
    member: reference(data.expert),
    back: reference(returnOf(data.lot, data.returned ?? 1)),
  }),
  EvaluationCompleted: data => ({
    ...ofLot(data),
    completedAt: data.completedAt,
    reportBy: data.reportBy.end,
  }),
  ReportSigned: seat,
  ReportDelivered: data => ({ ...ofLot(data), deliveredAt: data.deliveredAt }),
})
