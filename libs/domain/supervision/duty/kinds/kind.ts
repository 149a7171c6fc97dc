import type { PeriodUnit, Roll } from '#libs/calendar'
import type { Role } from '#libs/contracts'
import type { PeriodKey } from '#libs/policy'

/** A length that the policy sheet gives, under its key, or a recorded end that an event carries. */
export type DutyClock =
  | { readonly policy: PeriodKey }
  | { readonly length: number; readonly unit: PeriodUnit; readonly roll: Roll }
  | 'recorded-end'

/** One kind of duty: the law, the clock, who owes it, what ends it. */
export interface DutyKind {
  /** The article that orders it, or `本县规定` for a county choice. */
  readonly article: string
  readonly clock: DutyClock
  /** Whether the clock stands while the case is suspended. */
  readonly pausedBySuspension: boolean
  readonly by: Role
  /** Roles of which each owes it beside `by`, every one a duty of its own. */
  readonly sideBySide?: readonly Role[]
  /** Fact types that discharge it; with `about`, those that name the same part of the case. */
  readonly dischargedBy: readonly string[]
  /** The command that does what is owed, as in addresses; absent, it is called as the duty is. */
  readonly command?: string
  /** Known to nobody but the person who owes it. */
  readonly confidential?: true
  /** The command by which the law acts at the end, or that people are told, ever higher. */
  readonly then: { readonly lapses: string } | 'never-lapses'
}

export type DutyKinds = Readonly<Record<string, DutyKind>>

/** What the county asks of its own officers within so many working days, and never lets lapse. */
export const ownOffice = (workingDays: number) =>
  ({
    article: '本县规定',
    clock: { length: workingDays, unit: 'working-days', roll: 'none' },
    pausedBySuspension: false,
    then: 'never-lapses',
  }) as const satisfies Partial<DutyKind>
