import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { discharged } from './discharge-duty.js'
import type { DutyEvent } from './events.js'
import { isOpen, type Duty } from './state.js'

/** Lets a procedure try its refused step again, once whatever kept it has been put right. */
export function unblockProcedure(duty: Duty, _: object, deciding: Deciding): Decided<DutyEvent> {
  if (!isOpen(duty)) return refuse('duty', 'duty-not-open', { detail: { status: duty.status } })
  if (duty.kind !== 'unblock-procedure') return refuse('duty', 'duty-is-not-to-unblock')
  return discharged(duty, deciding.at)
}
