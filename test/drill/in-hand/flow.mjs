/** Events that are not numbered, or numbered and not acknowledged by the broker. */
const LAG = `select (select count(*) from events)::int - (select published from relay)::int as lag`

/** Which relay holds the lock: its sessions carry the name of its process. */
const LEADER = `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
  where l.locktype = 'advisory' and l.objid = 7317002 and l.granted`

/** Events that were published and whose effect the bridge has not recorded. */
const UNDONE = `select count(*)::int as lag from log l join events e using (global_position)
  left join progress p on p.model = 'bridge' and p.stream = e.stream_id,
  (select published from relay) r
  where l.sequence between r.published - 200 and r.published
    and e.stream_version > coalesce(p.version, 0)`

/**
 * @param {import('../stack.mjs').Stack} stack
 * @param {string} sql
 */
async function lagOf({ events }, sql) {
  const [row] = await events.ask(sql)
  return Number(row?.['lag'] ?? 0)
}

/**
 * The relay that leads: events wait for it.
 *
 * @param {import('../stack.mjs').Stack} stack
 * @returns {import('../targets.mjs').Hand}
 */
export function relayHand(stack) {
  return {
    async glimpse() {
      if ((await lagOf(stack, LAG)) === 0) return undefined
      const [leader] = await stack.events.ask(LEADER)
      const name = String(leader?.['name'] ?? '')
      return name === '' ? undefined : held(stack, name)
    },
    look: () => waiting(stack, LAG, 'events not published yet'),
  }
}

/**
 * The broker: a batch that the relay has numbered or sent, not acknowledged.
 *
 * @param {import('../stack.mjs').Stack} stack
 * @returns {import('../targets.mjs').Hand}
 */
export function brokerHand(stack) {
  return {
    glimpse: async () => ((await lagOf(stack, LAG)) === 0 ? undefined : held(stack, 'kafka')),
    look: () => waiting(stack, LAG, 'events not acknowledged'),
  }
}

/**
 * The consumers: published events whose effect is not recorded.
 *
 * @param {import('../stack.mjs').Stack} stack
 * @returns {import('../targets.mjs').Hand}
 */
export function consumersHand(stack) {
  return {
    glimpse: async () =>
      (await lagOf(stack, UNDONE)) === 0 ? undefined : held(stack, 'consumers'),
    look: () => waiting(stack, UNDONE, 'published events not handed to the procedures'),
  }
}

/**
 * @param {import('../stack.mjs').Stack} stack
 * @param {string} name
 */
async function held({ init }, name) {
  const pid = await init.pidOf(name)
  return pid === undefined ? undefined : { name, freeze: [pid] }
}

/**
 * @param {import('../stack.mjs').Stack} stack
 * @param {string} sql
 * @param {string} words
 */
async function waiting(stack, sql, words) {
  const lag = await lagOf(stack, sql)
  return lag === 0 ? undefined : `${lag} ${words}`
}
