import { z } from 'zod'
import { outsideRecord, remark, unit } from '../fields.js'
import { occupation, skillLevel } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'

/** Places of one occupation in a year: at one level where one is named, else at all of them together. */
const quotaLine = z.strictObject({
  occupation,
  level: skillLevel.optional(),
  /** Trainees 人次. */
  heads: z.int().positive(),
  /** No plan is approved above it; above one that does not bind the plan is warned. */
  binding: z.boolean(),
})

const year = z.int().min(2020).max(2100)

export const annualQuotaEvents = {
  AnnualQuotaSet: z.strictObject({
    ...{ unit, year, lines: z.array(quotaLine).min(1).max(500), ...outsideRecord },
  }),
  /** The lines as they stand from now on, all of them. */
  AnnualQuotaChanged: z.strictObject({
    ...{ lines: z.array(quotaLine).min(1).max(500), reason: remark, ...outsideRecord },
  }),
} satisfies EventShapes

export const annualQuotaCommands = {
  setAnnualQuota: annualQuotaEvents.AnnualQuotaSet,
  changeAnnualQuota: annualQuotaEvents.AnnualQuotaChanged,
} as const
