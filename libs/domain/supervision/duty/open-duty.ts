import type { z } from 'zod'
import type { Instant } from '#libs/calendar'
import type { dutyCommands } from '#libs/contracts'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { dutyOpened, type DutyEvent } from './events.js'
import { findKind } from './find-kind.js'
import type { DutyKind } from './kinds.js'
import { sharesOf } from './ladder.js'
import { lengthOf } from './length-of.js'
import { reckoned } from './reckon.js'
import type { Duty, DutyPeriod } from './state.js'

export type OpenDuty = z.output<typeof dutyCommands.openDuty>

/**
 * Opens a duty: what is owed, by whom, and the instants of its rungs, reckoned from the fact that
 * starts it, however late this is written. Opening one that stands has nothing to do; one that was
 * withdrawn is owed again from its beginning, where what took it away has passed.
 */
export function openDuty(duty: Duty, asked: OpenDuty, deciding: Deciding): Decided<DutyEvent> {
  if (duty.status !== 'none' && duty.status !== 'withdrawn') return []
  const kind = findKind(asked.kind)
  if (!kind) return refuse('duty', 'no-such-duty', { detail: { kind: asked.kind } })
  const { from: _from, end: _end, role = kind.by, ...names } = asked
  if (role !== kind.by && kind.sideBySide?.includes(role) !== true) {
    return refuse('duty', 'not-owed-by-role', { detail: { kind: asked.kind, role } })
  }
  const period = periodOf(kind, asked, deciding)
  if (isRefusal(period)) return period
  return [
    dutyOpened({
      ...names,
      role,
      article: kind.article,
      period,
      ...reckoned({ period, suspensions: [] }, sharesOf(kind), deciding.calendar),
    }),
  ]
}

function periodOf(
  { clock }: DutyKind,
  { from, end, kind }: { from: Instant; end?: Instant | undefined; kind: string },
  { policy }: Deciding,
): DutyPeriod | Refusal {
  if (clock === 'recorded-end') {
    return end === undefined
      ? refuse('duty', 'end-not-recorded', { detail: { kind } })
      : { unit: 'recorded-end', from, end }
  }
  const length = 'policy' in clock ? lengthOf(policy, clock.policy) : clock
  return isRefusal(length) ? length : { ...length, from }
}
