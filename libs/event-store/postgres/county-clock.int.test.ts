import { randomUUID } from 'node:crypto'
import { millisecondsBetween, fromMilliseconds } from '#libs/calendar'
import { migrate, openPool, type Pool } from '#libs/postgres'
import { testDatabase, type TestDatabase } from '../../../test/support/servers.js'
import { postgresEventStore } from './postgres-event-store.js'

describe('county time in the database', () => {
  let database: TestDatabase
  let pool: Pool

  beforeEach(async () => {
    database = await testDatabase()
    await migrate(database.url)
    pool = openPool({ url: database.url, name: 'clock' })
  })
  afterEach(async () => {
    await pool.end()
    await database.drop()
  })

  const demonstration = () => pool.query(`update event_store set county = 'demonstration'`)
  const clock = `clock-${randomUUID()}`
  const jump = (version: number, data: unknown) =>
    postgresEventStore({ pool }).append([
      {
        writes: [
          {
            stream: clock,
            expectedVersion: version,
            key: clock.slice(6),
            events: [
              {
                eventId: randomUUID(),
                type: 'ClockJumped',
                schemaVersion: 1,
                data,
                meta: {
                  ...{ actor: 'a', role: 'administrator', command: 'jumpClock', correlation: 'c' },
                  at: fromMilliseconds(Date.now()),
                },
              },
            ],
          },
        ],
        unchanged: [],
      },
    ])
  const offset = async (): Promise<number> =>
    millisecondsBetween(
      fromMilliseconds(Date.now()),
      await postgresEventStore({ pool }).countyNow(),
    )
  const day = 86_400_000

  test('a production county has the real time and its clock does not jump', async () => {
    await expect(jump(0, { offset: day })).rejects.toThrow('does not jump')
    expect(Math.abs(await offset())).toBeLessThan(5_000)
  })

  test('a demonstration county may begin in the past; from then on its time only grows', async () => {
    await demonstration()
    await jump(0, { offset: -300 * day })
    expect(Math.abs((await offset()) + 300 * day)).toBeLessThan(5_000)
    await jump(1, { offset: -299 * day })
    await expect(jump(2, { offset: -299 * day })).rejects.toThrow('only grows')
    await expect(jump(2, { offset: -400 * day })).rejects.toThrow('only grows')
    await expect(jump(2, {})).rejects.toThrow('offset')
    const { now } = await postgresEventStore({ pool }).load([])
    expect(
      Math.abs(millisecondsBetween(now, fromMilliseconds(Date.now())) - 299 * day),
    ).toBeLessThan(5_000)
  })

  test('a county with events stays what it is, and what happened is never edited', async () => {
    await demonstration()
    await jump(0, { offset: -day })
    await expect(pool.query(`update event_store set county = 'production'`)).rejects.toThrow(
      'stays',
    )
    await expect(pool.query(`update events set type = 'Other'`)).rejects.toThrow('never edited')
    await expect(pool.query('delete from events')).rejects.toThrow('never edited')
    await expect(pool.query('truncate events cascade')).rejects.toThrow('never edited')
  })

  test('a migration that was changed after it was applied is refused', async () => {
    await pool.query(`update migrations set hash = 'x' where name = '001-events.sql'`)
    await expect(migrate(database.url)).rejects.toThrow('was changed after it was applied')
  })
})
