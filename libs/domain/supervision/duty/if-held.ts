import type { Calendar, Instant } from '#libs/calendar'
import { findKind } from './find-kind.js'
import { reckoned, type Reckoned } from './reckon.js'
import type { OpenDuty } from './state.js'

/** From now until an end that is known; absent, a duty that stands still runs on now. */
export interface Held {
  readonly now: Instant
  readonly until?: Instant | undefined
}

/**
 * When a duty would be due: if it stood still from now until that end, or, where its clock is stopped
 * already, if it ran on now. Undefined for one that nothing stops, or that would stop without an end.
 */
export function endIfHeld(
  duty: OpenDuty,
  { now, until }: Held,
  calendar: Calendar,
): Pick<Reckoned, 'end' | 'provisional'> | undefined {
  if (findKind(duty.kind)?.pausedBySuspension !== true) return undefined
  const stop = duty.status === 'paused' ? { from: duty.since, to: now } : stopped(now, until)
  if (!stop) return undefined
  const suspensions = [...duty.suspensions, stop]
  const { end, provisional } = reckoned({ period: duty.period, suspensions }, [], calendar)
  return { end, provisional }
}

const stopped = (from: Instant, to: Instant | undefined) =>
  to === undefined ? undefined : { from, to }
