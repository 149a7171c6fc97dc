import { sql } from 'kysely'
import type { Board } from './database.js'

/**
 * Which of these people may be chosen for an act: colleagues who hold an office, and where it is asked
 * for others too, but nobody who is taught. In the order given.
 */
export async function findChoosable(
  db: Board,
  persons: readonly string[],
  among: 'colleagues' | 'and-experts',
): Promise<readonly string[]> {
  if (persons.length === 0) return []
  const [colleagues, taught] = await Promise.all([
    db.selectFrom('officeholders').select('id').where('id', 'in', persons).execute(),
    among === 'colleagues' ? Promise.resolve<readonly string[]>([]) : taughtAmong(db, persons),
  ])
  const inOffice = new Set(colleagues.map(({ id }) => id))
  return persons.filter(
    one => inOffice.has(one) || (among === 'and-experts' && !taught.includes(one)),
  )
}

/** Who stands on the roster of a class, whatever came of it. */
async function taughtAmong(db: Board, persons: readonly string[]): Promise<readonly string[]> {
  const stands = (person: string) => sql<boolean>`jsonb_path_exists(
    state, '$.**.roster[*].person ? (@ == $person)', jsonb_build_object('person', ${person}::text)
  )`
  const taught = await Promise.all(
    persons.map(person =>
      db.selectFrom('training_classes').select('id').where(stands(person)).limit(1).execute(),
    ),
  )
  return persons.filter((_, place) => taught[place]?.length === 1)
}
