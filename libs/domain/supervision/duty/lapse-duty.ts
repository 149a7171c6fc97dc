import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { dutyLapsed, type DutyEvent } from './events.js'
import { findKind } from './find-kind.js'
import type { Duty } from './state.js'

/**
 * The law acts at the recorded end, whenever it is written. A command named in `then.lapses` calls
 * this with the duty it loads and appends both answers together, so that the act and the lapse can
 * never both happen.
 */
export function lapseDuty(duty: Duty, _: object, { at }: Deciding): Decided<DutyEvent> {
  if (duty.status === 'lapsed') return []
  if (duty.status !== 'open')
    return refuse('duty', 'duty-not-open', { detail: { status: duty.status } })
  if (findKind(duty.kind)?.then === 'never-lapses') return refuse(duty.article, 'duty-never-lapses')
  return at < duty.end
    ? refuse(duty.article, 'duty-not-over', { detail: { end: duty.end } })
    : [dutyLapsed({ case: duty.case, effectiveAt: duty.end })]
}
