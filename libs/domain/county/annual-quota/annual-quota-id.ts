import { deterministicId } from '#libs/identifiers'

const namespace = '3c8e5d1b-7a24-5f90-9b63-1d0e4a7f2c58'

/** The one id of a unit's quota for a year: there can be no second one, and every plan finds it. */
export const annualQuotaIdOf = (unit: string, year: number): string =>
  deterministicId('annualQuota', namespace, `${unit}/${String(year)}`)
