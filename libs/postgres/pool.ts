import pg from 'pg'

export type Pool = pg.Pool
export type PoolClient = pg.PoolClient
export type Client = pg.Client

export interface PoolOptions {
  readonly url: string
  /** Shown in pg_stat_activity. */
  readonly name: string
  /** Connections at most; default 10. */
  readonly max?: number
  /** Told when an idle connection breaks; the pool itself opens another when it is next asked. */
  readonly onLost?: (error: Error) => void
}

/** bigint as a number: ours count events, fen and milliseconds, and none may leave the safe range. */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint beyond 2^53: ${text}`)
  return value
}

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, safeInteger)

const settings = (options: Pick<PoolOptions, 'url' | 'name'>): pg.ClientConfig => ({
  connectionString: options.url,
  application_name: options.name,
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  types,
})

/** Connections to one database. bigint columns arrive as safe numbers, a greater one throws. */
export function openPool(options: PoolOptions): Pool {
  const pool = new pg.Pool({ ...settings(options), max: options.max ?? 10 })
  // Without a listener a broken idle connection would end the process.
  pool.on('error', error => options.onLost?.(error))
  return pool
}

/** One connection outside any pool, for session locks and LISTEN. The caller connects and ends it. */
export function openClient(options: Pick<PoolOptions, 'url' | 'name'>): Client {
  return new pg.Client(settings(options))
}
