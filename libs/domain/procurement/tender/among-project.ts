import type { RelationFound } from '#libs/contracts'
import { isRefusal, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { candidateOf } from './candidates.js'
import {
  confirmWinner,
  confirmWinnerByLapse,
  recordReasonAgainstFirstRanked,
} from './confirm-winner.js'
import { qualificationReviewed, type TenderEvent, type TenderInput } from './events.js'
import type { RankedBid } from './lot.js'
import type { Around } from './relations.js'
import {
  barredBy,
  lookedAt,
  relationsAmong,
  relationsOf,
  type AroundLot,
} from './relations-among.js'
import { reviewQualification } from './review-qualification.js'
import { lotOf, type Tender } from './state.js'
import { confirmNextCandidate } from './winner-refuses.js'

/** A round among all that 条例§18 looks at. */
interface AmongProject extends Around {
  readonly self: Tender
}

/** 条例§18 is looked at when it is decided who may take part. */
export function reviewQualificationAmong(
  { self, ...around }: AmongProject,
  input: TenderInput<'reviewQualification'>,
  deciding: Deciding,
): Decided<TenderEvent> {
  const decided = reviewQualification(self, input, deciding)
  if (isRefusal(decided)) return decided
  const round = lotOf(self, input.lot)
  const reviewed = decided.find(event => event.type === 'QualificationReviewed')
  if (!round || !reviewed) return decided
  const of = { self, round, around }
  const barred = barredBy(relationsAmong(of, reviewed.data.qualified))
  return barred ?? decided.map(event => withRelations(event, relationsAmong(of, lookedAt(round))))
}

/** What was found of all who were looked at stays with the review, of those who are out as well. */
function withRelations(event: TenderEvent, found: readonly RelationFound[]): TenderEvent {
  return event.type === 'QualificationReviewed' && found.length > 0
    ? qualificationReviewed({ ...event.data, relations: [...found] })
    : event
}

/** And once more when the winner is confirmed: other lots may have been awarded since. */
export const confirmWinnerAmong = (
  { self, ...around }: AmongProject,
  input: TenderInput<'confirmWinner'>,
  deciding: Deciding,
): Decided<TenderEvent> => unlessBarred(confirmWinner(self, input, deciding), self, around)

export const confirmNextCandidateAmong = (
  { self, ...around }: AmongProject,
  input: TenderInput<'confirmNextCandidate'>,
  deciding: Deciding,
): Decided<TenderEvent> =>
  confirmNextCandidate(self, input, deciding, (round, one) => keptOut({ self, round, around }, one))

type Lapse = Parameters<typeof confirmWinnerByLapse>[0]

/** Silence confirms nobody whom the law keeps out. */
export function confirmWinnerByLapseAmong(
  { self, duty, ...around }: AmongProject & Lapse,
  input: object,
  deciding: Deciding,
): ReturnType<typeof confirmWinnerByLapse> {
  const decided = confirmWinnerByLapse({ self, duty }, input, deciding)
  if (isRefusal(decided)) return decided
  const confirmed = unlessBarred(decided.appends.self, self, around)
  return isRefusal(confirmed) ? confirmed : decided
}

/**
 * So whoever is ranked first and kept out waits for a reason, however late it comes: after it the next
 * one is confirmed.
 */
export function recordReasonAgainstFirstRankedAmong(
  { self, ...around }: AmongProject,
  input: TenderInput<'recordReasonAgainstFirstRanked'>,
  deciding: Deciding,
): Decided<TenderEvent> {
  const round = lotOf(self, input.lot)
  const next = round?.stage.status === 'reported' && candidateOf(self, round, round.stage)
  const isBarred = round && next ? keptOut({ self, round, around }, next) !== undefined : false
  return recordReasonAgainstFirstRanked(self, input, deciding, isBarred)
}

function unlessBarred(
  decided: Decided<TenderEvent>,
  self: Tender,
  around: Around,
): Decided<TenderEvent> {
  if (isRefusal(decided)) return decided
  return decided.map(event => winnerFault(event, self, around)).find(isFault) ?? decided
}

const isFault = (fault: Refusal | undefined): fault is Refusal => fault !== undefined

function winnerFault(event: TenderEvent, self: Tender, around: Around): Refusal | undefined {
  if (event.type !== 'WinnerConfirmed' && event.type !== 'WinnerConfirmedByLapse') return undefined
  const { lot, bid, bidder } = event.data
  const round = lotOf(self, lot)
  return round && keptOut({ self, round, around }, { bid, bidder })
}

/** Why the law keeps a bidder from winning the lot, or undefined. */
function keptOut(of: AroundLot, winner: RankedBid): Refusal | undefined {
  const rivals = lookedAt(of.round).filter(({ bid }) => bid !== winner.bid)
  return barredBy(relationsOf(of, winner, rivals))
}
