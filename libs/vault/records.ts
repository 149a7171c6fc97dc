import type { Pool, PoolClient } from '#libs/postgres'
import type { Sealed } from './cipher.js'
import type { FindableField, PersonalField } from './fields.js'

export interface SealedRecord extends Sealed {
  readonly person: string
  readonly field: PersonalField
}

/** Changes to one person's records wait for each other: writing, keeping and erasing. */
export async function lockPerson(client: PoolClient, person: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('vault|' || $1, 0))`, [person])
}

export async function writeRecord(client: PoolClient, record: SealedRecord): Promise<void> {
  await client.query(
    `insert into vault_records (person, field, nonce, sealed) values ($1, $2, $3, $4)
     on conflict (person, field) do update set nonce = $3, sealed = $4, written_at = now()`,
    [record.person, record.field, record.nonce, record.sealed],
  )
}

export async function readRecords(
  pool: Pool,
  persons: readonly string[],
  fields: readonly PersonalField[],
): Promise<readonly SealedRecord[]> {
  const { rows } = await pool.query<SealedRecord>(
    `select person, field, nonce, sealed from vault_records
     where person = any($1::uuid[]) and field = any($2)`,
    [persons, fields],
  )
  return rows
}

export async function writeToken(
  client: PoolClient,
  { person, field, token }: { person: string; field: FindableField; token: Buffer },
): Promise<void> {
  await client.query('delete from vault_index where person = $1 and field = $2', [person, field])
  await client.query('insert into vault_index (field, token, person) values ($1, $2, $3)', [
    field,
    token,
    person,
  ])
}

export async function personsWith(
  pool: Pool,
  field: FindableField,
  token: Buffer,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ person: string }>(
    'select person from vault_index where field = $1 and token = $2 order by person',
    [field, token],
  )
  return rows.map(row => row.person)
}

export async function removeRecords(client: PoolClient, person: string): Promise<void> {
  await client.query('delete from vault_index where person = $1', [person])
  await client.query('delete from vault_records where person = $1', [person])
}
