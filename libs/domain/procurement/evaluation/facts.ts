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

/** Answering for scores that are far from the others': each comparison asks anew. */
export const farOf = (lot: string, person: string, comparison: number): string =>
  `${lot}/${person}/outliers/${String(comparison)}`

/** Sending back a sheet of the lot: what the chair's duty is about, each time anew. */
export const returnOf = (lot: string, returned: number): string => inTurn(lot, returned)

/** The next sitting of the same committee: what was owed in the last one is owed anew. */
export function sittingAfter(sitting: string): string {
  const [first = sitting, nth = '1'] = sitting.split('#')
  return `${first}#${String(Number(nth) + 1)}`
}

/** The first sitting of the committee that takes a dissolved one's place. */
export const committeeAfter = (lot: string, dissolved: string): string => `${lot}/${dissolved}`

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

const inSitting = (data: OfLot & { readonly sitting?: string | undefined }) => ({
  ...ofLot(data),
  sitting: reference(data.sitting ?? data.lot),
})

const signature = (data: OfSeat & { readonly sitting?: string | undefined }) => ({
  ...ofLot(data),
  seat: reference(seatOf(data.sitting ?? data.lot, data.expert)),
})

/** What procedures may know of an evaluation: who owes something. Never a score, never a price. */
export const evaluationFacts = factsOf<EvaluationEvent>()({
  CommitteeSeated: data => ({
    ...inSitting(data),
    members: data.members.map(({ person }) => reference(person)),
  }),
  ChairElected: data => ({ ...inSitting(data), chair: reference(data.person) }),
  MemberLeft: data => ({ ...inSitting(data), member: reference(data.person) }),
  MemberReplaced: data => ({
    ...ofLot(data),
    member: reference(data.person),
    left: reference(data.instead),
    seat: reference(seatOf(data.lot, data.instead)),
  }),
  CommitteeDissolved: inSitting,
  EvaluationStopped: ofLot,
  ResponsivenessReviewed: data => ({
    ...inSitting(data),
    rescored: (data.rescored ?? []).map(reference),
    evaluable: data.evaluable,
    toExplain: data.abnormallyLow.map(({ bid }) => reference(bid)),
    explainBy: data.explainBy,
  }),
  PriceExplanationJudged: data => ({ ...ofLot(data), bid: reference(data.bid) }),
  ResponsivenessVoted: data => ({ ...signature(data), member: reference(data.expert) }),
  FinalQuotesInvited: data => ({
    ...ofLot(data),
    bids: count(data.bids.length),
    closesAt: data.closesAt,
    revealBy: data.revealBy,
  }),
  FinalQuoteOpened: data => ({ ...ofLot(data), answerBy: data.corrected?.answerBy }),
  CorrectedQuoteAnswered: ofLot,
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
    sitting: data.sitting === undefined ? undefined : reference(data.sitting),
    back: reference(returnOf(data.lot, data.returned ?? 1)),
  }),
  ScoresCompared: data => ({
    ...ofLot(data),
    comparison: count(data.comparison),
    far: [...new Set(data.outliers.map(({ expert }) => expert))].map(reference),
  }),
  OutliersAnswered: data => ({
    ...ofLot(data),
    member: reference(data.expert),
    far: reference(farOf(data.lot, data.expert, data.comparison)),
  }),
  EvaluationCompleted: data => ({
    ...inSitting(data),
    completedAt: data.completedAt,
    reportBy: data.reportBy.end,
  }),
  ReportSigned: signature,
  AgreementDeemed: signature,
  ReportDelivered: data => ({
    ...inSitting(data),
    deliveredAt: data.deliveredAt,
    changed: data.changed === true,
  }),
  ReEvaluationOrdered: data => ({
    ...ofLot(data),
    sitting: reference(data.sitting),
    rescored: data.experts.map(reference),
  }),
  ReEvaluationReported: data => ({ ...ofLot(data), sitting: reference(data.sitting) }),
})
