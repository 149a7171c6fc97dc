import { addMinutes, type Instant } from '#libs/calendar'
import type { Deciding } from '#libs/domain/deciding'
import { abnormallyLow } from './abnormal-price.js'
import type { ResponsiveBid } from './state.js'

interface Asked {
  readonly responsive: readonly ResponsiveBid[]
  readonly ceiling: number
  /** Bids that the committee itself judged too low. */
  readonly tooLow: readonly string[]
}

/** The prices to be explained, and by when: at least thirty minutes (财库〔2026〕2号). */
export function explanationAsked({ responsive, ceiling, tooLow }: Asked, { at, policy }: Deciding) {
  const low = [...abnormallyLow(responsive, ceiling, policy.abnormalPrice, tooLow)]
  return low.length === 0
    ? { abnormallyLow: low }
    : { abnormallyLow: low, explainBy: explanationEnds(at, policy.abnormalPrice) }
}

function explanationEnds(
  at: Instant,
  { explanationTime }: Deciding['policy']['abnormalPrice'],
): Instant {
  return explanationTime === 'not-in-force' ? at : addMinutes(at, explanationTime.length)
}
