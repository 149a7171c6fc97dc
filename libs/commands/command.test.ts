import { z } from 'zod'
import type { Actor } from '#libs/domain/deciding'
import { command, type InputOf } from './command.js'
import { openTill, takeMoney, till, voucher, voucherSpent, type Voucher } from './testing/index.js'

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
  // @ts-expect-error -- a till does not append a voucher's events
  const wrong = command({
    name: 'wrong',
    of: till,
    kind: 'decision',
    input: z.strictObject({ fen: z.int() }),
    by: [],
    decide: (_state, { fen }) => [voucherSpent({ fen })],
  })
  expect([input.fen, wrong.name]).toEqual([1, 'wrong'])
})

test('over several streams the loaded states are typed, for a decider written elsewhere too', () => {
  const entry = {
    of: till,
    kind: 'decision',
    input: z.strictObject({ fen: z.int(), id: z.string() }),
    by: [],
  } as const
  const right = command({
    ...entry,
    name: 'right',
    loads: ({ input }) => ({ one: { of: voucher, id: input.id } }),
    decide: spendsOne,
  })
  const wrong = command({
    ...entry,
    name: 'wrong',
    loads: ({ input }) => ({ one: { of: till, id: input.id } }),
    // @ts-expect-error -- it wants a voucher, and a till is loaded
    decide: spendsOne,
  })
  expect([right.name, wrong.name]).toEqual(['right', 'wrong'])
})

function spendsOne({ one }: { readonly one: Voucher }, input: { readonly fen: number }) {
  return { appends: { one: [voucherSpent({ fen: input.fen + one.spent })] } }
}
