import type { Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { dutyPaused, dutyResumed, type DutyEvent } from './events.js'
import { findKind } from './find-kind.js'
import { reckoned } from './reckon.js'
import type { Duty, Owed } from './state.js'

/** Stops a duty's clock at the instant its case was suspended (条例§54, 94§28). */
export function pauseDuty(
  duty: Duty,
  { since }: { readonly since: Instant },
  { at }: Deciding,
): Decided<DutyEvent> {
  if (duty.status !== 'open') return []
  if (!findKind(duty.kind)?.pausedBySuspension)
    return refuse('duty', 'duty-not-paused-by-suspension')
  return since > at
    ? refuse('duty', 'suspension-not-begun', { detail: { since } })
    : [dutyPaused({ case: duty.case, since })]
}

/** Lets the clock run on: what was left when it stopped is left now. */
export function resumeDuty(
  duty: Duty,
  { at }: { readonly at: Instant },
  { calendar }: Deciding,
): Decided<DutyEvent> {
  if (duty.status !== 'paused') return []
  if (at < duty.since) return refuse('duty', 'suspension-ends-before-it-began')
  const suspensions = [...duty.suspensions, { from: duty.since, to: at }]
  const shares = sharesLeftAndTold(duty)
  return [
    dutyResumed({
      case: duty.case,
      at,
      ...reckoned({ period: duty.period, suspensions }, shares, calendar),
    }),
  ]
}

/** The rungs a duty has, those added beyond the ladder included. */
export const sharesLeftAndTold = ({ rungs }: Owed): readonly number[] =>
  rungs.map(({ share }) => share)
