import { add, subtract, sum, zeroFen, type Fen } from '#libs/money'
import type { LedgerEvent } from './events.js'

/** What stands on one lot: the sub-ledgers 分户 that its money passes through, each ≥ 0. */
export interface Position {
  readonly project: string
  readonly lot: string
  readonly contract?: string
  /** What was set aside for it at first, in this book. */
  readonly budget: Fen
  /** Set aside with the approval of the plan. */
  readonly reservation: Fen
  /** Owed by a signed contract and not yet paid. */
  readonly commitment: Fen
  /** Committed, and held back by a dispute. */
  readonly frozen: Fen
  /** Paid and not yet earned. */
  readonly advance: Fen
  /** Paid and earned. */
  readonly settled: Fen
}

/** By lot. */
export type Positions = Readonly<Record<string, Position>>

type SubLedger = 'reservation' | 'commitment' | 'frozen' | 'advance' | 'settled'

/** One entry of the books: out of a sub-ledger or the free balance, into another or into the free. */
interface Movement {
  readonly from?: SubLedger
  readonly to?: SubLedger
  readonly amount: Fen
}

const empty = {
  ...{ reservation: zeroFen, commitment: zeroFen, frozen: zeroFen },
  ...{ advance: zeroFen, settled: zeroFen },
}

type Carried = Extract<LedgerEvent, { type: 'LedgerOpened' }>['data']['positions'][number]

export const positionsAtOpening = (carried: readonly Carried[]): Positions =>
  Object.fromEntries(
    carried.map(({ contract, ...position }) => [
      position.lot,
      {
        ...{ ...position, budget: standingOf(position), settled: zeroFen },
        ...(contract ? { contract } : {}),
      },
    ]),
  )

const standingOf = ({ reservation, commitment, frozen, advance }: Carried): Fen =>
  sum([reservation, commitment, frozen, advance])

type Reserved = Extract<LedgerEvent, { type: 'BudgetReserved' }>['data']

/** A lot tendered again starts from nothing: the decider lets only emptied lots be reserved anew. */
export const positionsReserved = (
  positions: Positions,
  { project, lots }: Reserved,
): Positions => ({
  ...positions,
  ...Object.fromEntries(
    lots.map(({ lot, amount }) => [
      lot,
      { ...empty, project, lot, budget: amount, reservation: amount },
    ]),
  ),
})

/** The positions after an event; events that move nothing on a lot leave them as they are. */
export function movedOn(positions: Positions, event: LedgerEvent): Positions {
  const lot = 'lot' in event.data ? positions[event.data.lot] : undefined
  if (!lot) return positions
  const contract = 'contract' in event.data ? { contract: event.data.contract } : {}
  return { ...positions, [lot.lot]: { ...movementsOf(event).reduce(moved, lot), ...contract } }
}

function movementsOf(event: LedgerEvent): readonly Movement[] {
  switch (event.type) {
    case 'ReservationReleased':
      return [{ from: 'reservation', amount: event.data.amount }]
    case 'ContractCommitted':
      return [{ from: 'reservation', to: 'commitment', amount: event.data.amount }]
    case 'CommitmentRaised':
      return [{ to: 'commitment', amount: event.data.amount }]
    case 'CommitmentReleased':
      return [{ from: 'commitment', amount: event.data.amount }]
    case 'FundsFrozen':
      return [{ from: 'commitment', to: 'frozen', amount: event.data.amount }]
    case 'FundsUnfrozen':
      return [{ from: 'frozen', to: 'commitment', amount: event.data.amount }]
    case 'AdvancePaid':
      return [{ from: 'commitment', to: 'advance', amount: event.data.amount }]
    case 'ClaimSettled':
      return [
        { from: 'commitment', to: 'settled', amount: event.data.paid },
        { from: 'advance', to: 'settled', amount: event.data.advanceCleared },
      ]
    case 'MoneyRecovered':
      return [{ from: event.data.from, amount: event.data.amount }]
    default:
      return []
  }
}

function moved(position: Position, { from, to, amount }: Movement): Position {
  const less = from ? { ...position, [from]: subtract(position[from], amount) } : position
  return to ? { ...less, [to]: add(less[to], amount) } : less
}
