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
  /** Roles that may act for the one who owes it. */
  readonly deputies: readonly Role[]
  /** Fact types that discharge it; with `about`, those that name the same part of the case. */
  readonly dischargedBy: readonly string[]
  /** The command by which the law acts at the end, or that people are told, ever higher. */
  readonly then: { readonly lapses: string } | 'never-lapses'
}

/** Every kind of duty there is, under a verb and a noun. */
export const dutyKinds = {
  'unblock-procedure': {
    article: '本县规定',
    clock: { length: 1, unit: 'working-days', roll: 'none' },
    pausedBySuspension: false,
    by: 'supervisor',
    deputies: ['administrator'],
    dischargedBy: [],
    then: 'never-lapses',
  },
  'explain-deadline': {
    article: '本县规定',
    clock: { length: 3, unit: 'working-days', roll: 'none' },
    pausedBySuspension: false,
    by: 'procurement-officer',
    deputies: ['section-chief'],
    dischargedBy: ['DeadlineExplained'],
    then: 'never-lapses',
  },
} as const satisfies Record<string, DutyKind>

export type DutyKindName = keyof typeof dutyKinds
