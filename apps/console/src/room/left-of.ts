/** What is left until an instant, in whole minutes and seconds. */
export interface Left {
  readonly over: boolean
  readonly minutes: number
  readonly seconds: number
}

/** @param now county time, milliseconds since 1970. */
export function leftOf(until: string, now: number): Left {
  const left = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000))
  return { over: left === 0, minutes: Math.floor(left / 60), seconds: left % 60 }
}

const spokenAt = [1, 5, 10, 30] as const

/** The mark that was passed last, of those at which a reader of screens is told; the same until the next. */
export function spokenMinutes(until: string, now: number): number | undefined {
  const { over, minutes, seconds } = leftOf(until, now)
  const left = minutes + (seconds > 0 ? 1 : 0)
  return over ? undefined : spokenAt.find(mark => left <= mark)
}
