import { z } from 'zod'
import type { Actor } from '#libs/domain/deciding'
import { command, type InputOf } from './command.js'
import { openTill, takeMoney, till, voucher, voucherSpent } from './testing/index.js'

const officer: Actor = { id: 'p1', role: 'finance-officer' }

test('only the roles of `by` may ask, and then only what `permitted` allows', () => {
  const state = { owner: 'i1', balance: 0 }
  const institution = (id: string): Actor => ({
    id: 'p2',
    role: 'training-institution',
    institution: id,
  })
  expect(takeMoney.permitted(officer, { fen: 1 }, state)).toBe(true)
  expect(takeMoney.permitted({ id: 'p3', role: 'auditor' }, { fen: 1 }, state)).toBe(false)
  expect(takeMoney.permitted(institution('i1'), { fen: 1 }, state)).toBe(true)
  expect(takeMoney.permitted(institution('i2'), { fen: 1 }, state)).toBe(false)
  expect(openTill.permitted(officer, { owner: 'i1' }, till.initial)).toBe(true)
})

test('input, state and events are typed by the entry', () => {
  const input: InputOf<typeof takeMoney> = { fen: 1 }
  const wrong = command({
    name: 'wrong',
    of: till,
    kind: 'decision',
    input: z.strictObject({ fen: z.int() }),
    by: [],
    // @ts-expect-error -- a till does not append a voucher's events
    decide: (_state, { fen }) => [voucherSpent({ fen })],
  })
  const across = command({
    name: 'across',
    of: till,
    kind: 'decision',
    input: z.strictObject({ fen: z.int() }),
    by: [],
    loads: () => ({ voucher: { of: voucher, id: 'v1' } }),
    decide: ({ voucher: one, self }, { fen }) => ({
      // @ts-expect-error -- a voucher does not append a till's events
      appends: { voucher: [{ type: 'MoneyTaken', data: { fen: fen + one.spent + self.balance } }] },
    }),
  })
  expect([input.fen, wrong.name, across.name]).toEqual([1, 'wrong', 'across'])
})
