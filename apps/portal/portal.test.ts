import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import { gate } from '#libs/commands'
import { tillCatalogue, tillRules } from '#libs/commands/testing'
import { memoryEventStore } from '#libs/event-store'
import { openService, serviceShape } from '#libs/http'
import { identityOf } from '#libs/identity'
import { PortalModule } from './index.js'

const settings = {
  DATABASE_URL: 'postgres://127.0.0.1/none',
  PORT: '8100',
  PUBLIC_URL: 'http://127.0.0.1:8100',
  OIDC_ISSUER: 'http://127.0.0.1:8101',
  COUNTY: 'demonstration',
}
const store = memoryEventStore({ now: () => instant('2026-01-05T08:30+08:00') })
const catalogue = tillCatalogue
const parts = {
  store,
  catalogue,
  gate: gate({ store, catalogue, rules: tillRules, secret: 'of this test', mintId: v7 }),
  identity: identityOf({ issuer: settings.OIDC_ISSUER, audience: 'xinpei' }),
  log: pino({ level: 'silent' }),
}
const folder = mkdtempSync(join(tmpdir(), 'console-'))
let app: NestFastifyApplication

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>console</title>')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js.gz'), gzipSync('export {}'))
  const configuration = serviceShape.parse(settings)
  app = await openService(parts, [PortalModule.with({ configuration, catalogue: [] }, folder)])
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

test('the public page speaks both languages and says that the county is a demonstration', async () => {
  const chinese = await app.inject({ url: '/' })
  const english = await app.inject({ url: '/', headers: { 'accept-language': 'en' } })
  expect(chinese.body).toContain('演示县')
  expect(english.body).toContain('A demonstration county')
})

test('the console is told its issuer before anybody has logged in', async () => {
  expect((await app.inject({ url: '/app-settings.json' })).json()).toEqual({
    issuer: 'http://127.0.0.1:8101',
    clientId: 'xinpei-console',
    demonstration: true,
    temporalNamespace: 'xinpei',
  })
})

test.each(['/app/', '/app/index.html', '/app/today', '/app/projects/0193'])(
  '%s is a page of the console',
  async url => {
    const page = await app.inject({ url })
    expect([page.statusCode, page.body]).toEqual([200, '<title>console</title>'])
    expect(page.headers['cache-control']).toBe('no-cache')
    expect(page.headers['content-security-policy']).toContain(
      "connect-src 'self' http://127.0.0.1:8101",
    )
  },
)

test('its files are kept for ever, because their names change with them', async () => {
  const file = await app.inject({ url: '/app/assets/main-1a2b.js' })
  expect([file.statusCode, file.body]).toEqual([200, 'export {}'])
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('they travel compressed to whoever can read that', async () => {
  const headers = { 'accept-encoding': 'gzip, br' }
  const file = await app.inject({ url: '/app/assets/main-1a2b.js', headers })
  expect(file.headers['content-encoding']).toBe('gzip')
  expect(file.headers['content-type']).toMatch(/javascript/)
  expect(gunzipSync(file.rawPayload).toString()).toBe('export {}')
})

test.each(['/app/assets/gone.js', '/app/../secret.txt', '/app/%2e%2e/secret.txt', '/nothing'])(
  '%s is not there',
  async url => {
    const answer = await app.inject({ url })
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([
      404,
      'urn:xinpei:problem:not-found',
    ])
  },
)
