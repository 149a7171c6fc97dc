import { setTimeout as pause } from 'node:timers/promises'

/** What a frozen process had written already arrives within so many milliseconds. */
const ARRIVES_WITHIN = 5

/**
 * A service, the portal or the sandbox: a request that it has not answered.
 *
 * @param {import('../stack.mjs').Stack} stack
 * @param {string} name
 * @returns {import('../targets.mjs').Hand}
 */
export function requestHand({ gateways, init }, name) {
  const open = () => gateways.flatMap(gateway => gateway.openTo(name))
  return {
    async glimpse() {
      if (open().length === 0) return undefined
      const pid = await init.pidOf(name)
      return pid === undefined || open().length === 0 ? undefined : { name, freeze: [pid] }
    },
    async look() {
      await pause(ARRIVES_WITHIN)
      const oldest = open()[0]
      if (oldest === undefined) return undefined
      return `${oldest.what} open for ${Math.round(performance.now() - oldest.since)} ms`
    },
  }
}
