import { toMilliseconds, type Instant } from './instant.js'

/** A time in which a period's clock stands. Without `to` it stands until further notice. */
export interface Suspension {
  readonly from: Instant
  readonly to?: Instant
}

/** From and to in milliseconds since 1970 UTC; the end is not in it. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A suspension as a span; without `to` it has no end. */
export interface StoppedSpan {
  readonly from: number
  readonly to?: number
}

/** Sorted by their beginning. Throws a RangeError where one ends before it begins. */
export function stoppedSpans(suspensions: readonly Suspension[]): readonly StoppedSpan[] {
  return suspensions
    .map(({ from, to }) => {
      if (to !== undefined && to < from) throw new RangeError(`suspension ends before ${from}`)
      const start = toMilliseconds(from)
      return to === undefined ? { from: start } : { from: start, to: toMilliseconds(to) }
    })
    .toSorted((one, other) => one.from - other.from)
}

/** The parts of a span in which nothing is suspended, in order. Suspensions may overlap. */
export function runningParts(span: Span, stopped: readonly StoppedSpan[]): readonly Span[] {
  const parts: Span[] = []
  let from = span.from
  for (const stop of stopped) {
    if (stop.from >= span.to) break
    if (stop.from > from) parts.push({ from, to: stop.from })
    from = Math.max(from, stop.to ?? span.to)
  }
  if (from < span.to) parts.push({ from, to: span.to })
  return parts
}
