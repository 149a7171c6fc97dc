import fc from 'fast-check'
import { day } from '#libs/calendar'
import { isRefusal, type Decided } from '#libs/domain/deciding'
import {
  add,
  fen,
  greater,
  ratio,
  share,
  subtract,
  sum,
  yuan,
  zeroFen,
  type Fen,
} from '#libs/money'
import { propertyRuns } from '../../../../test/support/property-runs.js'
import { book, contractA, lotA, lotB, project } from './book.fixture.js'
import {
  availableOf,
  balanceOf,
  budgetReserved,
  commitContract,
  contractCommitted,
  earmarkedLedger,
  freezeFunds,
  payAdvance,
  raiseCommitment,
  recordAppropriation,
  recordInterest,
  recordRecovery,
  releaseCommitment,
  releaseReservation,
  reserveBudget,
  settleClaim,
  unfreezeFunds,
  type Ledger,
  type LedgerEvent,
} from './index.js'

const outside = { occurredOn: day('2026-03-02'), paper: '凭证', evidence: '0'.repeat(64) }
const period = { periodFrom: day('2026-01-01'), periodTo: day('2026-03-31') }
const lots = fc.constantFrom(lotA, lotB)

/** One lot under contract, so that advances and settlements are common. */
const running: readonly LedgerEvent[] = [
  book,
  budgetReserved({ project, lots: [{ lot: lotA, amount: yuan(1_200_000) }] }),
  contractCommitted({ project, lot: lotA, contract: contractA, amount: yuan(1_142_500) }),
]

type Act = (ledger: Ledger) => Decided<LedgerEvent>
type SubLedger = 'reservation' | 'commitment' | 'frozen' | 'advance' | 'settled'

/** A part of what stands, sometimes more than all of it: the books must stand whatever is asked. */
const part = fc.integer({ min: 1, max: 110 })
const partOf = (percent: number, whole: Fen): Fen =>
  greater(fen(1), share(whole, ratio(percent, 100), 'down'))
const standing = (ledger: Ledger, lot: string, of: SubLedger): Fen =>
  positionsOf(ledger).find(position => position.lot === lot)?.[of] ?? fen(100)
const free = (ledger: Ledger): Fen => (ledger.status === 'open' ? availableOf(ledger) : zeroFen)

interface Asked {
  readonly project: string
  readonly lot: string
  readonly contract: string
  readonly amount: Fen
}

/** An entry of a random part of what stands in one sub-ledger. */
const entry = (of: SubLedger, decide: (ledger: Ledger, asked: Asked) => Decided<LedgerEvent>) =>
  fc
    .tuple(lots, part, fc.constantFrom(contractA, contractA, contractA, lotB))
    .map(([lot, percent, contract]): Act => ledger => {
      const amount = partOf(percent, standing(ledger, lot, of))
      return decide(ledger, { project, lot, contract, amount })
    })

const payments = fc.nat({ max: 30 }).map(number => `payment-${number}`)
const paid = (
  decide: (ledger: Ledger, asked: Asked & { payment: string }) => Decided<LedgerEvent>,
) =>
  payments.chain(payment =>
    entry('commitment', (ledger, asked) => decide(ledger, { ...asked, payment })),
  )

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(lots, part).map(([lot, percent]): Act => l => {
    return reserveBudget(l, { project, lots: [{ lot, amount: partOf(percent, free(l)) }] })
  }),
  entry('reservation', (l, { contract: _, ...on }) =>
    releaseReservation(l, { ...on, ground: 'lot-failed' }),
  ),
  entry('reservation', commitContract),
  fc.tuple(lots, part).map(([lot, percent]): Act => l => {
    const amount = partOf(percent, free(l))
    return raiseCommitment(l, { project, lot, contract: contractA, amount, supplement: lotB })
  }),
  entry('commitment', (l, on) => releaseCommitment(l, { ...on, ground: 'contract-ended' })),
  entry('commitment', (l, on) => freezeFunds(l, { ...on, dispute: '异议' })),
  entry('frozen', (l, on) => unfreezeFunds(l, { ...on, dispute: '异议' })),
  paid(payAdvance),
  paid((l, { amount, ...on }) => {
    const advanceCleared = partOf(amount % 110, standing(l, on.lot, 'advance'))
    return settleClaim(l, { ...on, claim: lotB, paid: amount, advanceCleared })
  }),
  entry('advance', (l, on) => recordRecovery(l, { ...on, from: 'advance', ...outside })),
  entry('settled', (l, on) => recordRecovery(l, { ...on, from: 'settled', ...outside })),
  part.map(
    (amount): Act =>
      l =>
        recordAppropriation(l, { amount: fen(amount), ...outside }),
  ),
  part.map(
    (amount): Act =>
      l =>
        recordInterest(l, { amount: fen(amount), ...period, ...outside }),
  ),
)

