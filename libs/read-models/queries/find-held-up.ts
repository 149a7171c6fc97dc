import type { Instant } from '#libs/calendar'
import type { HeldUp } from '#libs/contracts/views'
import { securityLeft, type Contract } from '#libs/domain/procurement/contract'
import type { StandingBids } from '#libs/domain/procurement/standing-bids'
import { endIfHeld, isConfidential, isOpen } from '#libs/domain/supervision/duty'
import { sum } from '#libs/money'
import type { Board } from './database.js'
import type { Moment } from './duty-views.js'

/** The lot of a project that would stand still, until when at most; without an end, that runs on. */
export interface Holding {
  readonly project: string
  readonly lot: string
  readonly until?: Instant
}

/** The dates that the project's duties would have, by their own clocks. */
export async function findDatesIfHeld(
  db: Board,
  { project, until }: Holding,
  { now, calendar }: Moment,
): Promise<HeldUp['duties']> {
  const rows = await db
    .selectFrom('duties')
    .select(['id', 'kind', 'state'])
    .where('key', '=', project)
    .where('open', '=', true)
    .execute()
  return rows.flatMap(({ id, kind, state }) => {
    if (isConfidential(kind) || !isOpen(state)) return []
    const held = endIfHeld(state, { now, until }, calendar)
    return held ? [{ duty: id, dueAt: held.end, provisional: held.provisional }] : []
  })
}

/** The tenders of the project that have the lot: what binds their bidders has their ids. */
export async function findTendersOf(db: Board, { project, lot }: Holding): Promise<string[]> {
  const rows = await db
    .selectFrom('tenders')
    .select(['id', 'state'])
    .where('key', '=', project)
    .execute()
  return rows
    .filter(({ state }) => 'lots' in state && state.lots.some(one => one.document.lot === lot))
    .map(({ id }) => id)
}

/** The money that the lot holds: on the ledger, by its contract, and what its bidders have given. */
export async function findMoneyHeld(
  db: Board,
  { project, lot }: Holding,
  standing: readonly StandingBids[],
): Promise<HeldUp['money']> {
  const [ledgers, contracts] = await Promise.all([
    db.selectFrom('earmarked_ledgers').select('state').execute(),
    db.selectFrom('contracts').select('state').where('key', '=', project).execute(),
  ])
  const positions = ledgers.flatMap(({ state }) =>
    state.status === 'open' ? (state.positions[lot] ?? []) : [],
  )
  const bound = contracts.flatMap(({ state }) => ofSigned(state, lot))
  return present({
    reserved: sum(positions.map(({ reservation }) => reservation)),
    committed: sum(positions.map(({ commitment }) => commitment)),
    frozen: sum(positions.map(({ frozen }) => frozen)),
    advanced: sum(positions.map(({ advance }) => advance)),
    bidSecurities: sum(standing.flatMap(bids => securitiesHeld(bids, lot))),
    performanceSecurity: sum(bound.flatMap(({ security }) => security)),
    contractSum: sum(bound.map(({ amount }) => amount)),
  })
}

function ofSigned(state: Contract, lot: string) {
  if (state.status !== 'signed' || state.lot !== lot || state.terminated) return []
  const { security } = state
  const held = security?.given && !security.returned ? [securityLeft(security)] : []
  return [{ amount: state.terms.amount, security: held }]
}

/** What bidders of the lot gave, as long as it is neither back nor kept. */
const securitiesHeld = (bids: StandingBids, lot: string) =>
  bids.status === 'none'
    ? []
    : bids.securities
        .filter(({ lots, end, withdrawnAt }) => lots.includes(lot) && !end && !withdrawnAt)
        .map(({ amount }) => amount)

/** Only what there is some of. */
const present = (money: { readonly [Kind in keyof HeldUp['money']]-?: number }): HeldUp['money'] =>
  Object.fromEntries(Object.entries(money).filter(([, fen]) => fen > 0))
