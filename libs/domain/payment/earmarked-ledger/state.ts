import { bureauOnly, type Aggregate } from '#libs/domain/deciding'
import { add, subtract, zeroFen, type Fen } from '#libs/money'
import type { LedgerEvent } from './events.js'
import { movedOn, positionsAtOpening, positionsReserved, type Positions } from './positions.js'

/** The books of one fund for one year: what came in, and what stands on every lot. */
export interface OpenLedger {
  readonly status: 'open' | 'closed'
  readonly year: number
  readonly fund: 'unemployment-insurance-surplus' | 'employment-subsidy'
  /** Balance of the account when the year's book was opened. */
  readonly carried: Fen
  readonly appropriation: Fen
  readonly interest: Fen
  /** What came back of money once paid; it is free again. */
  readonly recovered: Fen
  /** What left the account in this book. */
  readonly paidOut: Fen
  readonly positions: Positions
  /** Payments already entered: an answer that comes twice is entered once. */
  readonly payments: readonly string[]
}

export type Ledger = { readonly status: 'not-opened' } | OpenLedger

function evolveOpen(ledger: OpenLedger, event: LedgerEvent): OpenLedger {
  switch (event.type) {
    case 'AppropriationReceived':
      return { ...ledger, appropriation: add(ledger.appropriation, event.data.amount) }
    case 'InterestRecorded':
      return { ...ledger, interest: add(ledger.interest, event.data.amount) }
    case 'BudgetReserved':
      return { ...ledger, positions: positionsReserved(ledger.positions, event.data) }
    case 'AdvancePaid':
      return paid(ledger, event.data.payment, event.data.amount)
    case 'ClaimSettled':
      return paid(ledger, event.data.payment, event.data.paid)
    case 'MoneyRecovered':
      return { ...ledger, recovered: add(ledger.recovered, event.data.amount) }
    case 'LedgerClosed':
      return { ...ledger, status: 'closed' }
    default:
      return ledger
  }
}

const paid = (ledger: OpenLedger, payment: string, amount: Fen): OpenLedger => ({
  ...ledger,
  paidOut: add(ledger.paidOut, amount),
  payments: [...ledger.payments, payment],
})

function evolve(ledger: Ledger, event: LedgerEvent): Ledger {
  if (event.type === 'LedgerOpened') {
    const { year, fund, carried, positions } = event.data
    return {
      ...{ status: 'open', year, fund, carried, positions: positionsAtOpening(positions) },
      ...{ appropriation: zeroFen, interest: zeroFen, recovered: zeroFen, paidOut: zeroFen },
      payments: [],
    }
  }
  if (ledger.status === 'not-opened') return ledger
  const after = evolveOpen(ledger, event)
  return { ...after, positions: movedOn(after.positions, event) }
}

/** What lies in the account: everything that came in, less what left it. */
export const balanceOf = (ledger: OpenLedger): Fen =>
  subtract(
    [ledger.appropriation, ledger.interest, ledger.recovered].reduce(add, ledger.carried),
    ledger.paidOut,
  )

/** What is free: the balance less reservations, commitments and frozen money. Never below zero. */
export const availableOf = (ledger: OpenLedger): Fen =>
  Object.values(ledger.positions).reduce(
    (free, { reservation, commitment, frozen }) =>
      [reservation, commitment, frozen].reduce(subtract, free),
    balanceOf(ledger),
  )

/** 职业技能提升行动专账: one stream a year, opening with the balance and positions carried over. */
export const earmarkedLedger: Aggregate<Ledger, LedgerEvent> = {
  context: 'payment',
  name: 'earmarked-ledger',
  collection: 'earmarked-ledgers',
  initial: { status: 'not-opened' },
  evolve,
  keyOf: id => id,
  visibleTo: bureauOnly,
}
