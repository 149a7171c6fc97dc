import {
  heldBy,
  passedBy,
  quotaRule,
  type AnnualQuota,
  type Passed,
} from '#libs/domain/county/annual-quota'
import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Project } from '#libs/domain/procurement/project'

/** A plan among the others of its unit and year. */
export interface AmongPlans {
  readonly quota?: AnnualQuota | undefined
  /** Other projects on the same ledger; those that are not approved, or of another unit or year, do not count. */
  readonly siblings?: readonly Project[] | undefined
}

/**
 * Why a plan may not go on beside the year's quota: it passes a line that binds. Passing one that does
 * not bind is shown where the plan is written and decided, and hinders nothing.
 */
export function quotaFault(plan: Project | undefined, among: AmongPlans): Refusal | undefined {
  const { quota, siblings = [] } = among
  if (!quota || plan?.status === undefined || plan.status === 'not-opened') return undefined
  const approved = siblings.flatMap(one =>
    isOfSamePlan(one, plan) ? (one.requirement?.lots ?? []) : [],
  )
  const passed = passedBy(heldBy(quota, approved), plan.requirement?.lots ?? [])
  const bound = passed.find(({ line }) => line.binding)
  return bound && overQuota(bound)
}

type Opened = Exclude<Project, { readonly status: 'not-opened' }>

const isOfSamePlan = (one: Project, { purchaser, year }: Opened): one is Opened =>
  (one.status === 'approved' || one.status === 'closed') &&
  one.purchaser === purchaser &&
  one.year === year

const overQuota = ({ line, planned, wanted, over }: Passed): Refusal =>
  refuse(quotaRule, 'plan-over-quota', {
    detail: {
      ...{ occupation: line.occupation, quota: line.heads, planned, wanted, over },
      ...(line.level !== undefined && { level: line.level }),
    },
    fix: 'plan-fewer-or-change-quota',
    who: 'procurement-officer',
  })
