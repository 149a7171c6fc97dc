import { addMilliseconds, millisecondsBetween, type Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { clockJumped, type ClockEvent } from './events.js'
import type { Clock } from './state.js'

/**
 * Moves the county's clock on to an instant, up to a second beyond it. It never goes back: only the
 * first setting, when a demonstration county begins, may lie before now.
 */
export function jumpClock(
  { offset }: Clock,
  { to }: { readonly to: Instant },
  { at }: Deciding,
): Decided<ClockEvent> {
  if (offset !== undefined && to <= at) {
    return refuse('clock', 'clock-never-goes-back', { detail: { at } })
  }
  const exact = (offset ?? 0) + millisecondsBetween(at, to)
  // Whole seconds, so that everybody who reckons the offset from two clocks finds the same one.
  const whole = Math.ceil(exact / 1000) * 1000
  return [clockJumped({ offset: whole, from: at, to: addMilliseconds(to, whole - exact) })]
}
