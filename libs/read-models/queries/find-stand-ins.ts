import { sql } from 'kysely'
import type { Instant } from '#libs/calendar'
import type { StandIn } from '#libs/contracts/views'
import { actsIn } from '#libs/domain/county/officeholder'
import type { Board } from './database.js'

/** In whose offices this person may act now, and by what. */
export async function findStandIns(
  db: Board,
  person: string,
  now: Instant,
): Promise<readonly StandIn[]> {
  const names = (list: string, field: string) =>
    sql<boolean>`state->${sql.lit(list)} @> ${JSON.stringify([{ [field]: person }])}::jsonb`
  const holders = await db
    .selectFrom('officeholders')
    .select(['id', 'state'])
    .where(({ or }) => or([names('delegations', 'to'), names('deputies', 'deputy')]))
    .orderBy('id')
    .execute()
  return holders.flatMap(({ id, state }) =>
    actsIn(state, person, now).map(one => ({ person: id, ...one })),
  )
}
