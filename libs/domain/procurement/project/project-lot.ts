import type { acceptanceFacts } from '#facts/delivery/acceptance'
import type { assessmentBatchFacts } from '#facts/delivery/assessment-batch'
import type { trainingClassFacts } from '#facts/delivery/training-class'
import type { claimFacts } from '#facts/payment/claim'
import type { contractFacts } from '#facts/procurement/contract'
import type { tenderFacts } from '#facts/procurement/tender'
import { deliveredUnder, isHeld, nothingHeld, type HeldUnder } from './held-under.js'
import {
  contractedUnder,
  nothingBinds,
  nothingSigned,
  type UnderContract,
} from './under-contract.js'
import type { Instant } from '#libs/calendar'
import type { FactOf, Reference } from '#libs/domain/deciding'

/** One lot of a project as the project's procedure goes by it. */
export interface ProjectLot extends UnderContract {
  readonly lot: Reference
  /** Nobody is taught or examined under it: supervision, evaluation, audit end with their acceptance. */
  readonly settledByAcceptance: boolean
  /** The round in which it is tendered. */
  readonly tender: Reference
  readonly signatory: Reference
  /** When finance decided on another method for it, under that tender. */
  readonly otherMethod?: { readonly tender: Reference; readonly decidedAt: Instant }
  /** What its award is about: the lot itself, or the setting aside after which it is awarded anew. */
  readonly award: Reference
  /** The classes filed under it and the examinations they led to, by their streams. */
  readonly held: HeldUnder
  /** Every class has had all its hours; on an assessment lot, an examination has its date. */
  readonly deliveredAt?: Instant | undefined
  /** The certificates of every class are verified. */
  readonly assessedAt?: Instant | undefined
  /** The instalments of the contract that have been paid or were advanced. */
  readonly paid: readonly string[]
  /** Stream of its acceptance, and when it was passed. */
  readonly acceptance?: string
  readonly acceptedAt?: Instant
  /** By the stream of a claim, the instalment it asks for. */
  readonly claims: Readonly<Record<string, string>>
}

export type LotFact =
  | FactOf<typeof tenderFacts>
  | FactOf<typeof contractFacts>
  | FactOf<typeof trainingClassFacts>
  | FactOf<typeof assessmentBatchFacts>
  | FactOf<typeof acceptanceFacts>
  | FactOf<typeof claimFacts>

/** The lots after one more fact. */
export function evolveLots(lots: readonly ProjectLot[], fact: LotFact): readonly ProjectLot[] {
  if (fact.type === 'TenderDrafted') return tendered(lots, fact)
  return lots.map(known => (isOf(fact, known) ? { ...known, ...changed(known, fact) } : known))
}

/** A lot that is tendered again stays one lot, under a new tender. */
function tendered(
  lots: readonly ProjectLot[],
  { stream, fields }: Extract<LotFact, { readonly type: 'TenderDrafted' }>,
): readonly ProjectLot[] {
  // The stream of a tender is `tender-<uuid>`, and its uuid is a reference like any other.
  const under = { tender: stream.slice(-36) as Reference, signatory: fields.signatory }
  const drafted = fields.lots.map(({ lot }) => lot)
  const held = ['training', 'skill-assessment']
  const known = lots.map(({ lot }) => lot)
  return [
    ...lots.map(one =>
      drafted.includes(one.lot)
        ? { ...one, ...under, award: one.lot, ...nothingBinds, suspensions: [] }
        : one,
    ),
    ...fields.lots
      .filter(({ lot }) => !known.includes(lot))
      .map(({ lot, kind }) => ({
        ...{ lot, award: lot, settledByAcceptance: !held.includes(kind), ...under, ...nothingYet },
      })),
  ]
}

const nothingYet = { ...nothingSigned, held: nothingHeld, paid: [], claims: {} }

/** A fact is of the lot that it names, or to which its stream belongs. */
function isOf({ stream, fields }: LotFact, known: ProjectLot): boolean {
  const { lot, contract, acceptance, claims, held, securities } = known
  if ('trainingLot' in fields && fields.trainingLot === lot) return true
  if ('lot' in fields) return fields.lot === lot
  return (
    [contract, acceptance].includes(stream) ||
    [claims, securities].some(known => stream in known) ||
    isHeld(held, stream)
  )
}

function changed(known: ProjectLot, fact: LotFact): Partial<ProjectLot> {
  switch (fact.type) {
    case 'OtherMethodDecided':
      return { otherMethod: { tender: known.tender, decidedAt: fact.at } }
    case 'AwardSetAside':
      return { award: fact.fields.award, ...nothingBinds }
    case 'AcceptanceOpened':
      return { acceptance: fact.stream }
    case 'AcceptancePassed':
      return { acceptedAt: fact.fields.passedAt }
    default:
      return {
        ...contractedUnder(known, fact),
        ...deliveredUnder(known, fact),
        ...claimedUnder(known, fact),
      }
  }
}

/** Claims for its instalments. */
function claimedUnder(known: ProjectLot, fact: LotFact): Partial<ProjectLot> {
  switch (fact.type) {
    case 'PaymentApplicationMade': {
      const { instalment, covered } = fact.fields
      const claims = { ...known.claims, [fact.stream]: instalment }
      return covered ? { claims, paid: [...known.paid, instalment] } : { claims }
    }
    case 'ClaimPaid':
      return { paid: [...known.paid, known.claims[fact.stream] ?? ''] }
    default:
      return {}
  }
}
