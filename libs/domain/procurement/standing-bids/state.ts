import { startOfDay, type Day, type Instant } from '#libs/calendar'
import type { ReleaseGround, StatutoryEnd } from '#libs/contracts'
import { ownOrBureau, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { Fen } from '#libs/money'
import type { StandingBidsEvent } from './events.js'

type Bound = DataOf<StandingBidsEvent, 'BiddersBound'>
type Form = Bound['securities'][number]['form']

/** What was asked for and not closed yet: by bid, what its bidder has answered. */
export interface Asking {
  readonly extension: string
  readonly asked: DataOf<StandingBidsEvent, 'LongerValidityAsked'>['asked']
  readonly answers: Readonly<Record<string, boolean>>
  readonly validThrough: Day
  readonly until: Instant
  readonly askFrom: Instant
  readonly answerBy: Instant
}

/** A lot for which bids bind, until when, and from when it is time to ask for more. */
export interface BoundLot {
  readonly lot: string
  readonly validThrough: Day
  readonly until: Instant
  readonly askFrom: Instant
  /** How often more was asked for. */
  readonly asked: number
  readonly asking?: Asking | undefined
}

export interface BidSecurity {
  readonly institution: string
  readonly amount: Fen
  readonly form: Form
  readonly guaranteedUntil?: Day | undefined
  readonly givenAt: Instant
  readonly lots: readonly string[]
  readonly withdrawnAt?: Instant | undefined
  /** Set free, and until when it is back. */
  readonly due?: { readonly ground: ReleaseGround; readonly returnBy: StatutoryEnd }
  readonly end?: SecurityEnd
}

export type SecurityEnd =
  | { readonly how: 'returned'; readonly on: Day; readonly interest: Fen }
  | { readonly how: 'forfeited' }

/** What binds bidders from the opening to the contract: how long their bids stand, what they gave. */
export type StandingBids =
  | { readonly status: 'none' }
  | {
      readonly status: 'bound'
      readonly project: string
      readonly officer: string
      readonly bidders: readonly string[]
      readonly lots: readonly BoundLot[]
      readonly securityAsked: Fen
      readonly securities: readonly BidSecurity[]
    }

export type KeptBids = Extract<StandingBids, { readonly status: 'bound' }>

function evolve(bids: StandingBids, event: StandingBidsEvent): StandingBids {
  if (event.type === 'BiddersBound') return bound(event.data)
  return bids.status === 'none' ? bids : { ...bids, ...evolveBound(bids, event) }
}

function bound({ lots, validThrough, until, askFrom, ...data }: Bound): KeptBids {
  const { project, officer, securityAsked, securities } = data
  const bidders = [
    ...lots.flatMap(one => one.bidders),
    ...securities.map(({ institution }) => institution),
  ]
  return {
    ...{ status: 'bound', project, officer, securityAsked, securities },
    bidders: [...new Set(bidders)],
    lots: lots
      .filter(({ opened }) => opened)
      .map(({ lot }) => ({ lot, validThrough, until, askFrom, asked: 0 })),
  }
}

type Later = Exclude<StandingBidsEvent, { readonly type: 'BiddersBound' }>

function evolveBound(bids: KeptBids, event: Later): Partial<KeptBids> {
  switch (event.type) {
    case 'LongerValidityAsked': {
      const { lot, reason: _, document: __, ...asking } = event.data
      return withLot(bids, lot, ({ asked }) => ({
        ...{ asked: asked + 1, asking: { ...asking, answers: {} } },
      }))
    }
    case 'LongerValidityAnswered':
      return withLot(bids, event.data.lot, known => ({ asking: answered(known, event.data) }))
    case 'LongerValidityClosed':
      return withLot(bids, event.data.lot, closed)
    default:
      return { securities: evolveSecurities(bids.securities, event) }
  }
}

const withLot = (
  { lots }: KeptBids,
  lot: string,
  change: (known: BoundLot) => Partial<BoundLot>,
): Partial<KeptBids> => ({
  lots: lots.map(known => (known.lot === lot ? { ...known, ...change(known) } : known)),
})

const answered = (
  { asking }: BoundLot,
  { bid, extended }: DataOf<StandingBidsEvent, 'LongerValidityAnswered'>,
): Asking | undefined => asking && { ...asking, answers: { ...asking.answers, [bid]: extended } }

/** The longer time stands for all who are left, whether or not anybody said yes. */
const closed = ({ asking }: BoundLot): Partial<BoundLot> =>
  asking
    ? {
        ...{ validThrough: asking.validThrough, until: asking.until, askFrom: asking.askFrom },
        asking: undefined,
      }
    : {}

type OfSecurity = Exclude<
  Later,
  {
    readonly type: 'LongerValidityAsked' | 'LongerValidityAnswered' | 'LongerValidityClosed'
  }
>

function evolveSecurities(
  known: readonly BidSecurity[],
  event: OfSecurity,
): readonly BidSecurity[] {
  switch (event.type) {
    case 'BidSecurityRecorded': {
      const { document: _, receivedOn, ...security } = event.data
      return [...known, { ...security, givenAt: startOfDay(receivedOn) }]
    }
    case 'SecurityDatesReckonedAgain': {
      const { institution, returnBy } = event.data
      return changed(known, institution, ({ due }) => (due ? { due: { ...due, returnBy } } : {}))
    }
    default:
      return changed(known, event.data.institution, () => ended(event))
  }
}

type Ending = Exclude<
  OfSecurity,
  { readonly type: 'BidSecurityRecorded' | 'SecurityDatesReckonedAgain' }
>

function ended(event: Ending): Partial<BidSecurity> {
  switch (event.type) {
    case 'BidSecurityReturnDue': {
      const { ground, returnBy } = event.data
      return { due: { ground, returnBy } }
    }
    case 'BidSecurityReturned': {
      const { returnedOn: on, interest } = event.data
      return { end: { how: 'returned', on, interest } }
    }
    case 'BidSecurityForfeited':
      return { end: { how: 'forfeited' } }
  }
}

const changed = (
  all: readonly BidSecurity[],
  institution: string,
  change: (known: BidSecurity) => Partial<BidSecurity>,
): readonly BidSecurity[] =>
  all.map(known => (known.institution === institution ? { ...known, ...change(known) } : known))

/**
 * One stream per tender, under the tender's id. It begins with the opening, at which who bid and what
 * they gave is read out to all bidders (87§40): they and the bureaus know of it.
 */
export const standingBids: Aggregate<StandingBids, StandingBidsEvent> = {
  context: 'procurement',
  name: 'standing-bids',
  collection: 'standing-bids',
  initial: { status: 'none' },
  evolve,
  keyOf: (id, state) => (state.status === 'bound' ? state.project : id),
  visibleTo: (reader, state) => state.status === 'bound' && ownOrBureau(reader, state.bidders),
}
