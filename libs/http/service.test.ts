import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { Module } from '@nestjs/common'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import { gate } from '#libs/commands'
import { testDuties, tillCatalogue, tillRules } from '#libs/commands/testing'
import { memoryEventStore } from '#libs/event-store'
import { controllersOf, openService } from './index.js'

@Module({})
class PaymentModule {}

const store = memoryEventStore({ now: () => instant('2026-01-05T08:30+08:00') })
const parts = {
  store,
  catalogue: tillCatalogue,
  gate: gate({
    store,
    catalogue: tillCatalogue,
    rules: tillRules,
    duties: testDuties,
    secret: 'of this test',
    mintId: v7,
  }),
  identity: {
    askerOf: () => Promise.resolve({ id: 'person-1', role: 'finance-officer' as const }),
    actorOf: () => Promise.resolve({ id: 'person-1', role: 'finance-officer' as const }),
    claimsOf: () => Promise.resolve({ sub: 'person-1', roles: ['finance-officer' as const] }),
  },
  log: pino({ level: 'silent' }),
}
let app: NestFastifyApplication

beforeAll(async () => {
  app = await openService(parts, [
    { module: PaymentModule, controllers: [...controllersOf('payment', tillCatalogue)] },
  ])
})
afterAll(() => app.close())

const post = (path: string, payload: string | object, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: path,
    payload,
    headers: { 'idempotency-key': v7(), 'content-type': 'application/json', ...headers },
  })

test('a command creates an object, its page shows it, and a stale version is refused', async () => {
  const url = `/payment/tills/${v7()}`
  const opened = await post(`${url}/open-till`, { owner: 'i1' })
  expect([opened.statusCode, opened.headers.etag]).toEqual([201, '"1"'])
  const page = await app.inject({ url })
  expect(page.json()).toMatchObject({ version: 1, state: { owner: 'i1', balance: 0 } })
  const taken = await post(`${url}/take-money`, { fen: 5 }, { 'if-match': '"1"' })
  expect([taken.statusCode, taken.json<{ version: number }>().version]).toEqual([200, 2])
  const stale = await post(`${url}/take-money`, { fen: 5 }, { 'if-match': '"1"' })
  expect([stale.statusCode, stale.json<{ type: string }>().type]).toEqual([
    412,
    'urn:xinpei:problem:stale',
  ])
})
