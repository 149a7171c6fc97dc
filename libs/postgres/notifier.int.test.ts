import { pino } from 'pino'
import { eventually } from '../../test/support/eventually.js'
import { testDatabase, type TestDatabase } from '../../test/support/servers.js'
import { notifier } from './notifier.js'
import { openClient, openPool, type Client, type Pool } from './pool.js'

describe('a notifier', () => {
  let database: TestDatabase
  let pool: Pool
  let listening: Client
  const heard: (string | undefined)[] = []

  beforeAll(async () => {
    database = await testDatabase()
    pool = openPool({ url: database.url, name: 'notifier' })
    listening = openClient({ url: database.url, name: 'listening' })
    await listening.connect()
    await listening.query('listen news')
    listening.on('notification', ({ payload }) => heard.push(payload))
  })
  afterAll(async () => {
    await listening.end()
    await pool.end()
    await database.drop()
  })

  test('speaks at once, then once for all that came meanwhile, and of nothing twice', async () => {
    const news: string[] = []
    const { tell } = notifier({
      ...{ pool, logger: pino({ level: 'silent' }), channel: 'news' },
      payloads: () => [news.splice(0).join(' ')],
    })
    for (const one of ['first', 'second', 'third', 'fourth']) {
      news.push(one)
      tell()
    }
    await eventually('the rest is told', () => heard.length >= 2)
    news.push('last')
    tell()
    await eventually('the last is told', () => heard.length >= 3)
    expect(heard).toEqual(['first', 'second third fourth', 'last'])
  })
})
