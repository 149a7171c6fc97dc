import { migrate, openPool, type Pool } from '#libs/postgres'
import { testDatabase, type TestDatabase } from '../../../test/support/servers.js'
import { contractUpcasters, eventStoreContract } from '../contract.js'
import { advanceAndNumber, readWatermark } from './numbering.js'
import { postgresEventStore } from './postgres-event-store.js'

describe('the PostgreSQL event store', () => {
  let database: TestDatabase
  let pool: Pool

  beforeAll(async () => {
    database = await testDatabase()
    await migrate(database.url)
    pool = openPool({ url: database.url, name: 'contract' })
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })

  eventStoreContract(() =>
    Promise.resolve({
      store: postgresEventStore({ pool, upcasters: contractUpcasters }),
      number: async () => {
        const watermark = await readWatermark(pool)
        await advanceAndNumber(pool, { from: watermark, to: watermark, limit: 10_000 })
      },
    }),
  )
})
