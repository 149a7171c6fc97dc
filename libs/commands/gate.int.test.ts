import { v7 } from 'uuid'
import type { Actor } from '#libs/domain/deciding'
import { postgresEventStore, type EventStore } from '#libs/event-store'
import { openPool, type Pool } from '#libs/postgres'
import { migratedDatabase } from '../../test/support/migrated-database.js'
import type { TestDatabase } from '../../test/support/servers.js'
import { gate } from './gate.js'
import { testDuties, tillCatalogue, tillRules } from './testing/index.js'
import type { Handled } from './types.js'

const officer: Actor = { id: 'person-1', role: 'finance-officer' }

describe('the gate before PostgreSQL', () => {
  let database: TestDatabase
  let pool: Pool
  let store: EventStore

  beforeAll(async () => {
    database = await migratedDatabase()
    pool = openPool({ url: database.url, name: 'gate' })
    store = postgresEventStore({ pool })
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })

  /** A gate of its own, as every process has one: it shares nothing with others but the store. */
  const process = () => {
    const { handle } = gate({
      store,
      catalogue: tillCatalogue,
      rules: tillRules,
      duties: testDuties,
      secret: 'of this test',
      mintId: v7,
    })
    return (id: string, command: string, input: unknown, key: string = v7()): Promise<Handled> =>
      handle({ command, id, input, actor: officer, key })
  }

  const balanceOf = async (id: string): Promise<number> => {
    const stream = `till-${id}`
    const { streams } = await store.load([{ stream, after: 0 }])
    return (streams.get(stream) ?? [])
      .filter(({ type }) => type === 'MoneyTaken')
      .reduce((sum, { data }) => sum + Number(Reflect.get(Object(data), 'fen')), 0)
  }

  test('a request that several processes hear at once has one effect and one answer', async () => {
    const id = v7()
    const [one, other] = [process(), process()]
    await one(id, 'openTill', { owner: 'i1' })
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 === 0 ? one : other)(id, 'takeMoney', { fen: 5 }, 'the same key'),
      ),
    )
    const versions = answers.map(answer => answer.kind === 'accepted' && answer.version)
    expect(versions).toEqual(Array.from({ length: 8 }, () => 2))
    expect(answers.filter(answer => answer.kind === 'accepted' && !answer.repeated)).toHaveLength(1)
    expect(await balanceOf(id)).toBe(5)
  })

  test('what is accepted of many processes at once is all there, and nothing else is', async () => {
    const id = v7()
    const processes = Array.from({ length: 4 }, process)
    await processes[0]?.(id, 'openTill', { owner: 'i1' })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        processes.map(one => one(id, 'takeMoney', { fen: 1 })),
      ).flat(),
    )
    expect(answers.filter(answer => answer.kind === 'accepted')).toHaveLength(40)
    expect(await balanceOf(id)).toBe(40)
  })

  test('a serialised command waits for its turn instead of losing: a voucher is spent once', async () => {
    const id = v7()
    const voucher = v7()
    const processes = Array.from({ length: 4 }, process)
    await processes[0]?.(id, 'openTill', { owner: 'i1' })
    const answers = await Promise.all(
      processes.map(ask => ask(id, 'spendVouchers', { fen: 7, first: voucher, more: [] })),
    )
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual([
      'accepted',
      'refused',
      'refused',
      'refused',
    ])
    expect(await balanceOf(id)).toBe(7)
  })
})
