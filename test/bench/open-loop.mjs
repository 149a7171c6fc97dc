import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds since 1970, to the microsecond: the same in every process of a machine. */
export const clock = () => performance.timeOrigin + performance.now()

/**
 * Sends at a fixed rate, however long an answer takes. Answers when each was due: a sender that is
 * late counts as late, so that a pause is not hidden by what was not sent in it.
 *
 * @param {{ rate: number, seconds: number, send: (id: string) => Promise<unknown> }} load
 * @returns {Promise<Map<string, number>>} by id
 */
export async function openLoop({ rate, seconds, send }) {
  /** @type {Map<string, number>} */
  const due = new Map()
  /** @type {Promise<unknown>[]} */
  const sent = []
  const began = clock()
  for (let nth = 0; nth < rate * seconds; nth += 1) {
    const at = began + (nth * 1000) / rate
    while (clock() < at) await pause(Math.max(1, Math.floor(at - clock())))
    const id = randomUUID()
    due.set(id, at)
    sent.push(send(id))
  }
  await Promise.all(sent)
  return due
}