/** In and out of the account by each kind of event, told from the events alone. */
function cash({ type, data }: LedgerEvent): Fen {
  switch (type) {
    case 'LedgerOpened':
      return data.carried
    case 'AppropriationReceived':
    case 'InterestRecorded':
    case 'MoneyRecovered':
      return data.amount
    case 'AdvancePaid':
      return subtract(zeroFen, data.amount)
    case 'ClaimSettled':
      return subtract(zeroFen, data.paid)
    default:
      return zeroFen
  }
}

const positionsOf = (ledger: Ledger) =>
  ledger.status === 'not-opened' ? [] : Object.values(ledger.positions)

function expectSound(ledger: Ledger, events: readonly LedgerEvent[]): void {
  if (ledger.status === 'not-opened') throw new Error('the book was opened')
  const held = positionsOf(ledger)
  const committed = held.map(({ reservation, commitment, frozen }) =>
    sum([reservation, commitment, frozen]),
  )
  const amountsHeld = held.flatMap(({ reservation, commitment, frozen, advance, settled }) => [
    ...[reservation, commitment, frozen, advance, settled],
  ])
  expect(Math.min(0, ...amountsHeld)).toBe(0)
  expect(availableOf(ledger)).toBeGreaterThanOrEqual(0)
  expect(balanceOf(ledger)).toBeGreaterThanOrEqual(sum(committed))
  expect(balanceOf(ledger)).toBe(sum(events.map(cash)))
  expect(add(availableOf(ledger), sum(committed))).toBe(sum(events.map(cash)))
}

test('never negative, every fen explained, sums conserved', () => {
  const happened = new Map<string, number>()
  const refused = new Map<string, number>()
  const seen = (counts: Map<string, number>, what: string) =>
    counts.set(what, (counts.get(what) ?? 0) + 1)
  const inTurn = fc.array(acts, { minLength: 10, maxLength: 80 })
  fc.assert(
    fc.property(inTurn, turns => {
      const events: LedgerEvent[] = [...running]
      let ledger = events.reduce(earmarkedLedger.evolve, earmarkedLedger.initial)
      for (const act of turns) {
        const decided = act(ledger)
        if (isRefusal(decided)) seen(refused, decided.reason)
        else {
          for (const event of decided) seen(happened, event.type)
          events.push(...decided)
          ledger = decided.reduce(earmarkedLedger.evolve, ledger)
          expectSound(ledger, events)
        }
      }
    }),
    // Eighty acts, the whole book checked after each.
    propertyRuns(400, 4),
  )
  process.stdout.write(
    `ledger: ${JSON.stringify(Object.fromEntries(happened))} ` +
      `refused ${JSON.stringify(Object.fromEntries(refused))}\n`,
  )
  expect([...happened.keys()].toSorted()).toEqual([
    ...['AdvancePaid', 'AppropriationReceived', 'BudgetReserved', 'ClaimSettled'],
    ...[
      'CommitmentRaised',
      'CommitmentReleased',
      'ContractCommitted',
      'FundsFrozen',
      'FundsUnfrozen',
    ],
    ...['InterestRecorded', 'MoneyRecovered', 'ReservationReleased'],
  ])
  expect([...refused.keys()].toSorted()).toEqual([
    ...['above-advance', 'above-commitment', 'above-frozen', 'above-reservation'],
    ...['above-what-was-paid', 'available-balance-too-low', 'contract-above-reservation'],
    ...['contract-not-committed', 'lot-already-committed', 'lot-already-reserved'],
    ...['lot-not-reserved', 'payment-already-entered'],
  ])
})
