import { condition } from '@temporalio/workflow'
import type { CommandName } from '#libs/commands'
import { isTaken, keyOf, type Act } from './act.js'
import { attempt } from './attempt.js'
import { memory } from './memory.js'
import { idOfStream } from './own-case.js'

/** By aggregate of a case, the command by which it reckons its provisional dates again. */
export type ReckonsAgain = Readonly<Record<string, CommandName>>

/** With every year that is published, the aggregates of a case reckon their provisional dates again. */
export async function datesReckonedAgain(again: ReckonsAgain): Promise<never> {
  for (;;) {
    await condition(() => unheard(again) !== undefined)
    const act = unheard(again)
    if (act) await attempt(act)
  }
}

/**
 * What a published year has an aggregate of the case do, as long as it has not been done. One that began
 * after the notice knew the year from its first date on.
 */
function unheard(again: ReckonsAgain): Act | undefined {
  const because = memory.facts.findLast(({ type }) => type === 'CalendarPublished')
  if (!because) return undefined
  const before = memory.facts.filter(({ order }) => order < because.order)
  const streams = new Set(before.map(({ stream }) => stream))
  return [...streams]
    .flatMap((stream): Act[] => {
      const id = idOfStream(stream)
      const command = again[stream.slice(0, -id.length - 1)]
      return command ? [{ command, id, about: id, input: {}, because }] : []
    })
    .find(act => !isTaken(keyOf(act)))
}
