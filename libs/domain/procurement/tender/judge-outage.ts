import type { Instant } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Decided, type Refusal } from '#libs/domain/deciding'
import {
  outagesNear,
  outagesOver,
  type Outage,
  type OutageLog,
} from '#libs/domain/county/outage-log'
import { outageJudged, type TenderEvent, type TenderInput } from './events.js'
import type { Tender } from './state.js'

interface TenderAndLog {
  readonly self: Tender
  readonly log: OutageLog
}

type Judgement = TenderInput<'judgeOutage'>
type Opening = Extract<Tender, { readonly status: 'receiving-bids' | 'decrypting' }>

/**
 * The officer judges what an outage of ours did to a tender, with the log as evidence: the deadline
 * is postponed, the window for decrypting is longer, or it did nothing. The document must say what
 * happens (87§83); a fault of ours is never a bidder's.
 */
export function judgeOutage(
  { self, log }: TenderAndLog,
  judgement: Judgement,
  deciding: Deciding,
): Decided<TenderEvent> {
  if (self.status !== 'receiving-bids' && self.status !== 'decrypting') {
    return refuse('87§83', 'nothing-open-to-outages')
  }
  const outage = judgement.outage === undefined ? holding(self, log) : named(log, judgement.outage)
  if (!outage) return refuse('87§83', 'no-such-outage')
  if (self.judgedOutages.includes(outage.outage)) {
    return refuse('87§83', 'outage-already-judged')
  }
  if (!isNear(self, outage, deciding)) return refuse('87§83', 'outage-not-near')
  const moved = movedBy(self, judgement, deciding)
  if (isRefusal(moved)) return moved
  const { movedTo: _, ...judged } = judgement
  const number = self.judgedOutages.length + 1
  return [outageJudged({ ...judged, ...outage, number, ...moved })]
}

const named = (log: OutageLog, id: string): Outage | undefined =>
  log.outages.find(({ outage }) => outage === id)

/** The first that nobody has judged over the deadline, or in the window. */
function holding(tender: Opening, log: OutageLog): Outage | undefined {
  const [from, until] =
    tender.status === 'receiving-bids'
      ? [tender.deadline, tender.deadline]
      : [tender.openedAt, tender.decryptionEnds]
  return outagesOver(log, from, until).find(({ outage }) => !tender.judgedOutages.includes(outage))
}

/**
 * One that nobody has judged holds the opening where it lay over the deadline itself, and the end of
 * the decryption where it took some of the window from a bidder.
 */
export function heldByOutage(tender: Opening, log: OutageLog): Refusal | undefined {
  const open = holding(tender, log)
  if (!open) return undefined
  const { outage, from, until } = open
  return refuse('87§83', 'outage-unjudged', {
    ...{ detail: { outage, from, until }, fix: 'judge-the-outage', who: 'procurement-officer' },
  })
}

/** Whether it lay within what the county calls near to the deadline, or in the window. */
function isNear(tender: Opening, outage: Outage, { policy }: Deciding): boolean {
  if (tender.status === 'decrypting') {
    return outagesOver({ outages: [outage] }, tender.openedAt, tender.decryptionEnds).length > 0
  }
  const { length } = policy.opening.outageNearDeadline
  return outagesNear({ outages: [outage] }, tender.deadline, length).length > 0
}

/** The later end; it lies ahead, and later than what stood. */
function movedBy(
  tender: Opening,
  { effect, movedTo: to }: Judgement,
  { at }: Deciding,
): { readonly deadline?: Instant; readonly decryptionEnds?: Instant } | Refusal {
  if (effect === 'no-effect') return {}
  const postponed = effect === 'deadline-postponed'
  if (postponed !== (tender.status === 'receiving-bids')) {
    return refuse('87§83', 'effect-does-not-fit', { detail: { effect } })
  }
  const stood = tender.status === 'receiving-bids' ? tender.deadline : tender.decryptionEnds
  if (to === undefined || to <= stood || to <= at) return refuse('87§83', 'moves-later-only')
  return postponed ? { deadline: to } : { decryptionEnds: to }
}
