import { fen, yuan } from '#libs/money'
import { given } from '#libs/domain/deciding/testing'
import {
  budgetReserved,
  contractCommitted,
  earmarkedLedger,
  reservationReleased,
  reserveBudget,
} from './index.js'
import { book, lotA, lotB, project } from './book.fixture.js'

const at = '2026-03-02T10:00+08:00'
const reserve = (lot: string, amount: number) => ({ project, lots: [{ lot, amount: fen(amount) }] })

test('a budget is set aside out of the free balance', () => {
  given(earmarkedLedger, book)
    .when(reserveBudget, reserve(lotA, 184_200_000), { at })
    .then(budgetReserved(reserve(lotA, 184_200_000)))
})

test('the last fen may be reserved, one more may not', () => {
  const all = yuan(36_830_000)
  const half = budgetReserved(reserve(lotA, all - 100))
  given(earmarkedLedger, book, half)
    .when(reserveBudget, reserve(lotB, 100), { at })
    .then(budgetReserved(reserve(lotB, 100)))
  given(earmarkedLedger, book, half)
    .when(reserveBudget, reserve(lotB, 101), { at })
    .thenRefused('available-balance-too-low')
})

test('nothing is reserved before the year is opened, nor twice for one lot', () => {
  given(earmarkedLedger)
    .when(reserveBudget, reserve(lotA, 1), { at })
    .thenRefused('ledger-not-open', '失业保险条例§11')
  const reserved = budgetReserved(reserve(lotA, 100))
  given(earmarkedLedger, book, reserved)
    .when(reserveBudget, reserve(lotA, 1), { at })
    .thenRefused('lot-already-reserved')
  given(earmarkedLedger, book)
    .when(
      reserveBudget,
      { project, lots: [...reserve(lotA, 1).lots, ...reserve(lotA, 1).lots] },
      { at },
    )
    .thenRefused('lot-named-twice')
})

test('a lot whose money was all released is reserved anew', () => {
  const released = reservationReleased({
    project,
    lot: lotA,
    amount: fen(100),
    ground: 'lot-failed',
  })
  given(earmarkedLedger, book, budgetReserved(reserve(lotA, 100)), released)
    .when(reserveBudget, reserve(lotA, 70), { at })
    .then(budgetReserved(reserve(lotA, 70)))
  const committed = contractCommitted({ project, lot: lotA, contract: lotB, amount: fen(100) })
  given(earmarkedLedger, book, budgetReserved(reserve(lotA, 100)), committed)
    .when(reserveBudget, reserve(lotA, 70), { at })
    .thenRefused('lot-already-reserved')
})
