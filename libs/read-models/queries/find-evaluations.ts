import { sql } from 'kysely'
import type { Board } from './database.js'

const prefix = 'evaluation-'

/**
 * The evaluations that anything is or was owed for in a tender round, in the order of their making: no
 * model hears of an evaluation itself. Whether somebody may know of one is decided on the evaluation.
 */
export async function findEvaluations(db: Board, tender: string): Promise<readonly string[]> {
  const subject = sql<string>`state->>'subject'`
  const rows = await db
    .selectFrom('duties')
    .select(subject.as('subject'))
    .distinct()
    .where('case_id', '=', `tender-round/${tender}`)
    .where(subject, 'like', `${prefix}%`)
    .execute()
  return rows.map(row => row.subject.slice(prefix.length)).toSorted()
}
