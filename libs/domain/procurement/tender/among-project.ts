import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { confirmWinner, confirmWinnerByLapse } from './confirm-winner.js'
import type { TenderEvent, TenderInput } from './events.js'
import type { LotRound, RankedBid } from './lot.js'
import { barredFault, relatedInLot, type Around } from './relations.js'
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
  const standing = reviewed?.data.qualified ?? []
  return (round && standingFault({ self, round }, standing, around)) ?? decided
}

interface OfLot {
  readonly self: Tender
  readonly round: LotRound
}

function standingFault(of: OfLot, standing: readonly RankedBid[], around: Around) {
  const related = relatedInLot(of, standing, around)
  if (related) {
    return refuse('条例§18', 'related-bidders-both-qualified', { detail: { bid: related.bid } })
  }
  return standing.map(one => barredFault(of, one, around)).find(fault => fault !== undefined)
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
): Decided<TenderEvent> => unlessBarred(confirmNextCandidate(self, input, deciding), self, around)

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
  if (!round) return undefined
  const winner = { bid, bidder }
  const rivals = rankedIn(round).filter(one => one.bid !== bid)
  const related = rivals.find(rival => relatedInLot({ self }, [winner, rival], around))
  return related
    ? refuse('条例§18', 'related-bidders-both-qualified', { detail: { bid } })
    : barredFault({ self, round }, winner, around)
}

function rankedIn({ stage }: LotRound): readonly RankedBid[] {
  if (stage.status === 'reported') return stage.ranking
  return stage.status === 'winner-refused' ? stage.next : []
}
