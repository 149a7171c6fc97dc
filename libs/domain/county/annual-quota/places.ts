import type { LotKind, SkillLevel } from '#libs/contracts'
import type { AnnualQuota, QuotaLine } from './state.js'

/** Places of a lot. */
export interface Places {
  readonly kind: LotKind
  readonly occupation: string
  readonly level: SkillLevel
  readonly heads: number
}

type Named = Pick<QuotaLine, 'occupation' | 'level'>

export const isSameLine = (one: Named, other: Named): boolean =>
  one.occupation === other.occupation && one.level === other.level

/** Whether places count against a line. Only training takes places; who is examined was trained first. */
export const countsAgainst = (
  line: Named,
  { kind, occupation, level }: Omit<Places, 'heads'>,
): boolean =>
  kind === 'training' &&
  line.occupation === occupation &&
  (line.level === undefined || line.level === level)

/** A line of the quota, and how many places the approved plans take of it. */
export interface HeldLine {
  readonly line: QuotaLine
  readonly planned: number
}

/** A line that a plan passes, with the figures. */
export interface Passed extends HeldLine {
  /** Places that this plan adds. */
  readonly wanted: number
  /** Places beyond the line. */
  readonly over: number
}

export const heldBy = (quota: AnnualQuota, approved: readonly Places[]): readonly HeldLine[] =>
  quota.status === 'not-set'
    ? []
    : quota.lines.map(line => ({ line, planned: headsOf(line, approved) }))

/** The lines that a plan passes with the places it wants beside those that are planned already. */
export const passedBy = (held: readonly HeldLine[], places: readonly Places[]): readonly Passed[] =>
  held.flatMap(({ line, planned }) => {
    const wanted = headsOf(line, places)
    const over = planned + wanted - line.heads
    return wanted > 0 && over > 0 ? [{ line, planned, wanted, over }] : []
  })

const headsOf = (line: Named, places: readonly Places[]): number =>
  places.filter(one => countsAgainst(line, one)).reduce((sum, { heads }) => sum + heads, 0)
