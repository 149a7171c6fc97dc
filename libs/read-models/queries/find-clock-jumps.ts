import type { Instant } from '#libs/calendar'
import type { ProjectPage } from '#libs/contracts/views'
import type { Board } from './database.js'

/** Where the county's clock was moved on within a stretch of county time, in order. */
export async function findClockJumps(
  db: Board,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<ProjectPage['clockJumps']> {
  const rows = await db
    .selectFrom('clock_jumps')
    .select(['event_id', 'from_at', 'to_at'])
    .where('from_at', '>=', from)
    .where('from_at', '<', to)
    .orderBy('from_at')
    .execute()
  return rows.map(({ event_id, from_at, to_at }) => ({
    eventId: event_id,
    from: from_at,
    to: to_at,
  }))
}
