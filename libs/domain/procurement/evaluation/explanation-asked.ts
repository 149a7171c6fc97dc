import { addMinutes, type Instant } from '#libs/calendar'
import type { Deciding } from '#libs/domain/deciding'
import { abnormallyLow } from './abnormal-price.js'
import type { ResponsiveBid } from './state.js'

interface Asked {
  readonly responsive: readonly ResponsiveBid[]
  readonly ceiling: number
  /** Bids that the committee itself judged too low. */
  readonly tooLow: readonly string[]
  /** Those that were explained in an earlier sitting, and how that was judged. */
  readonly judged?: Readonly<Record<string, boolean>>
}

/** The prices to be explained, and by when: at least thirty minutes (财库〔2026〕2号). */
export function explanationAsked(
  { responsive, ceiling, tooLow, judged = {} }: Asked,
  { at, policy }: Deciding,
) {
  const found = abnormallyLow(responsive, ceiling, policy.abnormalPrice, tooLow)
  const low = found.filter(({ bid }) => !(bid in judged))
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
