import type { Instant } from '#libs/calendar'
import type { Pool } from '#libs/postgres'
import type { PersonalField, Purpose } from './fields.js'

/** Who reads, why, and about which object (a class, a claim): what every reading has to say. */
export interface Reading {
  readonly reader: string
  readonly role: string
  readonly purpose: Purpose
  readonly about?: string
  /** County time. */
  readonly at: Instant
}

export interface LoggedReading extends Reading {
  readonly fields: readonly PersonalField[]
}

/** Writes one line per person; it stands before a single byte is unsealed. */
export async function logReading(
  pool: Pool,
  { reader, role, purpose, about, at }: Reading,
  persons: readonly string[],
  fields: readonly PersonalField[],
): Promise<void> {
  await pool.query(
    `insert into vault_readings (person, reader, role, fields, purpose, about, county_time)
     select person, $2, $3, $4, $5, $6, $7 from unnest($1::uuid[]) as asked (person)`,
    [persons, reader, role, fields, purpose, about ?? null, at],
  )
}

/** Everything that was ever read of a person, oldest first: the person may ask for it. */
export async function readingsOf(pool: Pool, person: string): Promise<readonly LoggedReading[]> {
  const { rows } = await pool.query<
    Omit<LoggedReading, 'at' | 'about'> & { about: string | null; county_time: Instant }
  >(
    `select reader, role, fields, purpose, about, county_time from vault_readings
     where person = $1 order by number`,
    [person],
  )
  return rows.map(({ about, county_time: at, ...row }) => ({
    ...row,
    at,
    ...(about === null ? {} : { about }),
  }))
}
