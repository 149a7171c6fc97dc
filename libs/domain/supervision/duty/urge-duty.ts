import { dayOf } from '#libs/calendar'
import { standsFor, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { dutyUrged, type DutyEvent } from './events.js'
import { isOpen, type Duty } from './state.js'

/**
 * Urges 催办 whoever owes a duty, as somebody who waits for it: once a day, whoever else has. Its clock
 * runs as before, and nobody urges themselves.
 */
export function urgeDuty(duty: Duty, _: object, { at, actor }: Deciding): Decided<DutyEvent> {
  if (!isOpen(duty)) return refuse('duty', 'duty-not-open', { detail: { status: duty.status } })
  const own = duty.by === undefined ? duty.role === actor.role : standsFor(actor, duty.by)
  if (own) return refuse('duty', 'own-duty')
  return duty.urgedAt !== undefined && dayOf(duty.urgedAt) === dayOf(at)
    ? refuse('duty', 'urged-today')
    : [dutyUrged({ case: duty.case, at, to: duty.role })]
}
