import { setTimeout as pause } from 'node:timers/promises'
import { fromMilliseconds, type Instant } from '#libs/calendar'
import { searchAttributes } from '#libs/procedure'
import { VerbFault } from '../say.js'
import type { CountyTime } from './stage.js'
import { steadily } from './steadily.js'
import { runningCases, unsettled, type Lookout } from './unsettled.js'

/** How long anything may be under way before the demonstration gives up, in milliseconds. */
const patience = 120_000

/**
 * The time of a running county: it moves on only when nothing is under way any more, and then to the
 * next instant at which something falls due.
 * @param jump moves the county's clock.
 */
export function countyTime(lookout: Lookout, jump: (to: Instant) => Promise<void>): CountyTime {
  const now = () => steadily(() => lookout.store.countyNow())
  return {
    now,
    async passesTo(to) {
      await settled(lookout)
      for (let at = await now(); at < to; at = await now()) {
        const armed = await nextArmed(lookout, at)
        await jump(armed !== undefined && armed < to ? armed : to)
        await settled(lookout)
      }
    },
    async until(what, holds) {
      for (;;) {
        if (await holds()) return
        await settled(lookout)
        if (await holds()) return
        const armed = await nextArmed(lookout, await now())
        if (armed === undefined) throw new VerbFault(`nothing is due any more, but not: ${what}`)
        await jump(armed)
      }
    },
  }
}

/** Waits until nothing is under way any more. */
export async function settled(lookout: Lookout): Promise<void> {
  const since = performance.now()
  for (;;) {
    const busy = await steadily(() => unsettled(lookout))
    if (busy === undefined) return
    if (performance.now() - since > patience)
      throw new VerbFault(`the county does not settle: ${busy}`)
    await pause(20)
  }
}

/** The earliest instant after `at` for which a procedure of the project holds a timer. */
async function nextArmed(lookout: Lookout, at: Instant): Promise<Instant | undefined> {
  const running = await steadily(() => runningCases(lookout))
  const armed = running.flatMap(({ typedSearchAttributes }) => {
    const due = typedSearchAttributes.get(searchAttributes.nextDeadline)
    return due === undefined ? [] : [fromMilliseconds(due.getTime())]
  })
  return armed.filter(instant => instant > at).toSorted()[0]
}
