import { setTimeout as pause } from 'node:timers/promises'
import { isAway } from '#libs/kafka'
import { isTemporalAway } from '#libs/temporal'

const patienceMs = 120_000
const againAfterMs = 200

/**
 * Looks again for as long as a server is away, for two minutes: the demonstration waits as a person
 * would. Only for looking: what has an effect is repeated where its key is known.
 */
export async function steadily<T>(look: () => Promise<T>): Promise<T> {
  const since = performance.now()
  for (;;) {
    try {
      return await look()
    } catch (error) {
      const passes = isAway(error) || isTemporalAway(error)
      if (!passes || performance.now() - since > patienceMs) throw error
      await pause(againAfterMs)
    }
  }
}
