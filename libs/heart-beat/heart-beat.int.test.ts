import { pino } from 'pino'
import { v7 } from 'uuid'
import { millisecondsBetween } from '#libs/calendar'
import { catalogue, countyRules, dutyDoor, gate } from '#libs/commands'
import { outageLogId } from '#libs/domain/county/outage-log'
import { postgresEventStore } from '#libs/event-store'
import { openPool, type Pool } from '#libs/postgres'
import { migratedDatabase } from '../../test/support/migrated-database.js'
import type { TestDatabase } from '../../test/support/servers.js'
import { beat, longestGapMs, noticeGaps, type HeartParts } from './index.js'

describe('the heart-beat', () => {
  let database: TestDatabase
  let pool: Pool
  let parts: HeartParts

  beforeAll(async () => {
    database = await migratedDatabase()
    pool = openPool({ url: database.url, name: 'heart' })
    const store = postgresEventStore({ pool })
    const rules = { rules: countyRules, duties: dutyDoor, secret: 'of this test', mintId: v7 }
    parts = {
      pool,
      store,
      gate: gate({ store, catalogue, ...rules }),
      log: pino({ level: 'silent' }),
    }
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })

  const log = async () => {
    const stream = `outage-log-${outageLogId}`
    const { streams } = await postgresEventStore({ pool }).load([{ stream, after: 0 }])
    return (streams.get(stream) ?? []).map(
      ({ data }) => data as { from: never; until: never; found: string }, // as its shape says
    )
  }
  /** As if the process had beaten last so long ago. */
  const lastBeat = (milliseconds: number) =>
    pool.query(
      `update heart_beats
       set beat_at = clock_timestamp() - $1 * interval '1 millisecond', noted_at = null`,
      [milliseconds],
    )

  test('the first beat of all and one after a short pause tell nothing', async () => {
    expect(await beat('serve', parts)).toBeUndefined()
    await lastBeat(longestGapMs - 60_000)
    expect(await beat('serve', parts)).toBeGreaterThanOrEqual(longestGapMs - 60_000)
    expect(await log()).toEqual([])
  })

  test('after a longer gap the log has it, from the last beat to now, once', async () => {
    await lastBeat(longestGapMs + 60_000)
    await beat('serve', parts)
    await beat('serve', parts)
    const [outage, ...more] = await log()
    expect(more).toEqual([])
    expect(outage).toMatchObject({ found: 'heart-beat' })
    if (!outage) throw new Error('the log has an outage')
    expect(millisecondsBetween(outage.from, outage.until)).toBeGreaterThanOrEqual(longestGapMs)
  })

  test('of several who find the same gap at once one enters it', async () => {
    const before = (await log()).length
    await lastBeat(longestGapMs + 60_000)
    await Promise.all([1, 2, 3].map(() => beat('serve', parts)))
    expect(await log()).toHaveLength(before + 1)
  })

  test('of a process that stays silent the log has all up to each look, piece after piece', async () => {
    await beat('serve', parts)
    const before = (await log()).length
    await lastBeat(longestGapMs * 2)
    await noticeGaps(parts)
    await noticeGaps(parts)
    const [first, second, ...more] = (await log()).slice(before)
    expect(more).toEqual([])
    if (!first || !second) throw new Error('the log has both')
    expect(millisecondsBetween(first.from, first.until)).toBeGreaterThanOrEqual(longestGapMs * 2)
    expect(Math.abs(millisecondsBetween(first.until, second.from))).toBeLessThan(1_000)
    await beat('serve', parts)
    await noticeGaps(parts)
    expect(await log()).toHaveLength(before + 3)
  })

  test('while a beat is overdue and no outage yet, whoever looks has to look again', async () => {
    const before = (await log()).length
    await lastBeat(longestGapMs - 10_000)
    await expect(noticeGaps(parts)).rejects.toThrow('overdue')
    await lastBeat(longestGapMs + 1_000)
    await noticeGaps(parts)
    expect(await log()).toHaveLength(before + 1)
  })

  test('a process whose place another has taken holds nothing', async () => {
    await beat('serve', parts)
    await lastBeat(longestGapMs * 10)
    const before = (await log()).length
    await beat('procurement', parts)
    await noticeGaps(parts)
    expect(await log()).toHaveLength(before)
  })
})
