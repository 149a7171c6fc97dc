import { factsOf } from '#libs/domain/deciding'
import type { AnnualQuotaEvent } from './events.js'

/** Nothing: a plan is held against the year's quota where it is submitted and approved. */
export const annualQuotaFacts = factsOf<AnnualQuotaEvent>()({})
