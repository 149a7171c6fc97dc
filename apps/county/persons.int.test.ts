import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { randomBytes, randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { catalogue, countyRules, dutyDoor, gate } from '#libs/commands'
import { postgresEventStore } from '#libs/event-store'
import { postgresBytes } from '#libs/evidence'
import { openService, serviceShape, type ServiceParts } from '#libs/http'
import { identityOf } from '#libs/identity'
import { openTestIssuer, type TestIssuer } from '#libs/identity/testing'
import { openPool, type Pool } from '#libs/postgres'
import { newKeyPair } from '#libs/sealing/sm'
import { openVault, type Vault } from '#libs/vault'
import { migratedDatabase, migratedKeysDatabase } from '../../test/support/migrated-database.js'
import type { TestDatabase } from '../../test/support/servers.js'
import { CountyModule } from './index.js'

/** People by their names, over HTTP out of the vault. */
let databases: readonly TestDatabase[]
let pools: readonly Pool[]
let issuing: TestIssuer
let app: NestFastifyApplication
let vault: Vault
const [one, namesake, other] = [randomUUID(), randomUUID(), randomUUID()]

beforeAll(async () => {
  const [main, keys] = [await migratedDatabase(), await migratedKeysDatabase()]
  databases = [main, keys]
  issuing = await openTestIssuer()
  const pool = openPool({ url: main.url, name: 'persons' })
  const keysPool = openPool({ url: keys.url, name: 'persons-keys' })
  pools = [pool, keysPool]
  vault = openVault({ pool, keysPool, masterKey: randomBytes(32) })
  const store = postgresEventStore({ pool })
  const rules = { rules: countyRules, duties: dutyDoor, secret: 'of this test', mintId: v7 }
  const parts: ServiceParts = {
    ...{ pool, store, catalogue, vault, log: pino({ level: 'silent' }) },
    ...{ bytes: postgresBytes(pool), signing: newKeyPair() },
    configuration: serviceShape.parse({
      ...{ DATABASE_URL: main.url, PORT: '1', PUBLIC_URL: 'http://127.0.0.1' },
      ...{ OIDC_ISSUER: issuing.issuer, OIDC_AUDIENCE: issuing.audience },
    }),
    identity: identityOf(issuing),
    gate: gate({ store, catalogue, ...rules }),
  }
  app = await openService(parts, [CountyModule.with(parts)])
  await vault.store(one, { name: '演示专家甲', 'identity-number': '11010519491231002X' })
  await vault.store(namesake, { name: '演示专家甲' })
  await vault.store(other, { name: '演示专家乙' })
})
afterAll(async () => {
  await app.close()
  await issuing.close()
  for (const pool of pools) await pool.end()
  for (const database of databases) await database.drop()
})

async function asks(query: string, role = 'procurement-officer') {
  const token = await issuing.token({ claims: { roles: [role] } })
  const headers = { authorization: `Bearer ${token}` }
  const answer = await app.inject({ method: 'GET', url: `/county/persons?${query}`, headers })
  return { status: answer.statusCode, body: answer.json<{ items?: readonly { id: string }[] }>() }
}

const named = (name: string) => `name=${encodeURIComponent(name)}`

test('whoever has the whole name is found, namesakes too, and nothing else is told', async () => {
  const { status, body } = await asks(named('演示专家甲'))
  expect(status).toBe(200)
  expect(body.items?.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
    [one, namesake].toSorted().map(id => ({ id, name: '演示专家甲' })),
  )
  expect((await asks(named('演示专家'))).body).toEqual({ items: [] })
  expect((await asks(`id=${other}`)).body).toEqual({ items: [{ id: other, name: '演示专家乙' }] })
})

test('every search is a reading on record, with its purpose', async () => {
  await asks(named('演示专家乙'))
  expect(await vault.readings(other)).toContainEqual(
    expect.objectContaining({ purpose: 'choosing-a-person', fields: ['name'] }),
  )
})

test('an expert, an institution and an unclear question find nobody', async () => {
  expect((await asks(named('演示专家甲'), 'evaluation-expert')).status).toBe(403)
  expect((await asks(named('演示专家甲'), 'training-institution')).status).toBe(403)
  for (const query of ['', named('甲'), `${named('演示专家甲')}&id=${one}`, 'id=x']) {
    expect((await asks(query)).status).toBe(400)
  }
})
