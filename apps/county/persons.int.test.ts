import { randomUUID } from 'node:crypto'
import {
  serviceOverPostgres,
  type ServiceOverPostgres,
} from '../../test/support/service-over-postgres.js'
import { CountyModule } from './index.js'

/** People by their names, over HTTP out of the vault. */
let service: ServiceOverPostgres
const [one, namesake, other] = [randomUUID(), randomUUID(), randomUUID()]

beforeAll(async () => {
  service = await serviceOverPostgres('persons', parts => CountyModule.with(parts))
  const { vault } = service
  await vault.store(one, { name: '演示专家甲', 'identity-number': '11010519491231002X' })
  await vault.store(namesake, { name: '演示专家甲' })
  await vault.store(other, { name: '演示专家乙' })
})
afterAll(() => service.close())

async function asks(query: string, role = 'procurement-officer') {
  const token = await service.issuing.token({ claims: { roles: [role] } })
  const headers = { authorization: `Bearer ${token}` }
  const answer = await service.app.inject({
    method: 'GET',
    url: `/county/persons?${query}`,
    headers,
  })
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
  expect(await service.vault.readings(other)).toContainEqual(
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
