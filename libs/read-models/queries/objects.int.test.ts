import { randomUUID } from 'node:crypto'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import { numberAll } from '../../../test/support/number-all.js'
import { payments } from '../models/objects.js'
import { rebuild } from '../rebuild.js'
import { findObjects } from './find-objects.js'

describe('a folded model', () => {
  let loop: TestLoop
  const [project, paid, waiting] = [randomUUID(), randomUUID(), randomUUID()]
  const at = '2026-03-02T09:00:00.000+08:00'

  const instruct = (payment: string, version: number, amount: number) =>
    loop.happen(`payment-${payment}`, version, {
      key: project,
      type: 'PaymentInstructed',
      data: { project, instruction: randomUUID(), amount, attempt: version, instructedAt: at },
    })
  const answer = (payment: string, version: number, type: string) =>
    loop.happen(`payment-${payment}`, version, { key: project, type, data: {} })

  beforeAll(async () => {
    loop = await testLoop()
    await instruct(paid, 1, 500_00)
    await answer(paid, 2, 'TreasuryFailed')
    await instruct(paid, 3, 500_00)
    await answer(paid, 4, 'TreasuryPaid')
    await instruct(waiting, 1, 700_00)
    await numberAll(loop.pool)
    await rebuild(payments, loop)
  })
  afterAll(() => loop.end())

  test('holds each object with the state its aggregate folds', async () => {
    const [row, ...others] = await findObjects(loop.pool, payments, { status: 'paid' })
    expect(others).toEqual([])
    expect(row).toMatchObject({
      ...{ id: paid, key: project, version: 4, status: 'paid', beganAt: at, changedAt: at },
      state: { status: 'paid', instructed: { amount: 500_00, attempt: 3 } },
    })
  })

  test('is filtered by project and status, and read page by page', async () => {
    const both = await findObjects(loop.pool, payments, { key: project })
    expect(both.map(({ id }) => id)).toEqual([paid, waiting].toSorted())
    const [first] = await findObjects(loop.pool, payments, { limit: 1 })
    expect(first?.id).toBe(both[0]?.id)
    const rest = await findObjects(loop.pool, payments, { after: first?.id ?? '' })
    expect(rest.map(({ id }) => id)).toEqual(both.slice(1).map(({ id }) => id))
    expect(await findObjects(loop.pool, payments, { key: randomUUID() })).toEqual([])
  })
})
