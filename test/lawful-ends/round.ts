import type { AnyAggregate } from '#libs/commands'
import { dayOf, type Day, type Instant } from '#libs/calendar'
import type { TenderDocument } from '#libs/contracts'
import { ledgerOpened, budgetReserved } from '#libs/domain/payment/earmarked-ledger'
import { intentDisclosed } from '#libs/domain/procurement/project'
import { tender, type Tender } from '#libs/domain/procurement/tender'
import { anyHash, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { duty, isOpen, type Duty } from '#libs/domain/supervision/duty'
import type { StoredEvent } from '#libs/event-store'
import { day } from '#libs/calendar'
import { yuan } from '#libs/money'
import { livedUnder } from '../procedures/lived.js'
import {
  aCountyInProcess,
  type CountyInProcess,
} from '../support/county/in-process/county-in-process.js'

/** What differs from tender to tender before anybody acts. */
export interface Setting {
  readonly startsAt: Instant
  readonly lots: 1 | 2
  readonly document: Partial<TenderDocument>
  readonly reserved: boolean
}

/** A tender in its county, as far as it has come. */
export interface Round {
  readonly county: CountyInProcess
  readonly lots: readonly string[]
  readonly document: TenderDocument
  tender(): Tender
  /** The state of an aggregate now. */
  stateOf<A extends AnyAggregate>(of: A, id: string): A['initial']
  /** Ids of all streams of an aggregate. */
  ids(of: { readonly name: string }): readonly string[]
  duties(): readonly OwedDuty[]
  today(): Day
  /** An id that nothing has yet. */
  fresh(): string
}

export type OwedDuty = Extract<Duty, { readonly status: 'open' | 'paused' }> & {
  readonly id: string
}

const { projectId, tenderId, end, document: ofBoth } = tenderCase
const { ledger } = projectCase
const planApproved = projectCase.approvedAt

/** The plan of the project is filed and its intent disclosed; its money is set aside. */
const before: readonly StoredEvent[] = [
  ...livedUnder(ledger)(`earmarked-ledger-${ledger}`, planApproved, [
    ledgerOpened({
      ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(36_830_000) },
      ...{ paper: '专账〔2026〕1号', evidence: anyHash, positions: [] },
    }),
    budgetReserved({
      project: projectId,
      lots: projectCase.lots.map(({ lot, budget: amount }) => ({ lot, amount })),
    }),
  ]),
  ...livedUnder(projectId)(`project-${projectId}`, planApproved, [
    ...projectCase.complete,
    ...[projectCase.submitted, projectCase.approvedProject, projectCase.planned],
    projectCase.organised,
    intentDisclosed({
      ...{ channel: { channel: 'here' }, disclosedOn: day('2026-07-31') },
      tenderNotBefore: end('财库〔2020〕10号', '2026-08-31', '2026-09-01'),
    }),
  ]),
]

/** A county in which the tender waits to be drafted. */
export async function aRound({ startsAt, lots, document, reserved }: Setting): Promise<Round> {
  const county = await aCountyInProcess({ startsAt, lived: before })
  const states = statesIn(county)
  const tendered = ofBoth.lots.slice(0, lots)
  const order = tendered.map(({ lot }) => lot)
  let minted = 0
  return {
    county,
    lots: order,
    document: {
      ...ofBoth,
      ...document,
      lots: tendered.map(lot => ({ ...lot, reservedForSmallBusinesses: reserved })),
      awardRule: { lotsPerBidder: document.awardRule?.lotsPerBidder ?? 'all', order },
    },
    tender: () => states.of(tender, tenderId),
    stateOf: states.of,
    ids: states.ids,
    duties: () =>
      states.ids(duty).flatMap(id => {
        const state = states.of(duty, id)
        return isOpen(state) ? [{ ...state, id }] : []
      }),
    today: () => dayOf(county.now()),
    fresh: () => {
      minted += 1
      return `00000000-0000-7000-9000-${String(minted).padStart(12, '0')}`
    },
  }
}

/** Streams as they grow, each folded by its own aggregate. */
function statesIn({ store }: CountyInProcess) {
  const streams = new Map<string, StoredEvent[]>()
  const hear = (events: readonly StoredEvent[]): void => {
    for (const event of events) {
      const known = streams.get(event.stream)
      if (known) known.push(event)
      else streams.set(event.stream, [event])
    }
  }
  hear(store.all())
  store.onAppended(hear)
  return {
    of: <A extends AnyAggregate>(of: A, id: string): A['initial'] =>
      // The name of the stream says whose events they are, and the aggregate what it folds them to.
      (streams.get(`${of.name}-${id}`) ?? []).reduce<unknown>(
        (state, event) => of.evolve(state, event),
        of.initial,
      ),
    ids: ({ name }: { readonly name: string }): readonly string[] =>
      [...streams.keys()]
        .filter(stream => stream.length === name.length + 37 && stream.startsWith(`${name}-`))
        .map(stream => stream.slice(-36)),
  }
}
