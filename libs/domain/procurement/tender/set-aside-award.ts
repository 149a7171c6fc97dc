import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import {
  awardSetAside,
  lawfulExitTaken,
  tenderTerminated,
  type TenderEvent,
  type TenderInput,
} from './events.js'
import { afresh, type LotStage } from './lot.js'
import { lotOf, methodOf, type Tender } from './state.js'

type Paper = TenderInput<'takeLawfulExit'>['finding']

interface OfFinding {
  readonly lot: string
  /** Article of the finding: 94§16 of a reply, 94§31 or 94§32 of a decision. */
  readonly rule: string
  readonly document: Paper
}

interface SettingAside extends OfFinding {
  readonly setAside: string
  readonly ground: 'challenge' | 'complaint'
  readonly next: 'next-candidate' | 'redo'
}

/**
 * Sets an award aside upon a finding that it does not stand. Who is ranked next is confirmed in the
 * place of the winner as long as enough are left for a lawful choice; otherwise all is done again.
 */
export function setAsideAward(
  tender: Tender,
  { next, ...finding }: SettingAside,
  { at, policy, calendar }: Deciding,
): Decided<TenderEvent> {
  const { lot, rule, document } = finding
  const stage = lotOf(tender, lot)?.stage
  const hasWinner = stage?.status === 'confirmed' || stage?.status === 'awarded'
  if (!('lots' in tender) || !hasWinner) {
    return refuse(rule, 'no-award-to-set-aside')
  }
  const remaining = [...stage.next]
  const aside = { ...finding, ...stage.winner, next, remaining, setAsideAt: at }
  if (next === 'redo') {
    return [awardSetAside(aside), again({ lot, rule, document }, { after: finding.setAside })]
  }
  const needed = methodOf(tender, policy).minimumQualified.value
  if (remaining.length < needed) {
    const detail = { left: remaining.length, needed }
    return refuse(rule, 'too-few-candidates-left', { detail, fix: 'have-it-done-again' })
  }
  const confirmBy = statutoryEnd('87§68', at, policy.award.confirmWithin, calendar)
  return [awardSetAside({ ...aside, confirmBy })]
}

/** Stages at which nobody has won, or no longer: bids are not taken any more. */
const withoutWinner: readonly LotStage['status'][] = [
  ...(['opening-not-held', 'opened', 'awaiting-qualification', 'too-few-qualified'] as const),
  ...(['qualified', 'too-few-responsive', 'evaluation-stopped', 'reported'] as const),
  ...(['winner-refused', 'failed'] as const),
]

/** Whether the lot is on its way to be procured again already, or was given up with its tender. */
const isDoneAgain = (tender: Tender, stage: LotStage | undefined): boolean =>
  tender.status === 'terminated' ||
  (stage?.status === 'left' && (stage.exit === 'tender-again' || stage.decided !== undefined))

/**
 * The lot is procured again 重新开展采购活动 upon a finding, where nobody has won it. While bids are
 * still taken, the document is everybody's: the whole round ends, unopened. Of a lot that goes this way
 * already there is nothing to do; another method that is asked for on a round with a fault is not.
 */
export function procuredAgain(
  tender: Tender,
  { reason, ...finding }: OfFinding & { readonly reason: string },
): Decided<TenderEvent> {
  const { lot, rule, document } = finding
  if (tender.status === 'receiving-bids') {
    const lots = tender.lots.map(round => again({ lot: round.document.lot, rule, document }))
    return [tenderTerminated({ reason, reportToFinance: document }), ...lots]
  }
  const stage = lotOf(tender, lot)?.stage
  if (isDoneAgain(tender, stage)) return []
  return stage && (stage.status === 'left' || withoutWinner.includes(stage.status))
    ? [again(finding, afresh(stage))]
    : refuse(rule, 'nothing-to-do-again', { detail: { stage: stage?.status ?? '' } })
}

const again = ({ lot, rule, document }: OfFinding, after: { readonly after?: string } = {}) =>
  lawfulExitTaken({
    ...{ lot, ...after, exit: 'tender-again', documentUnreasonable: false, finding: document },
    rule,
  })
