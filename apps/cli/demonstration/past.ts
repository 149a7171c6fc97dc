import { dayOf, yearOf, type Instant } from '#libs/calendar'
import type { Pool } from '#libs/postgres'
import type { Past } from './script.js'

/** Each demonstration opens one project and a credit file; the next one is told of other institutions. */
export async function pastOf(pool: Pool, now: Instant): Promise<Past> {
  const year = yearOf(dayOf(now))
  const [opened, rated] = await Promise.all([
    pool.query<{ run: number }>(
      "select count(*)::int as run from events where type = 'ProjectOpened'",
    ),
    pool.query<{ institution: string }>(
      `select data->>'institution' as institution from events
       where type = 'RatingOpened' and (data->>'year')::int = $1`,
      [year],
    ),
  ])
  const institutions = rated.rows.map(({ institution }) => institution)
  return { run: opened.rows[0]?.run ?? 0, year, rated: institutions }
}
