import type { AnyAggregate } from '#libs/commands'
import { bureauOnly, type Actor } from '#libs/domain/deciding'
import { addresseesOf, type PaperKind, type Wanted } from '#libs/documents'
import { bid } from '#libs/domain/procurement/bid'
import { challenge } from '#libs/domain/procurement/challenge'
import { complaint } from '#libs/domain/procurement/complaint'
import { contract } from '#libs/domain/procurement/contract'
import { evaluation, type Evaluation } from '#libs/domain/procurement/evaluation'
import { project } from '#libs/domain/procurement/project'
import { tender, worksOnTender, type Tender } from '#libs/domain/procurement/tender'

const aggregates: Readonly<Record<PaperKind['of'], AnyAggregate>> = {
  ...{ project, tender, evaluation, bid, contract, challenge, complaint },
}

/** The stream that a paper is about. */
export const streamOf = ({ of }: PaperKind, id: string): string => `${of}-${id}`

/**
 * Whether a reader may have this paper: whoever may know of its object may, except that the papers of
 * a tender which are not told to the world, and those with addressees, go to the bureaus and to those
 * they are addressed to.
 */
export function mayRead(actor: Actor, wanted: Omit<Wanted, 'names'>): boolean {
  const { kind, about, events } = wanted
  const of = aggregates[kind.of]
  const own = events.filter(({ stream }) => stream === streamOf(kind, about))
  if (own.length === 0) return false
  const state = own.reduce<unknown>(
    (before, { type, data }) => of.evolve(before, { type, data }),
    of.initial,
  )
  if (!of.visibleTo(actor, state) || (kind.ranks && isJudging(actor, state))) return false
  const limited = kind.of === 'tender' || kind.addressees !== undefined
  return !limited || kind.open || isInside(actor, kind, state) || isAddressed(actor, wanted)
}

/** For whom a limited paper is written: the bureaus, of a tender with no other agency than its own. */
const isInside = (actor: Actor, { of }: PaperKind, state: unknown): boolean =>
  of === 'tender' ? worksOnTender(actor, state as Tender) : bureauOnly(actor) // folded as `of` says

/** Who sits on a committee that has not added up its scores, or does so anew, judges alone (87§55). */
function isJudging({ id }: Actor, state: unknown): boolean {
  const of = state as Evaluation // papers that rank are of evaluations alone
  return (
    (of.status === 'seated' || of.status === 'scoring') &&
    of.members.some(({ person }) => person === id)
  )
}

/** Bidders have the record of the opening they took part in, the winner has the letter. */
const isAddressed = ({ institution }: Actor, wanted: Omit<Wanted, 'names'>): boolean =>
  institution !== undefined && addresseesOf(wanted).includes(institution)
