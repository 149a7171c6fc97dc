import { fen, yuan } from '#libs/money'
import { folded, given } from '#libs/domain/deciding/testing'
import { book, contractA, lotA, lotB, project } from './book.fixture.js'
import {
  advancePaid,
  budgetReserved,
  closeLedger,
  contractCommitted,
  earmarkedLedger,
  ledgerClosed,
  ledgerOpened,
  openLedger,
  reservationReleased,
} from './index.js'

const nextYear = '2027-01-04T09:00+08:00'
const budget = { project, lots: [{ lot: lotA, amount: yuan(1000) }] }
const committed = contractCommitted({ project, lot: lotA, contract: contractA, amount: yuan(900) })
const advanced = advancePaid({
  ...{ project, lot: lotA, contract: contractA, payment: lotB, amount: yuan(300) },
})
const saved = reservationReleased({
  ...{ project, lot: lotA, amount: yuan(100), ground: 'contract-below-budget' },
})
const lived = [book, budgetReserved(budget), committed, saved, advanced]
const carried = yuan(36_829_700)

test('a year is closed when it is over, and carries what lies in the account', () => {
  given(earmarkedLedger, ...lived)
    .when(closeLedger, {}, { at: nextYear })
    .then(ledgerClosed({ carried }))
  given(earmarkedLedger, ...lived)
    .when(closeLedger, {}, { at: '2026-12-31T23:59+08:00' })
    .thenRefused('year-not-over')
  given(earmarkedLedger).when(closeLedger, {}, { at: nextYear }).thenRefused('ledger-not-open')
})

const opening = {
  ...{ year: 2027, fund: 'unemployment-insurance-surplus' as const, carried },
  ...{ paper: '专账结转 2026', evidence: '0'.repeat(64) },
}
const closed = folded(earmarkedLedger, ...lived, ledgerClosed({ carried }))

test('the next book opens with the balance and what is still owed', () => {
  const position = {
    ...{ project, lot: lotA, contract: contractA, reservation: fen(0), frozen: fen(0) },
    ...{ commitment: yuan(600), advance: yuan(300) },
  }
  given
    .states({ self: folded(earmarkedLedger), previous: closed })
    .when(openLedger, opening, { at: nextYear })
    .then(ledgerOpened({ ...opening, positions: [position] }))
})

test('not with another balance, another fund, out of turn, or while the year before is open', () => {
  const states = { self: folded(earmarkedLedger), previous: closed }
  given
    .states(states)
    .when(openLedger, { ...opening, carried: yuan(1) }, { at: nextYear })
    .thenRefused('carried-differs-from-balance')
  given
    .states(states)
    .when(openLedger, { ...opening, fund: 'employment-subsidy' }, { at: nextYear })
    .thenRefused('not-the-book-before')
  given
    .states(states)
    .when(openLedger, opening, { at: '2026-12-31T09:00+08:00' })
    .thenRefused('not-this-year')
  given
    .states({ ...states, previous: folded(earmarkedLedger, ...lived) })
    .when(openLedger, opening, { at: nextYear })
    .thenRefused('year-before-not-closed')
  given
    .states({ self: folded(earmarkedLedger, book) })
    .when(openLedger, opening, { at: nextYear })
    .thenRefused('ledger-already-open')
})
