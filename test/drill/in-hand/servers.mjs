/** Sessions in the midst of a transaction that has written something. */
const WRITING = `select pid, application_name as name, datname as database, left(query, 60) as query
  from pg_stat_activity
  where backend_xid is not null and pid <> pg_backend_pid() and backend_type = 'client backend'`

/**
 * Temporal: a transaction of its own, begun and not committed, while it is frozen.
 *
 * @param {import('../stack.mjs').Stack} stack
 * @returns {import('../targets.mjs').Hand}
 */
export function temporalHand({ keys, init }) {
  const OWN = `${WRITING} and datname = 'temporal'`
  return {
    async glimpse() {
      const [one] = await keys.ask(OWN)
      const pid = one && (await init.pidOf('temporal'))
      return pid === undefined ? undefined : { name: 'temporal', freeze: [pid] }
    },
    async look() {
      const [one] = await keys.ask(OWN)
      return one && `a transaction of its history open: ${words(one['query'])}`
    },
  }
}

/**
 * A PostgreSQL cluster: a transaction that has written and not committed. The sessions that have one
 * are frozen, and killed with all others.
 *
 * @param {import('../stack.mjs').Stack} stack
 * @param {string} name
 * @param {import('../looker.mjs').Looker} looker
 * @returns {import('../targets.mjs').Hand}
 */
export function clusterHand(stack, name, looker) {
  return {
    async glimpse() {
      const writing = await looker.ask(WRITING)
      return writing.length === 0
        ? undefined
        : { name, freeze: writing.map(({ pid }) => Number(pid)) }
    },
    async look({ freeze }) {
      const [one] = (await looker.ask(WRITING)).filter(({ pid }) => freeze.includes(Number(pid)))
      return (
        one &&
        `a transaction of ${String(one['name'] || one['database'])} open: ${words(one['query'])}`
      )
    },
  }
}

/** @param {unknown} query */
const words = query => String(query).replaceAll(/\s+/g, ' ').trim()
