import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits until `holds` answers something other than false, null or undefined, and answers that.
 * A throw of `holds` counts as "not yet"; the last one becomes the cause when time is up.
 *
 * @template T
 * @param {string} what the condition in words, for the message when time is up
 * @param {() => Promise<T | false | null | undefined> | T | false | null | undefined} holds
 * @param {{ withinMs?: number, everyMs?: number }} [limits] default 60 000 and 50 ms
 * @returns {Promise<T>}
 */
export async function until(what, holds, { withinMs = 60_000, everyMs = 50 } = {}) {
  const began = performance.now()
  /** @type {unknown} */
  let cause
  while (performance.now() - began < withinMs) {
    try {
      const answer = await holds()
      if (answer !== false && answer !== null && answer !== undefined) return answer
    } catch (error) {
      if (error instanceof Impossible) throw error.cause
      cause = error
    }
    await pause(everyMs)
  }
  throw new Error(`waited ${Math.round(withinMs / 1000)} s in vain: ${what}`, { cause })
}

/** Thrown by a condition that can never hold any more; `until` throws its cause at once. */
export class Impossible extends Error {
  /** @param {Error} cause */
  constructor(cause) {
    super(cause.message, { cause })
    this.name = 'Impossible'
  }
}
