import { randomUUID } from 'node:crypto'
import { prepareReadModels, readModels } from '#libs/read-models'
import {
  serviceOverPostgres,
  type ServiceOverPostgres,
} from '../../test/support/service-over-postgres.js'
import { CountyModule } from './index.js'

/** What somebody has begun to write, over HTTP and in PostgreSQL. */
let service: ServiceOverPostgres
const [writer, other, successor] = [randomUUID(), randomUUID(), randomUUID()]
const unit = randomUUID()

beforeAll(async () => {
  service = await serviceOverPostgres('drafts', parts => CountyModule.with(parts))
  await prepareReadModels(readModels, service.parts)
})
afterAll(() => service.close())

interface Asked {
  readonly role?: string
  readonly payload?: object
}

async function asks(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  person: string,
  { role = 'procurement-officer', payload }: Asked = {},
) {
  const token = await service.issuing.token({ subject: person, claims: { roles: [role] } })
  const answer = await service.app.inject({
    ...{ method, url: `/county/${path}`, ...(payload && { payload }) },
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
  })
  return { status: answer.statusCode, body: answer.json<unknown>() }
}

const none = { draft: null }
const draft = (words: string) => ({
  payload: { place: '/projects/1', title: '登记采购需求', body: { values: { words } } },
})

test('a draft outlives everything but its being done, and is its owner’s alone', async () => {
  expect((await asks('PUT', 'drafts/d1', writer, draft('甲'))).status).toBe(200)
  expect((await asks('PUT', 'drafts/d1', writer, draft('甲乙'))).status).toBe(200)
  expect((await asks('GET', 'drafts/d1', writer)).body).toMatchObject({
    draft: { name: 'd1', place: '/projects/1', body: { values: { words: '甲乙' } } },
  })
  expect((await asks('GET', 'drafts', writer)).body).toMatchObject({
    items: [{ owner: writer, name: 'd1', title: '登记采购需求' }],
  })
  expect((await asks('GET', 'drafts/d1', other)).body).toEqual(none)
  expect((await asks('GET', 'drafts', other)).body).toEqual({ items: [] })
  await asks('DELETE', 'drafts/d1', other)
  expect((await asks('GET', 'drafts/d1', writer)).body).not.toEqual(none)
  await asks('DELETE', 'drafts/d1', writer)
  expect((await asks('GET', 'drafts/d1', writer)).body).toEqual(none)
})

test('the list of what there is to hand over has the drafts, and they go with it', async () => {
  await asks('PUT', 'drafts/d2', writer, draft('未写完'))
  for (const person of [writer, successor]) {
    const payload = { person, unit, roles: ['procurement-officer'], paper: '演示任职通知' }
    const given = await asks('POST', `officeholders/${person}/give-offices`, randomUUID(), {
      ...{ role: 'administrator', payload },
    })
    expect(given.body).toHaveProperty('version')
  }
  expect((await asks('GET', `handover-lists/${writer}`, other)).status).toBe(404)
  const list = await asks('GET', `handover-lists/${writer}`, writer)
  expect(list.body).toMatchObject({ person: writer, items: [{ what: 'draft', as: 'd2' }] })
  expect((await asks('GET', 'drafts/d2', successor)).body).toEqual(none)
  const { items } = list.body as { items: readonly object[] } // asserted above
  const payload = { handover: randomUUID(), to: successor, reason: '调离', list: items }
  const over = await asks('POST', `officeholders/${writer}/hand-over-duties`, writer, { payload })
  expect(over.body).toHaveProperty('version')
  expect((await asks('GET', 'drafts/d2', successor)).body).toMatchObject({
    draft: { body: { values: { words: '未写完' } } },
  })
  expect((await asks('GET', 'drafts', successor)).body).toMatchObject({
    items: [{ owner: writer, name: 'd2' }],
  })
})
