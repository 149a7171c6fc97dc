import { bureauOnly, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { AnnualQuotaEvent } from './events.js'

export type QuotaLine = DataOf<AnnualQuotaEvent, 'AnnualQuotaSet'>['lines'][number]

export type AnnualQuota =
  | { readonly status: 'not-set' }
  | {
      readonly status: 'set'
      readonly unit: string
      readonly year: number
      readonly lines: readonly QuotaLine[]
      /** The paper that fixes the lines as they stand. */
      readonly paper: string
      /** How often it was changed since it was set. */
      readonly changes: number
    }

function evolve(quota: AnnualQuota, { type, data }: AnnualQuotaEvent): AnnualQuota {
  if (type === 'AnnualQuotaSet') {
    const { unit, year, lines, paper } = data
    return { status: 'set', unit, year, lines, paper, changes: 0 }
  }
  if (quota.status === 'not-set') return quota
  const { lines, paper } = data
  return { ...quota, lines, paper, changes: quota.changes + 1 }
}

/** 年度计划: how many training places a unit plans for a year, occupation by occupation. */
export const annualQuota: Aggregate<AnnualQuota, AnnualQuotaEvent> = {
  context: 'county',
  name: 'annual-quota',
  collection: 'annual-quotas',
  initial: { status: 'not-set' },
  evolve,
  keyOf: id => id,
  visibleTo: bureauOnly,
}
