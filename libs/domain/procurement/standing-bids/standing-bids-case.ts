import type { tenderFacts } from '#facts/procurement/tender'
import type { Instant } from '#libs/calendar'
import type { CaseFacts, FactOf, Reference } from '#libs/domain/deciding'
import type { standingBidsFacts } from './facts.js'

/** A lot for which bids bind: until when, what is asked, and what came of the lot. */
export interface BoundView {
  readonly lot: Reference
  readonly until: Instant
  /** When it is time to ask for more. */
  readonly askFrom: Instant
  /** How often it was asked. */
  readonly asked: number
  readonly asking?: { readonly answerBy: Instant; readonly open: number } | undefined
  /** Nobody is asked to stay bound any more: awarded, failed or left. */
  readonly end?:
    | { readonly at: Instant; readonly winner?: Reference; readonly contractedAt?: Instant }
    | undefined
  /** Since when bidders are out of it. */
  readonly out: Readonly<Record<string, Instant>>
}

export interface SecurityView {
  readonly institution: Reference
  readonly lots: readonly Reference[]
  readonly withdrawnAt?: Instant | undefined
  readonly returnBy?: Instant
  readonly ended: boolean
}

/** What binds the bidders of a tender, as its procedure sees it. */
export interface StandingBidsView {
  readonly officer?: Reference
  readonly openedAt?: Instant
  readonly lots: readonly BoundView[]
  readonly securities: readonly SecurityView[]
}

type Heard = FactOf<typeof standingBidsFacts> | FactOf<typeof tenderFacts>

/** The case of what binds bidders, from the opening until all are free and have their own back. */
export const standingBidsCase = {
  procedure: 'standing-bids',
  begins: ['BiddersBound'],
  reopens: ['BidSecurityRecorded', 'AwardSetAside', 'WinnerRefused'],
  hears: [
    ...(['BiddersBound', 'LongerValidityAsked', 'LongerValidityAnswered'] as const),
    ...(['LongerValidityClosed', 'BidSecurityRecorded', 'BidSecurityReturnDue'] as const),
    ...(['BidSecurityReturned', 'BidSecurityForfeited', 'SecurityDatesReckonedAgain'] as const),
    ...(['BidDroppedOut', 'LotFailed', 'LawfulExitTaken', 'AwardAnnounced'] as const),
    ...(['LotContracted', 'WinnerRefused', 'AwardSetAside'] as const),
  ],
  caseOf: ({ stream }) => stream.slice(-36),
  initial: { lots: [], securities: [] },
  evolve,
} as const satisfies CaseFacts<StandingBidsView, Heard>

function evolve(view: StandingBidsView, fact: Heard): StandingBidsView {
  switch (fact.type) {
    case 'BiddersBound': {
      const { officer, until, askFrom, lots, securities } = fact.fields
      return {
        ...{ officer, openedAt: fact.at },
        lots: lots.map(({ lot, opened }) => ({
          ...{ lot, until, askFrom, asked: 0, out: {} },
          ...(!opened && { end: { at: fact.at } }),
        })),
        securities: securities.map(one => ({ ...one, ended: false })),
      }
    }
    case 'BidSecurityRecorded': {
      const { institution, lots } = fact.fields
      return { ...view, securities: [...view.securities, { institution, lots, ended: false }] }
    }
    default:
      return 'lot' in fact.fields
        ? { ...view, lots: evolveLots(view.lots, fact) }
        : { ...view, securities: evolveSecurities(view.securities, fact) }
  }
}

function evolveSecurities(known: readonly SecurityView[], fact: Heard): readonly SecurityView[] {
  switch (fact.type) {
    case 'BidSecurityReturnDue':
    case 'SecurityDatesReckonedAgain': {
      const { institution, returnBy } = fact.fields
      return of(known, institution, { returnBy })
    }
    case 'BidSecurityReturned':
    case 'BidSecurityForfeited':
      return of(known, fact.fields.institution, { ended: true })
    default:
      return known
  }
}

const of = (
  known: readonly SecurityView[],
  institution: Reference,
  change: Partial<SecurityView>,
): readonly SecurityView[] =>
  known.map(one => (one.institution === institution ? { ...one, ...change } : one))

const evolveLots = (lots: readonly BoundView[], fact: Heard): readonly BoundView[] =>
  lots.map(known =>
    'lot' in fact.fields && fact.fields.lot === known.lot ? evolveLot(known, fact) : known,
  )

function evolveLot(known: BoundView, fact: Heard): BoundView {
  switch (fact.type) {
    case 'LongerValidityAsked': {
      const { asked: open, askFrom, until, answerBy } = fact.fields
      return { ...known, askFrom, until, asked: known.asked + 1, asking: { answerBy, open } }
    }
    case 'LongerValidityAnswered': {
      const { asking } = known
      return { ...known, asking: asking && { ...asking, open: asking.open - 1 } }
    }
    case 'LongerValidityClosed':
      return { ...known, asking: undefined }
    default:
      return evolveEnd(known, fact)
  }
}

function evolveEnd(known: BoundView, fact: Heard): BoundView {
  switch (fact.type) {
    case 'BidDroppedOut': {
      const { bidder, effectiveAt } = fact.fields
      return { ...known, out: { ...known.out, [bidder]: effectiveAt } }
    }
    case 'LotFailed':
    case 'LawfulExitTaken':
      return { ...known, end: { at: fact.at } }
    case 'AwardAnnounced': {
      const { announcedAt: at, bidder: winner } = fact.fields
      return { ...known, end: { at, winner } }
    }
    case 'LotContracted': {
      const { signedAt: contractedAt = fact.at } = fact.fields
      return { ...known, end: known.end && { ...known.end, contractedAt } }
    }
    case 'WinnerRefused':
      return { ...known, end: undefined, out: { ...known.out, [fact.fields.bidder]: fact.at } }
    case 'AwardSetAside':
      return { ...known, end: undefined }
    default:
      return known
  }
}

/**
 * Since when a security is free; undefined while its giver is bound for any lot. A winner is free with
 * the contract, all others with the award letter, whoever is out from then on.
 */
export function freeSince(
  { lots, openedAt }: StandingBidsView,
  { institution, lots: own, withdrawnAt }: SecurityView,
): Instant | undefined {
  if (withdrawnAt !== undefined) return withdrawnAt
  const ends = lots
    .filter(({ lot }) => own.includes(lot))
    .map(
      ({ out, end }) =>
        out[institution] ?? (end?.winner === institution ? end.contractedAt : end?.at),
    )
  const known = ends.flatMap(end => end ?? [])
  if (known.length < ends.length) return undefined
  return known.toSorted().at(-1) ?? openedAt
}
