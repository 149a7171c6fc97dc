import { RequestFault } from './fault.js'

interface Rate {
  /** Requests of one address within the span. */
  readonly most: number
  /** Real milliseconds. */
  readonly within: number
  /** Real time in milliseconds. */
  now(this: void): number
}

/**
 * A guard for what anybody may ask without logging in: so many requests of one address within a span,
 * counted by this process alone. Throws a `RequestFault` for one more. What it remembers ends with the
 * span, so it never holds more than the addresses of one.
 */
export function rateLimit({ most, within, now }: Rate): (address: string) => void {
  let since = now()
  let asked = new Map<string, number>()
  return address => {
    if (now() - since >= within) {
      since = now()
      asked = new Map()
    }
    const times = (asked.get(address) ?? 0) + 1
    asked.set(address, times)
    if (times <= most) return
    throw new RequestFault('too-many-requests', {
      seconds: Math.max(1, Math.ceil((since + within - now()) / 1_000)),
    })
  }
}
