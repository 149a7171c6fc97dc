import pg from 'pg'

/** @typedef {ReturnType<typeof openLooker>} Looker */

const forgotten = () => undefined

/**
 * One session that looks into a database and opens another when it breaks.
 *
 * @param {string} url
 */
export function openLooker(url) {
  /** @type {pg.Client | undefined} */
  let client
  const connected = async () => {
    if (client) return client
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'drill',
      connectionTimeoutMillis: 2_000,
      query_timeout: 1_000,
    })
    fresh.on('error', forget)
    await fresh.connect()
    return (client = fresh)
  }
  const forget = () => {
    client = undefined
  }
  return {
    /**
     * The rows of a query; none while the database is away or does not answer.
     *
     * @param {string} sql
     * @param {readonly unknown[]} [values]
     * @returns {Promise<readonly Record<string, string | number | boolean | null>[]>}
     */
    async ask(sql, values = []) {
      try {
        /** @type {unknown[]} */
        const rows = (await (await connected()).query(sql, [...values])).rows
        // pg types rows as any; whoever asks looks at each field.
        return /** @type {Record<string, string | number | boolean | null>[]} */ (rows)
      } catch (error) {
        if (error instanceof pg.DatabaseError && !/^(57|08)/.test(error.code ?? '')) throw error
        const broken = client
        forget()
        // It may be broken already; what comes of its end is of no interest.
        broken?.end(forgotten)
        return []
      }
    },
    async close() {
      await client?.end()
    },
  }
}
