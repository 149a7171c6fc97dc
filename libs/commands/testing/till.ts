import { z } from 'zod'
import {
  everybody,
  happened,
  refuse,
  type Aggregate,
  type Decided,
  type Deciding,
} from '#libs/domain/deciding'
import { command } from '../command.js'

/** A till and its vouchers: the smallest two aggregates that exercise every path of the gate. */
export type TillEvent =
  | { readonly type: 'TillOpened'; readonly data: { readonly owner: string } }
  | { readonly type: 'MoneyTaken'; readonly data: { readonly fen: number } }

export interface Till {
  readonly owner: string | undefined
  readonly balance: number
}

export const tillOpened = happened<TillEvent, 'TillOpened'>('TillOpened')
export const moneyTaken = happened<TillEvent, 'MoneyTaken'>('MoneyTaken')

export const till: Aggregate<Till, TillEvent> = {
  context: 'payment',
  name: 'till',
  collection: 'tills',
  initial: { owner: undefined, balance: 0 },
  evolve: (state, event) => {
    switch (event.type) {
      case 'TillOpened':
        return { owner: event.data.owner, balance: 0 }
      case 'MoneyTaken':
        return { ...state, balance: state.balance + event.data.fen }
    }
  },
  keyOf: id => id,
  visibleTo: (actor, state) =>
    actor.role !== 'training-institution' || state.owner === actor.institution,
}

export type VoucherEvent = {
  readonly type: 'VoucherSpent'
  readonly data: { readonly fen: number }
}
export const voucherSpent = happened<VoucherEvent, 'VoucherSpent'>('VoucherSpent')
export interface Voucher {
  readonly spent: number
}
export const voucher: Aggregate<Voucher, VoucherEvent> = {
  context: 'payment',
  name: 'voucher',
  collection: 'vouchers',
  initial: { spent: 0 },
  evolve: (state, { data }) => ({ spent: state.spent + data.fen }),
  keyOf: id => id,
  visibleTo: everybody,
}

const fen = z.int().positive().max(1_000_000)

export const openTill = command({
  name: 'openTill',
  of: till,
  kind: 'decision',
  input: z.strictObject({ owner: z.string().min(1) }),
  by: ['finance-officer'],
  creates: true,
  decide: (state, { owner }): Decided<TillEvent> =>
    state.owner === undefined ? [tillOpened({ owner })] : refuse('till', 'already-open'),
})

export const takeMoney = command({
  name: 'takeMoney',
  of: till,
  kind: 'decision',
  input: z.strictObject({ fen }),
  by: ['finance-officer', 'training-institution', 'procedure'],
  permitted: (actor, _input, state) =>
    actor.institution === undefined || actor.institution === state.owner,
  decide: takes,
  discharges: ({ id }) => [{ duty: 'take-money', caseId: `till/${id}` }],
})

function takes(state: Till, input: { readonly fen: number }, _: Deciding): Decided<TillEvent> {
  return state.owner === undefined ? refuse('till', 'not-open') : [moneyTaken(input)]
}

const vouchers = z.array(z.uuid()).max(9)

export const spendVouchers = command({
  name: 'spendVouchers',
  of: till,
  kind: 'record',
  input: z.strictObject({ fen, first: z.uuid(), more: vouchers }),
  by: ['finance-officer'],
  loads: ({ input }) => ({
    first: { of: voucher, id: input.first },
    more: input.more.map(id => ({ of: voucher, id })),
  }),
  decide: ({ self, first, more }, input) =>
    self.balance < 0 || [first, ...more].some(({ spent }) => spent > 0)
      ? refuse('till', 'voucher-spent')
      : {
          appends: {
            self: [moneyTaken({ fen: input.fen })],
            first: [voucherSpent({ fen: input.fen })],
            more: more.map(() => [voucherSpent({ fen: 1 })]),
          },
        },
  serialised: true,
})

export const tillCatalogue = [openTill, takeMoney, spendVouchers] as const
