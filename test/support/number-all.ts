import { advanceAndNumber, readWatermark } from '#libs/event-store'
import type { Pool } from '#libs/postgres'
import { eventually } from './eventually.js'

/**
 * Numbers all events, as the relay does in its own time: another test's open transaction in the same
 * cluster may hold some of them back for a while.
 */
export async function numberAll(pool: Pool): Promise<void> {
  await eventually('every event is numbered', async () => {
    const watermark = await readWatermark(pool)
    await advanceAndNumber(pool, { from: watermark, to: watermark, limit: 10_000 })
    const { rows } = await pool.query<{ left: number }>(
      'select (select count(*) from events) - (select count(*) from log) as left',
    )
    return rows[0]?.left === 0
  })
}
