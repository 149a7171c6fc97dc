/** The worker has asked the event store something just now: it takes a step, or recalls a case. */
const AT_WORK = `select 1 from pg_stat_activity where application_name = 'worker'
  and (state = 'active' or state_change > clock_timestamp() - interval '5 milliseconds')`

/**
 * The worker: a workflow task that it was given and has not completed; the steps of a procedure are
 * taken within one.
 *
 * @param {import('../stack.mjs').Stack} stack
 * @returns {import('../targets.mjs').Hand}
 */
export function workerHand({ init, events, temporal }) {
  return {
    async glimpse() {
      const pid = await init.pidOf('worker')
      if (pid === undefined || (await events.ask(AT_WORK)).length === 0) return undefined
      return { name: 'worker', freeze: [pid] }
    },
    async look() {
      const workflow = await temporal.atWork()
      return workflow && `workflow task of ${workflow} started, not completed`
    },
  }
}
