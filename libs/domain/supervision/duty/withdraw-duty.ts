import type { z } from 'zod'
import type { dutyCommands } from '#libs/contracts'
import type { Decided, Deciding } from '#libs/domain/deciding'
import { isLate, missed } from './discharge-duty.js'
import { dutyWithdrawn, type DutyEvent } from './events.js'
import { isOpen, type Duty } from './state.js'

export type WithdrawDuty = z.output<typeof dutyCommands.withdrawDuty>

/**
 * Ends a duty that nobody owes any more: its case is over, or what it was for has gone. One whose end
 * had passed by then was missed all the same, and is to be explained. Nothing to do where it has ended.
 */
export function withdrawDuty(
  duty: Duty,
  { ground }: WithdrawDuty,
  { at }: Deciding,
): Decided<DutyEvent> {
  if (!isOpen(duty)) return []
  const late = isLate(duty, at)
  return [...(late ? [missed(duty)] : []), dutyWithdrawn({ case: duty.case, at, ground, late })]
}
