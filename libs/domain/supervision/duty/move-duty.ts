import type { z } from 'zod'
import type { dutyCommands } from '#libs/contracts'
import type { Decided, Deciding } from '#libs/domain/deciding'
import { dutyMoved, type DutyEvent } from './events.js'
import { sharesLeftAndTold } from './pause-duty.js'
import { reckoned } from './reckon.js'
import { isOpen, type Duty, type DutyPeriod } from './state.js'

export type MoveDuty = z.output<typeof dutyCommands.moveDuty>

/**
 * Reckons a duty again: its recorded end or start moved, or the holidays of a year it reaches into
 * were published. Nothing to do when nothing comes of it.
 */
export function moveDuty(duty: Duty, asked: MoveDuty, { calendar }: Deciding): Decided<DutyEvent> {
  if (!isOpen(duty)) return []
  const period = moved(duty.period, asked)
  const fresh = reckoned(
    { period, suspensions: duty.suspensions },
    sharesLeftAndTold(duty),
    calendar,
  )
  const unmoved =
    fresh.end === duty.end &&
    fresh.calendarVersion === duty.calendarVersion &&
    period.from === duty.period.from
  return unmoved ? [] : [dutyMoved({ case: duty.case, because: asked.because, period, ...fresh })]
}

function moved(period: DutyPeriod, { from = period.from, end }: MoveDuty): DutyPeriod {
  if (period.unit !== 'recorded-end') return { ...period, from }
  return { ...period, from, end: end ?? period.end }
}
