import { randomUUID } from 'node:crypto'
import {
  serviceOverPostgres,
  type ServiceOverPostgres,
} from '../../test/support/service-over-postgres.js'
import { CountyModule } from './index.js'

/** A supplier whom nobody knew: what it may ask before and after it has logged in. */
let service: ServiceOverPostgres
beforeAll(async () => {
  service = await serviceOverPostgres('registration', parts => CountyModule.with(parts))
})
afterAll(() => service.close())

/** The example that GB 32100-2015 itself gives. */
const code = '91350100M000100Y43'
const [person, institution] = [randomUUID(), randomUUID()]
const registration = {
  ...{ kind: 'training-institution', nature: 'private', demonstration: false },
  ...{ code, name: '演示外地培训机构', licence: '办学许可77号', evidence: 'e'.repeat(64) },
}

type Inject = Parameters<ServiceOverPostgres['app']['inject']>[0]

async function asks(asked: Exclude<Inject, string>) {
  const answer = await service.app.inject(asked)
  return { status: answer.statusCode, body: answer.json<unknown>(), headers: answer.headers }
}

async function asSupplier(method: 'GET' | 'PUT' | 'POST', path: string, payload?: object) {
  const claims = { roles: ['training-institution'], institution }
  const token = await service.issuing.token({ subject: person, claims })
  return asks({
    ...{ method, url: `/county/${path}`, ...(payload && { payload }) },
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
  })
}

const standingOf = async (of: string, remoteAddress = '203.0.113.7') =>
  (await asks({ method: 'GET', url: `/county/credit-codes/${of}`, remoteAddress })).body

test('anybody may ask how a code stands; it is free, then registered, then taken', async () => {
  expect(await standingOf(code)).toEqual({ code, standing: 'free' })
  expect(await standingOf('91350100M000100Y44')).toMatchObject({
    ...{ standing: 'wrong', fault: 'wrong-check-digit' },
  })
  expect((await asSupplier('GET', 'own-registration')).body).toEqual({
    ...{ institution, registered: null },
  })
  const command = `institutions/${institution}/register-institution`
  expect((await asSupplier('POST', command, registration)).status).toBe(201)
  expect(await standingOf(code)).toEqual({ code, standing: 'taken' })
  expect((await asSupplier('GET', 'own-registration')).body).toMatchObject({
    registered: { ...{ code, kind: 'training-institution', status: 'listed' } },
  })
})

test('who answers for an institution is in the vault, and in no event', async () => {
  expect((await asSupplier('GET', 'own-registration/contact')).body).toEqual({ contact: null })
  const contact = { name: '演示联系人', telephone: '0513-80000077' }
  expect((await asSupplier('PUT', 'own-registration/contact', contact)).status).toBe(200)
  expect((await asSupplier('GET', 'own-registration/contact')).body).toEqual({ contact })
  const { rows } = await service.parts.pool.query<{ readonly data: string; readonly meta: string }>(
    'select data::text, meta::text from events',
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toMatch(/演示联系人|80000077/)
  const readings = await service.vault.readings(person)
  expect(readings.map(({ purpose }) => purpose)).toContain('show-to-the-person')
  const wrong = await asSupplier('PUT', 'own-registration/contact', { name: '甲', telephone: '1' })
  expect(wrong.status).toBe(400)
})

test('one address asks so often and no more within a minute; others go on', async () => {
  const remoteAddress = '203.0.113.99'
  const ask = () => asks({ method: 'GET', url: `/county/credit-codes/${code}`, remoteAddress })
  const answers = await Promise.all(Array.from({ length: 31 }, ask))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(1)
  expect(refused[0]?.headers['retry-after']).toBe('60')
  expect(refused[0]?.body).toMatchObject({ type: 'urn:xinpei:problem:too-many-requests' })
  expect(await standingOf(code, '203.0.113.100')).toMatchObject({ standing: 'taken' })
})
