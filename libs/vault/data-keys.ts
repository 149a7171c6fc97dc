import { randomBytes } from 'node:crypto'
import type { Pool } from '#libs/postgres'
import { open, seal } from './cipher.js'

/** The keys database. Keys are never kept in memory between calls: erasure works at once. */
export interface DataKeys {
  /** The person's key, made when there is none; undefined when it was destroyed. */
  forWriting(person: string): Promise<Buffer | undefined>
  /** Keys that stand, by person. */
  forReading(persons: readonly string[]): Promise<ReadonlyMap<string, Buffer>>
  /** For ever. A person who had none gets none any more. */
  destroy(person: string): Promise<void>
  /** The key of the blind index, made when there is none. */
  indexKey(): Promise<Buffer>
}

interface WrappedRow {
  readonly nonce: Buffer
  readonly wrapped: Buffer
}

const placeOf = (person: string): string => `xinpei.vault.key.v1|${person}`
const indexPlace = 'xinpei.vault.index-key.v1'

export function dataKeys(pool: Pool, masterKey: Buffer): DataKeys {
  const unwrap = (place: string, { nonce, wrapped }: WrappedRow): Buffer =>
    open(masterKey, place, { nonce, sealed: wrapped })

  const forReading = async (persons: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
    const { rows } = await pool.query<WrappedRow & { person: string }>(
      `select person, nonce, wrapped from vault_data_keys
       where person = any($1::uuid[]) and destroyed_at is null`,
      [persons],
    )
    return new Map(rows.map(row => [row.person, unwrap(placeOf(row.person), row)]))
  }

  return {
    forReading,
    async forWriting(person) {
      const standing = (await forReading([person])).get(person)
      if (standing !== undefined) return standing
      const { nonce, sealed } = seal(masterKey, placeOf(person), randomBytes(32))
      // Somebody else may be making the same key: the first one stands, and both read that.
      await pool.query(
        `insert into vault_data_keys (person, nonce, wrapped) values ($1, $2, $3)
         on conflict (person) do nothing`,
        [person, nonce, sealed],
      )
      return (await forReading([person])).get(person)
    },
    async destroy(person) {
      await pool.query(
        `insert into vault_data_keys (person, destroyed_at) values ($1, now())
         on conflict (person) do update set nonce = null, wrapped = null,
           destroyed_at = coalesce(vault_data_keys.destroyed_at, now())`,
        [person],
      )
    },
    async indexKey() {
      const { nonce, sealed } = seal(masterKey, indexPlace, randomBytes(32))
      await pool.query(
        `insert into vault_index_key (nonce, wrapped) values ($1, $2)
         on conflict (only_one) do nothing`,
        [nonce, sealed],
      )
      const { rows } = await pool.query<WrappedRow>('select nonce, wrapped from vault_index_key')
      const [row] = rows
      if (row === undefined) throw new Error('the key of the blind index has gone')
      return unwrap(indexPlace, row)
    },
  }
}
