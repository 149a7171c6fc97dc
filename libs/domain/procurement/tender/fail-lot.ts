import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  lawfulExitTaken,
  lotFailed,
  tenderTerminated,
  type TenderEvent,
  type TenderInput,
} from './events.js'
import { candidatesOf } from './candidates.js'
import type { LotRound, LotStage } from './lot.js'
import { lotOf, type Tender } from './state.js'

type Ground = TenderInput<'failLot'>['ground']

/** Stages at which each ground of 法§36 can stand. */
const stagesOf: Readonly<Record<Ground, readonly LotStage['status'][]>> = {
  'fewer-than-three-suppliers': ['too-few-qualified', 'too-few-responsive'],
  'illegality-affecting-fairness': [
    ...(['awaiting-qualification', 'too-few-qualified', 'qualified'] as const),
    ...(['too-few-responsive', 'reported', 'confirmed'] as const),
  ],
  'all-prices-above-budget': ['qualified', 'too-few-responsive', 'reported'],
  'task-cancelled': [
    ...(['awaiting-qualification', 'too-few-qualified', 'qualified'] as const),
    ...(['too-few-responsive', 'reported', 'confirmed'] as const),
  ],
}

/** 废标 on one of the four grounds of 法§36; the reason goes to every bidder. */
export function failLot(
  tender: Tender,
  { lot, ground, reason }: TenderInput<'failLot'>,
): Decided<TenderEvent> {
  const round = lotOf(tender, lot)
  if (!round) return refuse('法§36', 'no-such-lot')
  return stagesOf[ground].includes(round.stage.status) || nobodyLeft(tender, round, ground)
    ? [lotFailed({ lot, ground, rule: '法§36', reason })]
    : refuse('法§36', 'ground-does-not-fit-stage', { detail: { stage: round.stage.status } })
}

/** The award rule has passed over everybody who was ranked. */
const nobodyLeft = (tender: Tender, round: LotRound, ground: Ground): boolean =>
  ground === 'fewer-than-three-suppliers' &&
  round.stage.status === 'reported' &&
  candidatesOf(tender, round, round.stage).length === 0

const withoutEnough: readonly LotStage['status'][] = [
  'opening-not-held',
  'too-few-qualified',
  'too-few-responsive',
  'failed',
]

/**
 * The lawful way on with too few bidders or after 废标 (87§43, 法§37): a document with unreasonable
 * terms is mended and tendered again, otherwise another method is asked for.
 */
export function takeLawfulExit(
  tender: Tender,
  { lot, documentUnreasonable, finding }: TenderInput<'takeLawfulExit'>,
): Decided<TenderEvent> {
  const stage = lotOf(tender, lot)?.stage
  if (!stage || !withoutEnough.includes(stage.status)) return refuse('87§43', 'no-exit-needed')
  const rule = stage.status === 'failed' ? '法§37' : '87§43'
  const exit =
    documentUnreasonable || stage.status === 'failed' ? 'tender-again' : 'apply-for-other-method'
  return [lawfulExitTaken({ lot, exit, documentUnreasonable, finding, rule })]
}

/**
 * 终止招标: only because the task is cancelled by a major change, and told to finance (87§29). Each
 * lot ends with it, so that whoever waits for a lot's outcome hears of one.
 */
export function terminateTender(
  tender: Tender,
  { reason, reportToFinance }: TenderInput<'terminateTender'>,
  { at }: Deciding,
): Decided<TenderEvent> {
  if (tender.status !== 'receiving-bids') return refuse('87§29', 'not-receiving-bids')
  if (at >= tender.deadline) return refuse('87§29', 'deadline-passed', { fix: 'fail-the-lots' })
  const ended = tender.lots.map(({ document: { lot } }) =>
    lotFailed({ lot, ground: 'task-cancelled', rule: '87§29', reason }),
  )
  return [tenderTerminated({ reason, reportToFinance }), ...ended]
}
