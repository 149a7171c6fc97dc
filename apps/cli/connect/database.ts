import { openPool, type Pool } from '#libs/postgres'
import type { CliConfiguration } from '../configuration.js'

/** Runs work with connections to the main database. */
export async function withDatabase<T>(
  { databaseUrl }: CliConfiguration,
  work: (pool: Pool) => Promise<T>,
): Promise<T> {
  const pool = openPool({ url: databaseUrl, name: 'xinpei', max: 2 })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
