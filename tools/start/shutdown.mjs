import { say, StartFault, step } from '../servers/index.mjs'

/** The order of stopping; those of one line stop side by side. */
const ORDER = [
  ['serve'],
  ['flow'],
  ['work'],
  ['sandbox'],
  ["Temporal's web interface", 'Temporal'],
  ['Kafka'],
  ["Temporal's PostgreSQL", 'PostgreSQL'],
]

/** Collects what was started and stops it in order: serve first, PostgreSQL last. */
export class Shutdown {
  /** @type {import('./stack.mjs').Stoppable[]} */
  #started = []
  #closing = false

  /** @type {Promise<void>[]} */
  #latecomers = []

  /**
   * What is still being started when stopping begins is stopped as soon as it runs, and nothing more
   * is started after it.
   *
   * @param {import('./stack.mjs').Stoppable} stoppable
   */
  add = stoppable => {
    if (this.#closing) {
      this.#latecomers.push(stoppable.stop())
      throw new StartFault(`${stoppable.name} came too late`, 'start again')
    }
    this.#started.push(stoppable)
  }

  async inOrder() {
    this.#closing = true
    for (const names of ORDER) {
      const group = this.#started.filter(one => names.includes(one.name))
      await Promise.all(group.map(one => step(`stop ${one.name}`, () => one.stop())))
    }
    await Promise.all(this.#latecomers)
  }
}

/**
 * Waits for Ctrl-C, SIGTERM or the end of the terminal; the second one kills and ends us at once.
 *
 * @param {() => Promise<void>} kill
 * @returns {Promise<void>} fulfilled by the first signal
 */
export function askedToStop(kill) {
  return new Promise(resolve => {
    let asked = false
    const stop = () => {
      if (asked) void kill().finally(() => process.exit(130))
      else say('stopping in order; Ctrl-C again kills')
      asked = true
      resolve()
    }
    process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop)
  })
}
