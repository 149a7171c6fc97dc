import type { Day, Instant } from '#libs/calendar'
import { refuse, type Refusal } from '#libs/domain/deciding'
import { inTransaction, type Pool } from '#libs/postgres'
import type { DataKeys } from './data-keys.js'
import { lockPerson, removeRecords } from './records.js'

/** Why data must be kept: `archive.training` of a class, `archive.procurement` of a project. */
export interface Retention {
  readonly ground: string
  readonly about: string
  /** The last day on which the data must still be there. */
  readonly until: Day
}

export interface Erasing {
  readonly person: string
  readonly by: string
  readonly reason: string
  readonly today: Day
  readonly at: Instant
}

/** Keeps a person's data at least until that day; the longest of all grounds binds. */
export async function retain(pool: Pool, person: string, kept: Retention): Promise<void> {
  await inTransaction(pool, async client => {
    await lockPerson(client, person)
    await client.query(
      `insert into vault_retentions (person, ground, about, until) values ($1, $2, $3, $4)
       on conflict (person, ground, about) do update set until = greatest(
         vault_retentions.until, excluded.until)`,
      [person, kept.ground, kept.about, kept.until],
    )
  })
}

/**
 * Destroys the person's key, then what it sealed. Refused while any retention runs (个人信息保护法§47:
 * where a law's period has not ended, only keeping is allowed). Asked again it completes what a
 * crash between the two databases left.
 */
export async function erase(
  { pool, keys }: { readonly pool: Pool; readonly keys: DataKeys },
  { person, by, reason, today, at }: Erasing,
): Promise<Refusal | undefined> {
  return inTransaction(pool, async client => {
    await lockPerson(client, person)
    const { rows } = await client.query<{ ground: string; until: Day }>(
      `select ground, to_char(until, 'YYYY-MM-DD') as until from vault_retentions
       where person = $1 and until >= $2 order by vault_retentions.until desc limit 1`,
      [person, today],
    )
    const [binding] = rows
    if (binding !== undefined)
      return refuse('个人信息保护法§47', 'retention-runs', { detail: binding })
    // The key first: from here on nobody can read, whatever happens to the rest.
    await keys.destroy(person)
    await removeRecords(client, person)
    await client.query(
      `insert into vault_erasures (person, erased_by, reason, county_time) values ($1, $2, $3, $4)
       on conflict (person) do nothing`,
      [person, by, reason, at],
    )
    return undefined
  })
}
