import { createHash, randomUUID } from 'node:crypto'
import type { Pool } from '#libs/postgres'
import { inRows } from './in-rows.js'
import type { ByteStore, Kept } from './types.js'

/**
 * Bytes in PostgreSQL, in rows of 256 KiB. No connection is held while bytes come or go: a slow line
 * costs nobody else theirs. Each keeping writes under a number of its own and gets its hash at the end,
 * so that half of one is never found.
 */
export function postgresBytes(pool: Pool): ByteStore {
  const drop = (upload: string) =>
    pool.query('delete from evidence_uploads where upload = $1', [upload])

  return {
    async keep(source, most) {
      await sweep(pool)
      const upload = randomUUID()
      await pool.query('insert into evidence_uploads (upload) values ($1)', [upload])
      let kept: Kept | 'too-long' | undefined
      try {
        kept = await written(pool, upload, { source, most })
        return kept
      } finally {
        const isNamed = typeof kept === 'object' && (await named(pool, upload, kept))
        if (!isNamed) await drop(upload)
      }
    },
    async find(hash) {
      const { rows } = await pool.query<Kept>(
        'select hash, size from evidence_uploads where hash = $1',
        [hash],
      )
      return rows[0]
    },
    async *read(hash) {
      for (let row = 0; ; row += 1) {
        const { rows } = await pool.query<Row>(
          `select bytes from evidence_uploads left join evidence_bytes
             on evidence_bytes.upload = evidence_uploads.upload and row = $2 where hash = $1`,
          [hash, row],
        )
        const [found] = rows
        if (!found) throw new Error(`nothing lies under ${hash}`)
        if (!found.bytes) return
        yield found.bytes
      }
    },
  }
}

interface Row {
  readonly bytes: Buffer | null
}

async function written(
  pool: Pool,
  upload: string,
  { source, most }: { readonly source: AsyncIterable<Uint8Array>; readonly most: number },
): Promise<Kept | 'too-long'> {
  const hash = createHash('sm3')
  let size = 0
  let row = 0
  for await (const bytes of inRows(source)) {
    size += bytes.length
    if (size > most) return 'too-long'
    hash.update(bytes)
    await pool.query('insert into evidence_bytes (upload, row, bytes) values ($1, $2, $3)', [
      ...[upload, row, bytes],
    ])
    row += 1
  }
  return { hash: hash.digest('hex'), size }
}

/** False when the same bytes lie here already, or somebody else's keeping of them ended first. */
async function named(pool: Pool, upload: string, { hash, size }: Kept): Promise<boolean> {
  try {
    const { rowCount } = await pool.query(
      `update evidence_uploads set hash = $2, size = $3 where upload = $1
         and not exists (select from evidence_uploads where hash = $2)`,
      [upload, hash, size],
    )
    return rowCount === 1
  } catch (error) {
    if (isTakenAlready(error)) return false
    throw error
  }
}

/** PostgreSQL's word for a second row under one hash. */
const isTakenAlready = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'

/** What a process left half done when it died. */
const sweep = (pool: Pool) =>
  pool.query(
    `delete from evidence_uploads where hash is null and begun_at < now() - interval '1 day'`,
  )
