import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { catalogue, countyRules, dutyDoor, gate } from '#libs/commands'
import { postgresEventStore } from '#libs/event-store'
import { postgresBytes } from '#libs/evidence'
import { openService, serviceShape, type ServiceParts } from '#libs/http'
import { identityOf } from '#libs/identity'
import { openTestIssuer, type TestIssuer } from '#libs/identity/testing'
import { openPool } from '#libs/postgres'
import { prepareReadModels, readModels } from '#libs/read-models'
import { newKeyPair } from '#libs/sealing/sm'
import { migratedDatabase } from '../../test/support/migrated-database.js'
import type { TestDatabase } from '../../test/support/servers.js'
import { CountyModule } from '../county/index.js'
import { PaymentModule } from '../payment/index.js'
import { ProcurementModule } from '../procurement/index.js'
import { SupervisionModule } from '../supervision/index.js'

/** The services before PostgreSQL, as `serve` puts them together. */
describe('services', () => {
  let database: TestDatabase
  let issuing: TestIssuer
  let parts: ServiceParts
  let app: NestFastifyApplication
  let address: string

  beforeAll(async () => {
    database = await migratedDatabase()
    issuing = await openTestIssuer()
    const pool = openPool({ url: database.url, name: 'services' })
    const store = postgresEventStore({ pool })
    const configuration = serviceShape.parse({
      DATABASE_URL: database.url,
      PORT: '1',
      PUBLIC_URL: 'http://127.0.0.1',
      OIDC_ISSUER: issuing.issuer,
      OIDC_AUDIENCE: issuing.audience,
    })
    const rules = { rules: countyRules, duties: dutyDoor, secret: 'of this test', mintId: v7 }
    parts = {
      ...{ configuration, pool, store, catalogue },
      log: pino({ level: 'silent' }),
      identity: identityOf(issuing),
      gate: gate({ store, catalogue, ...rules }),
      ...{ bytes: postgresBytes(pool), signing: newKeyPair() },
    }
    const modules = [ProcurementModule, PaymentModule, SupervisionModule, CountyModule]
    app = await openService(
      parts,
      modules.map(module => module.with(parts)),
      () => pool.end(),
    )
    await app.listen(0, '127.0.0.1')
    address = await app.getUrl()
  })
  afterAll(async () => {
    await app.close()
    await issuing.close()
    await database.drop()
  })

  const get = async (path: string, role = 'procurement-officer') => {
    const token = await issuing.token({ claims: { roles: [role] } })
    return fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` } })
  }
  const problemOf = async (answer: Response): Promise<unknown> => {
    const { type } = (await answer.json()) as { type: string } // a problem document
    return [answer.status, type]
  }

  test('before the consumers have built its tables, a list says that it is behind', async () => {
    const answer = await get('/procurement/tenders')
    expect(answer.headers.get('retry-after')).toBe('2')
    expect(await problemOf(answer)).toEqual([503, 'urn:xinpei:problem:behind'])
  })

  describe('with read models', () => {
    beforeAll(() => prepareReadModels(readModels, parts))

    test.each(['/procurement/tenders', '/payment/claims', '/supervision/ratings'])(
      '%s is empty',
      async path => {
        expect(await (await get(path)).json()).toEqual({ items: [] })
      },
    )

    test('projects are listed to the bureaus only', async () => {
      expect(await (await get('/procurement/projects')).json()).toEqual({ items: [], total: 0 })
      const outside = await get('/procurement/projects', 'training-institution')
      expect(await problemOf(outside)).toEqual([403, 'urn:xinpei:problem:forbidden'])
    })

    test("a role's home says which time it is in the county", async () => {
      const answer = await get('/supervision/today', 'supervisor')
      expect(await answer.json()).toMatchObject({ due: [], waiting: [], changed: [] })
      expect(answer.headers.get('x-county-time')).toMatch(/\+08:00$/)
    })

    test.each([
      ['a cursor that is none', '/procurement/tenders?cursor=x', 400, 'query-invalid'],
      ['an after that is none', '/procurement/tenders?after=x', 400, 'query-invalid'],
      ['what never was', `/supervision/project-pages/${v7()}`, 404, 'not-found'],
      ['what has not happened', `/procurement/tenders?after=tender-${v7()}@1`, 503, 'behind'],
    ])('%s', async (_, path, status, kind) => {
      expect(await problemOf(await get(path))).toEqual([status, `urn:xinpei:problem:${kind}`])
    })
  })

  test('a stream that is listened to does not hold the shutdown back', async () => {
    const stream = await fetch(`${address}/stream`)
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    await app.close()
    expect(await stream.text()).toContain('retry: 2000')
  })
})
