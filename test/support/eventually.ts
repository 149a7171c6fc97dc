import { until } from '../../tools/servers/until.mjs'

/**
 * Waits until a condition holds and answers what it answered: the one way in which a test waits.
 * Fails with `what` after 20 s, or `withinMs`.
 */
export function eventually<T>(
  what: string,
  holds: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  withinMs = 20_000,
): Promise<T> {
  return until(what, holds, { withinMs, everyMs: 10 })
}
