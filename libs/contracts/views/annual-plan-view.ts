import { z } from 'zod'
import { skillLevel } from '../procurement/fields.js'

/** What has become of places, in trainees; each counts in every figure before its own. */
const places = {
  /** In plans that are approved. */
  planned: z.int(),
  /** Under a contract that is signed; of a terminated one what its classes took up. */
  contracted: z.int(),
  /** In completed classes, with the hours that the floor asks. */
  taught: z.int(),
  /** Holders of a certificate that the national register knows. */
  certified: z.int(),
}

/** One line of the quota with what has become of it; without a quota, places that none was set for. */
const planLine = z.strictObject({
  occupation: z.string(),
  level: skillLevel.optional(),
  quota: z.int().optional(),
  binding: z.boolean().optional(),
  ...places,
})

const unitPlan = z.strictObject({
  unit: z.string(),
  /** Absent where the unit has set none for the year. */
  quota: z.strictObject({ id: z.uuid(), paper: z.string(), changes: z.int() }).optional(),
  lines: z.array(planLine),
})

/** A year's training places of all units, as they are used up by plans, contracts and classes. */
export const annualPlan = z.strictObject({
  year: z.int(),
  /** Years of which there is anything to show, the newest first. */
  years: z.array(z.int()),
  units: z.array(unitPlan),
})

export type AnnualPlan = z.output<typeof annualPlan>
export type UnitPlan = z.output<typeof unitPlan>
export type PlanLine = z.output<typeof planLine>
