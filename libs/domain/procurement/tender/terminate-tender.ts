import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  lotFailed,
  tenderTerminated,
  terminationRefunded,
  type TenderEvent,
  type TenderInput,
} from './events.js'
import type { Tender } from './state.js'

/**
 * 终止招标: only because the task is cancelled by a major change, and told to finance (87§29). Each
 * lot ends with it, so that whoever waits for a lot's outcome hears of one. Once bids are opened it
 * is too late: lots fail then, each on a ground of its own (法§36).
 */
export function terminateTender(
  tender: Tender,
  { ground, reason, reportToFinance }: TenderInput<'terminateTender'>,
  { at }: Deciding,
): Decided<TenderEvent> {
  if (tender.status !== 'receiving-bids') return refuse('87§29', 'not-receiving-bids')
  if (at >= tender.deadline) return refuse('87§29', 'deadline-passed', { fix: 'fail-the-lots' })
  const ended = tender.lots.map(({ document: { lot } }) =>
    lotFailed({ lot, ground: 'task-cancelled', rule: '87§29', reason }),
  )
  return [tenderTerminated({ ground, reason, reportToFinance }), ...ended]
}

/**
 * Document fees, bid securities and the bank's interest on them are back (87§29). The record says
 * that all is, on whose word and when: never to whom or to how many, which stays sealed.
 */
export function refundTerminatedTender(
  tender: Tender,
  { refundedOn, statement }: TenderInput<'refundTerminatedTender'>,
  { at }: Deciding,
): Decided<TenderEvent> {
  if (tender.status !== 'terminated') return refuse('87§29', 'tender-not-terminated')
  if (tender.refunded) return refuse('87§29', 'already-refunded')
  return refundedOn > dayOf(at)
    ? refuse('87§29', 'act-lies-ahead', { detail: { at: refundedOn } })
    : [terminationRefunded({ refundedOn, statement, rule: '87§29' })]
}
