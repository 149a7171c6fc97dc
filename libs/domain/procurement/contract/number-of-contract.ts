import { numberRule } from '#libs/domain/county/number-series'
import { refuse, type Refusal } from '#libs/domain/deciding'

/** A contract that has its number out of the unit's series is signed under that one. */
export const otherNumber = (
  given: string | undefined,
  typed: string | undefined,
): Refusal | undefined =>
  given !== undefined && typed !== undefined && given !== typed
    ? refuse(numberRule, 'not-the-number-of-the-contract', { detail: { number: given } })
    : undefined
