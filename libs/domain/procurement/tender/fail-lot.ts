import { refuse, type Decided, type Refusal } from '#libs/domain/deciding'
import { lawfulExitTaken, lotFailed, type TenderEvent, type TenderInput } from './events.js'
import { candidatesOf } from './candidates.js'
import { afresh, type LotRound, type LotStage } from './lot.js'
import { lotOf, type Tender } from './state.js'

type Ground = TenderInput<'failLot'>['ground']

/** Stages at which each ground of 法§36 can stand. */
const stagesOf: Readonly<Record<Ground, readonly LotStage['status'][]>> = {
  'fewer-than-three-suppliers': ['too-few-qualified', 'too-few-responsive'],
  'illegality-affecting-fairness': [
    ...(['awaiting-qualification', 'too-few-qualified', 'qualified'] as const),
    ...(['too-few-responsive', 'evaluation-stopped', 'reported', 'confirmed'] as const),
  ],
  'all-prices-above-budget': ['qualified', 'too-few-responsive', 'reported'],
  'task-cancelled': [
    ...(['awaiting-qualification', 'too-few-qualified', 'qualified'] as const),
    ...(['too-few-responsive', 'evaluation-stopped', 'reported', 'confirmed'] as const),
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
    ? [lotFailed({ lot, ...afresh(round.stage), ground, rule: '法§36', reason })]
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
  'evaluation-stopped',
  'failed',
  'winner-refused',
]

/** Stages after which the law itself says to tender again. */
const ruleOfExit: Readonly<Partial<Record<LotStage['status'], string>>> = {
  failed: '法§37',
  'winner-refused': '条例§49',
}

/** Why there is no way on to take: the lot is under way, or its task itself is cancelled (法§37). */
function exitFault(stage: LotStage): Refusal | undefined {
  if (!withoutEnough.includes(stage.status)) return refuse('87§43', 'no-exit-needed')
  return stage.status === 'failed' && stage.ground === 'task-cancelled'
    ? refuse('法§37', 'task-is-cancelled')
    : undefined
}

/**
 * The lawful way on with too few bidders or after 废标 (87§43, 法§37), unless the task itself is
 * cancelled: a document with unreasonable terms is mended and tendered again, otherwise another method is
 * asked for. A lot that was reserved for small businesses and found too few of them is tendered again for
 * all (46§10). A document over which a member stopped the evaluation is mended and tendered again (87§65).
 */
export function takeLawfulExit(
  tender: Tender,
  { lot, documentUnreasonable, finding }: TenderInput<'takeLawfulExit'>,
): Decided<TenderEvent> {
  const round = lotOf(tender, lot)
  if (!round) return refuse('87§43', 'no-exit-needed')
  const { stage } = round
  const fault = exitFault(stage)
  if (fault) return fault
  const mended = { lot, exit: 'tender-again', finding } as const
  if (stage.status === 'evaluation-stopped') {
    return [lawfulExitTaken({ ...mended, documentUnreasonable: true, rule: '87§65' })]
  }
  if (round.document.reservedForSmallBusinesses && !(stage.status in ruleOfExit)) {
    return [lawfulExitTaken({ ...mended, documentUnreasonable, unreserved: true, rule: '46§10' })]
  }
  const rule = ruleOfExit[stage.status] ?? '87§43'
  const again = documentUnreasonable || stage.status in ruleOfExit
  const exit = again ? 'tender-again' : 'apply-for-other-method'
  return [lawfulExitTaken({ lot, exit, documentUnreasonable, finding, rule })]
}
