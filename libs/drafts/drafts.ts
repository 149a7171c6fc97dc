import type { Pool } from '#libs/postgres'

/** An unfinished form, and the page of the console where it goes on. */
export interface Draft {
  /** The same wherever that form is opened. */
  readonly name: string
  readonly place: string
  /** What that page is called. */
  readonly title: string
  readonly body: unknown
  /** County time of the last key. */
  readonly savedAt: string
}

/** A line of somebody's list, without what was written. */
export interface DraftLine extends Omit<Draft, 'body'> {
  readonly owner: string
}

export interface Drafts {
  /** Of these people, the latest first. */
  list(owners: readonly string[]): Promise<readonly DraftLine[]>
  /** One by its name; of several owners the first that has it. */
  find(owners: readonly string[], name: string): Promise<Draft | undefined>
  /** False where the owner keeps as many as there may be. */
  save(owner: string, draft: Draft): Promise<boolean>
  drop(owners: readonly string[], name: string): Promise<void>
}

/** More than anybody writes at once. */
const most = 500

/** The drafts of a county, each its owner's. */
export const draftsIn = (pool: Pool): Drafts => ({
  async list(owners) {
    const { rows } = await pool.query<DraftLine>(
      `select owner, name, place, title, saved_at as "savedAt" from drafts
        where owner = any($1::uuid[]) order by saved_at desc, name`,
      [owners],
    )
    return rows
  },
  async find(owners, name) {
    const { rows } = await pool.query<Draft>(
      `select name, place, title, body, saved_at as "savedAt" from drafts
        where owner = any($1::uuid[]) and name = $2
        order by array_position($1::uuid[], owner) limit 1`,
      [owners, name],
    )
    return rows[0]
  },
  async save(owner, { name, place, title, body, savedAt }) {
    const { rowCount } = await pool.query(
      `insert into drafts (owner, name, place, title, body, saved_at)
       select $1::uuid, $2::text, $3, $4, $5::jsonb, $6
        where (select count(*) from drafts where owner = $1 and name <> $2) < ${String(most)}
       on conflict (owner, name)
       do update set place = excluded.place, title = excluded.title, body = excluded.body, saved_at = excluded.saved_at`,
      [owner, name, place, title, JSON.stringify(body), savedAt],
    )
    return rowCount === 1
  },
  async drop(owners, name) {
    await pool.query('delete from drafts where owner = any($1::uuid[]) and name = $2', [
      owners,
      name,
    ])
  },
})
