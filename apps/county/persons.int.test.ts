import { randomUUID } from 'node:crypto'
import {
  serviceOverPostgres,
  type ServiceOverPostgres,
} from '../../test/support/service-over-postgres.js'
import { prepareReadModels, readModels } from '#libs/read-models'
import { CountyModule } from './index.js'

/** People by their names, over HTTP out of the vault. */
let service: ServiceOverPostgres
const [one, namesake, other] = [randomUUID(), randomUUID(), randomUUID()]
const [colleague, trainee] = [randomUUID(), randomUUID()]

type Pool = ServiceOverPostgres['parts']['pool']

/** A row of a folded model, as its consumer writes it. */
const row = (table: string, pool: Pool, id: string, state: object) =>
  pool.query(`insert into read.${table} values ($1::text::uuid, $1, 1, 'x', '', '', $2)`, [
    id,
    JSON.stringify(state),
  ])
const inOffice = (pool: Pool, id: string) => row('officeholders', pool, id, { status: 'in-office' })
const onRoster = (pool: Pool, person: string) =>
  row('training_classes', pool, randomUUID(), { filing: { roster: [{ person }] } })

beforeAll(async () => {
  service = await serviceOverPostgres('persons', parts => CountyModule.with(parts))
  await prepareReadModels(readModels, service.parts)
  const { vault, parts } = service
  await inOffice(parts.pool, colleague)
  await onRoster(parts.pool, trainee)
  await vault.store(colleague, { name: '演示同事' })
  await vault.store(trainee, { name: '演示学员' })
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

test('each role finds whom its acts name, and nobody finds a trainee', async () => {
  const found = async (name: string, role?: string) =>
    (await asks(named(name), role)).body.items?.map(({ id }) => id)
  expect(await found('演示同事', 'finance-officer')).toEqual([colleague])
  expect(await found('演示专家乙', 'finance-officer')).toEqual([])
  expect(await found('演示专家乙', 'procurement-officer')).toEqual([other])
  for (const role of ['procurement-officer', 'administrator', 'supervisor']) {
    expect(await found('演示学员', role)).toEqual([])
    expect((await asks(`id=${trainee}`, role)).body).toEqual({ items: [] })
  }
  expect((await asks(named('演示同事'), 'auditor')).status).toBe(403)
  expect((await asks(`id=${colleague}`, 'auditor')).body).toEqual({
    items: [{ id: colleague, name: '演示同事' }],
  })
})
