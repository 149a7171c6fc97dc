import { tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen } from '#libs/money'
import type { Ranked } from '../room.js'

export const [first, second] = [uuid(1), uuid(2)]
export const [bidderA, bidderB] = [uuid(11), uuid(12)]
const [one, other] = [uuid(21), uuid(22)]
export const lines = (...scores: readonly [bid: string, score: number, page?: number][]) =>
  scores.map(([bid, score, page]) => ({
    ...{ bid, factor: 'plan', score },
    ...(page !== undefined && { page }),
  }))

const result = (bid: string, bidder: string, rank: number) => ({
  ...{ bid, bidder, rank, price: fen(100_00), evaluatedPrice: fen(90_00) },
  ...{ priceScore: 3_000, otherScore: 6_650, total: 9_650 },
})

/** Two bids that two members have scored, added up to the same total. Nobody in it exists. */
export const state: Ranked = {
  ...{ status: 'completed', project: uuid(3), tender: uuid(4), lot: uuid(5), sitting: uuid(5) },
  ...{ vacant: [], gone: [], markers: [], ballots: {}, corrections: [], judged: {}, returned: [] },
  ...{ responsive: [], explaining: [], signed: [], bids: [] },
  members: [
    { person: one, seat: 'expert' },
    { person: other, seat: 'purchaser-representative' },
  ],
  sheets: {
    [one]: lines([first, 9_000], [second, 8_000]),
    [other]: lines([first, 8_000], [second, 8_000]),
  },
  completedAt: tenderCase.receivedAt,
  results: [result(second, bidderB, 2), result(first, bidderA, 1)],
  reportBy: {
    ...{ end: '2026-10-13T00:00:00.000+08:00', lastDay: '2026-10-12', rule: '条例§43' },
    ...{ calendarVersion: '1', provisional: false },
  } as Ranked['reportBy'], // the shape alone; the brands of its dates do not matter here
}

/** The same, where the members have named pages: both of the first bid, one of the second. */
export const stateWithPages: Ranked = {
  ...state,
  sheets: {
    [one]: lines([first, 9_000, 14], [second, 8_000]),
    [other]: lines([first, 8_000, 12], [second, 8_000, 7]),
  },
}
