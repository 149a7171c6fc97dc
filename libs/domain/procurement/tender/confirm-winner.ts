import { instantAtShare, type Instant } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { lapseDuty, type Duty, type DutyEvent } from '#libs/domain/supervision/duty'
import {
  reasonAgainstFirstRankedRecorded,
  winnerConfirmed,
  winnerConfirmedByLapse,
  type TenderEvent,
  type TenderInput,
} from './events.js'
import { candidateOf, candidatesOf } from './candidates.js'
import { afresh, isSuspended, type LotRound, type LotStage, type RankedBid } from './lot.js'
import { barredBy, relationsOf } from './relations-among.js'
import { lotOfReport } from './report-of.js'
import { lotOf, type Tender } from './state.js'

type Reported = Extract<LotStage, { readonly status: 'reported' }>
interface ReportedLot {
  readonly round: LotRound
  readonly stage: Reported
}

/**
 * The purchaser confirms the winner within five working days of the report, or of the evaluation
 * where nobody is entrusted with the tender, in the order of the ranking (87§68). Another than the
 * first-ranked only with a lawful reason on record. After the period the law itself has confirmed the first-ranked, so nobody confirms any more.
 */
export function confirmWinner(
  tender: Tender,
  { lot, bid }: TenderInput<'confirmWinner'>,
  deciding: Deciding,
): Decided<TenderEvent> {
  const found = reportedLot(tender, lot, deciding)
  if ('refused' in found) return found
  const { stage } = found
  if (hasLapsed(found, deciding)) return refuse('87§68', 'confirmed-by-lapse')
  const candidate = candidateOf(tender, found.round, stage)
  if (candidate?.bid !== bid) {
    return refuse('87§68', stage.reasonAgainstFirstRanked ? 'not-next-ranked' : 'not-first-ranked')
  }
  const { at, actor, policy, calendar } = deciding
  const announceBy = statutoryEnd('条例§43', at, policy.award.noticeWithin, calendar)
  return (
    otherLotFault(tender, found.round, candidate) ?? [
      winnerConfirmed({ lot, ...candidate, ...afresh(stage), confirmedBy: actor.id, announceBy }),
    ]
  )
}

interface TenderAndDuty {
  readonly self: Tender
  readonly duty: Duty
}

interface Appends {
  readonly appends: {
    readonly self: readonly TenderEvent[]
    readonly duty: readonly DutyEvent[]
  }
}

/**
 * What 87§68 does by itself: silence without a reason confirms the first-ranked, at the recorded
 * end of the period, however late this is written. Not while suspended, not against a reason. The
 * signatory's duty lapses in the same append, so that nobody confirms beside it.
 */
export function confirmWinnerByLapse(
  { self, duty }: TenderAndDuty,
  _: object,
  deciding: Deciding,
): Appends | Refusal {
  const lot = duty.status === 'none' ? '' : lotOfReport(duty.about ?? '')
  const found = reportedLot(self, lot, deciding)
  if ('refused' in found) return found
  const { round, stage } = found
  if (!countsSilence(stage)) return refuse('87§68', 'reason-against-first-ranked')
  const effectiveAt = confirmationEnds(found, deciding)
  if (effectiveAt === undefined || deciding.at < effectiveAt) {
    return refuse('87§68', 'period-still-runs')
  }
  const [winner] = candidatesOf(self, round, stage)
  if (!winner) return refuse('87§68', 'nobody-ranked')
  const lapsed = otherLotFault(self, round, winner) ?? lapseDuty(duty, {}, deciding)
  if (isRefusal(lapsed)) return lapsed
  const { policy, calendar } = deciding
  const announceBy = statutoryEnd('条例§43', effectiveAt, policy.award.noticeWithin, calendar)
  const confirmed = { lot, ...winner, effectiveAt, rule: '87§68', announceBy }
  return { appends: { self: [winnerConfirmedByLapse(confirmed)], duty: lapsed } }
}

/**
 * Puts on record why the first-ranked cannot be confirmed, or whoever is next once a reason stands against
 * those before; from then on silence confirms nobody.
 * @param isBarred whether the law keeps the first-ranked out: silence has not confirmed them then, and
 * the reason comes late
 */
export function recordReasonAgainstFirstRanked(
  tender: Tender,
  { lot, bid, reason, document }: TenderInput<'recordReasonAgainstFirstRanked'>,
  deciding: Deciding,
  isBarred = false,
): Decided<TenderEvent> {
  const found = reportedLot(tender, lot, deciding)
  if ('refused' in found) return found
  const against = reasonFault(tender, found, bid)
  if ('refused' in against) return against
  return hasLapsed(found, deciding) && !isBarred
    ? refuse('87§68', 'confirmed-by-lapse')
    : [reasonAgainstFirstRankedRecorded({ lot, bid: against.bid, reason, document })]
}

/** Reasons come in the order of the ranking, one against each; said of nobody, it is the first. */
function reasonFault(
  tender: Tender,
  { round, stage }: ReportedLot,
  asked: string | undefined,
): RankedBid | Refusal {
  const { reasonAgainstFirstRanked, reasonsAgainst = [] } = stage
  const isTwice = asked === undefined ? reasonAgainstFirstRanked : reasonsAgainst.includes(asked)
  if (isTwice) return refuse('87§68', 'reason-already-recorded')
  const candidate = candidateOf(tender, round, stage)
  if (!candidate) return refuse('87§68', 'nobody-ranked')
  return (asked ?? candidate.bid) === candidate.bid ? candidate : refuse('87§68', 'not-next-ranked')
}

export function reportedLot(tender: Tender, lot: string, { at }: Deciding): ReportedLot | Refusal {
  const round = lotOf(tender, lot)
  if (round?.stage.status !== 'reported') return refuse('87§68', 'no-report-to-confirm')
  return isSuspended(round, at) ? refuse('法§57', 'lot-suspended') : { round, stage: round.stage }
}

/** The recorded end, later by the time the lot was suspended. */
function confirmationEnds(
  { round, stage }: ReportedLot,
  { policy, calendar }: Deciding,
): Instant | undefined {
  if (round.suspensions.length === 0) return stage.confirmBy.end
  // One that the law ended by itself may not be written as ended yet.
  const suspensions = round.suspensions.map(({ from, to, endsAt }) => {
    const until = to ?? endsAt
    return until === undefined ? { from } : { from, to: until }
  })
  const period = { from: stage.confirmFrom, ...policy.award.confirmWithin, suspensions }
  return instantAtShare(period, 100, calendar)
}

/** Silence confirms the first-ranked: not against a reason, nor once an award was set aside. */
const countsSilence = ({ reasonAgainstFirstRanked, after }: Reported): boolean =>
  !reasonAgainstFirstRanked && after === undefined

export function hasLapsed(found: ReportedLot, deciding: Deciding): boolean {
  const end = confirmationEnds(found, deciding)
  return countsSilence(found.stage) && end !== undefined && deciding.at >= end
}

/** 条例§18 and 考培分离: who trains does not assess, nor anybody related to them, by their own word. */
export const otherLotFault = (
  tender: Tender,
  round: LotRound,
  candidate: RankedBid,
): Refusal | undefined =>
  barredBy(relationsOf({ self: tender, round, around: aloneInProject }, candidate, []))

/** Directory and other rounds are looked at where they are loaded, among the project. */
const aloneInProject = { others: [], institutions: [] }
