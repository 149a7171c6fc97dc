import type { Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { deadlineMissed, dutyDischarged, type DutyEvent } from './events.js'
import { isOpen, type Duty, type OpenDuty } from './state.js'

/**
 * Ends a duty by the act it waited for; the gate appends this with the act itself. Late is late by
 * the act's own time: it is done, missed, and to be explained. Nothing to do where nobody owes it.
 */
export function discharged(duty: Duty, at: Instant): readonly DutyEvent[] {
  if (!isOpen(duty)) return []
  const late = isLate(duty, at)
  return [...(late ? [missed(duty)] : []), dutyDischarged({ case: duty.case, at, late })]
}

/**
 * The same by the procedure, for an act that was done before the duty was opened.
 * @param at county time of the act
 */
export function dischargeDuty(
  duty: Duty,
  { at }: { readonly at: Instant },
  deciding: Deciding,
): Decided<DutyEvent> {
  return at > deciding.at
    ? refuse('duty', 'act-lies-ahead', { detail: { at } })
    : discharged(duty, at)
}

/** Whether its end has passed by then; a clock that stands still reaches no end. */
export const isLate = (duty: OpenDuty, at: Instant): boolean =>
  duty.status === 'open' && at >= duty.end

export const missed = ({ kind, article, end, by, role }: OpenDuty) =>
  deadlineMissed({ kind, article, end, role, ...(by === undefined ? {} : { by }) })
