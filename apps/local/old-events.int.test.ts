import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import type { EventUpcasters } from '#libs/contracts'
import { openService, serviceParts, serviceShape, type ServiceParts } from '#libs/http'
import { openTestIssuer, type TestIssuer } from '#libs/identity/testing'
import { newKeyPair } from '#libs/sealing/sm'
import { migratedDatabase } from '../../test/support/migrated-database.js'
import type { TestDatabase } from '../../test/support/servers.js'
import { CountyModule } from '../county/index.js'

/** As if a release had once written `title` where there is `name` now. */
const upcasters: EventUpcasters = {
  'InstitutionRegistered@1': data => {
    const { title, ...rest } = data as { title: string } // the sample below
    return { ...rest, name: title }
  },
}

const registered = {
  ...{ kind: 'training-institution', code: '91990600MA00000017', nature: 'private' },
  ...{ licence: '办学许可证1号', demonstration: false, evidence: 'a'.repeat(64) },
}

/** A process that reads what an earlier release wrote. */
describe('an event of an older shape', () => {
  const old = v7()
  let database: TestDatabase
  let issuing: TestIssuer
  let parts: ServiceParts
  let app: NestFastifyApplication

  beforeAll(async () => {
    database = await migratedDatabase()
    issuing = await openTestIssuer()
    const read = serviceShape.parse({
      DATABASE_URL: database.url,
      PORT: '1',
      PUBLIC_URL: 'http://127.0.0.1',
      OIDC_ISSUER: issuing.issuer,
      OIDC_AUDIENCE: issuing.audience,
      COMMAND_SECRET: 'of this test alone',
      COUNTY_SIGNING_KEY: newKeyPair().privateKey,
    })
    parts = { ...serviceParts('services', read, upcasters), log: pino({ level: 'silent' }) }
    app = await openService(parts, [CountyModule.with(parts)], () => parts.pool.end())
    await parts.store.append([{ writes: [writtenOnce(old)], unchanged: [] }])
  })
  afterAll(async () => {
    await app.close()
    await issuing.close()
    await database.drop()
  })

  const ask = async (method: 'GET' | 'POST', url: string, payload: object = {}) => {
    const role = method === 'GET' ? 'supervisor' : 'administrator'
    const token = await issuing.token({ claims: { roles: [role] } })
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': v7() }
    return app.inject({ method, url, headers, ...(method === 'POST' && { payload }) })
  }

  test('is read in its newest shape, and lies in the store as it was written', async () => {
    const page = await ask('GET', `/county/institutions/${old}`)
    expect(page.json()).toMatchObject({ version: 1, state: { name: '演示培训学校' } })
    expect(await storedAs(old)).toEqual([
      { schema_version: 1, data: { ...registered, title: '演示培训学校' } },
    ])
  })

  test('stands beside new ones, which are written in the newest version', async () => {
    const id = v7()
    // The example that GB 32100-2015 itself gives.
    const code = '91350100M000100Y43'
    const body = { ...registered, code, name: '演示评价机构' }
    const answer = await ask('POST', `/county/institutions/${id}/register-institution`, body)
    expect(answer.json()).toMatchObject({ events: [{ type: 'InstitutionRegistered' }] })
    expect(await storedAs(id)).toEqual([{ schema_version: 2, data: body }])
  })

  const storedAs = async (id: string): Promise<unknown> => {
    const sql = 'select schema_version, data from events where stream_id = $1'
    return (await parts.pool.query(sql, [`institution-${id}`])).rows
  }
})

const writtenOnce = (id: string) => ({
  stream: `institution-${id}`,
  expectedVersion: 0,
  key: id,
  events: [
    {
      eventId: v7(),
      type: 'InstitutionRegistered',
      schemaVersion: 1,
      data: { ...registered, title: '演示培训学校' },
      meta: {
        ...{ actor: v7(), role: 'administrator', at: instant('2026-03-02T09:00+08:00') },
        ...{ command: 'registerInstitution', correlation: v7() },
      },
    },
  ],
})
