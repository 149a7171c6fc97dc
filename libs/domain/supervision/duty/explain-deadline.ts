import { refuse, type Decided } from '#libs/domain/deciding'
import { deadlineExplained, type DutyEvent } from './events.js'
import type { Duty } from './state.js'

/** Puts on file why a duty was done after its end, or never. */
export function explainDeadline(
  duty: Duty,
  { explanation }: { readonly explanation: string },
): Decided<DutyEvent> {
  const ended = duty.status === 'discharged' || duty.status === 'withdrawn'
  if (!ended || !duty.late) return refuse('duty', 'deadline-not-missed')
  if (duty.explained) return refuse('duty', 'deadline-already-explained')
  return [deadlineExplained({ explanation })]
}
