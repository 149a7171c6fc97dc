import { openPool, type Pool } from '#libs/postgres'
import { numberAll } from '../../../test/support/number-all.js'
import { migratedDatabase } from '../../../test/support/migrated-database.js'
import type { TestDatabase } from '../../../test/support/servers.js'
import { contractUpcasters, eventStoreContract } from '../contract.js'
import { postgresEventStore } from './postgres-event-store.js'

describe('the PostgreSQL event store', () => {
  let database: TestDatabase
  let pool: Pool

  beforeAll(async () => {
    database = await migratedDatabase()
    pool = openPool({ url: database.url, name: 'contract' })
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })

  eventStoreContract(() =>
    Promise.resolve({
      store: postgresEventStore({ pool, upcasters: contractUpcasters }),
      number: () => numberAll(pool),
    }),
  )
})
