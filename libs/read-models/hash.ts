import type { Pool } from '#libs/postgres'
import { readSchema } from './database.js'
import type { AnyReadModel } from './read-model.js'

/** SHA-256 over the rows of each table of a model, ordered by key: equal before and after a rebuild. */
export async function hashesOf(
  model: AnyReadModel,
  pool: Pool,
): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {}
  for (const [table, key] of Object.entries(model.tables)) {
    const { rows } = await pool.query<{ hash: string }>(
      `select encode(sha256(convert_to(coalesce(string_agg(to_jsonb(t)::text, E'\\n'
         order by ${key.join(', ')}), ''), 'UTF8')), 'hex') as hash
       from ${readSchema}.${table} t`,
    )
    hashes[table] = rows[0]?.hash ?? ''
  }
  return hashes
}
