import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { isGuaranteed } from '#libs/domain/procurement/tender'
import { percent, ratio, share, zeroFen, type Fen } from '#libs/money'
import type { BidSecurity } from './state.js'

interface HeldTooLong extends Pick<BidSecurity, 'amount' | 'form'> {
  readonly daysLate: number
}

/**
 * What is paid for holding a security too long 资金占用费: the central bank's benchmark lending rate raised
 * by a fifth (87§38), by the day of a year of 360 as banks reckon, to the fen, a half up. A guarantee
 * or an insurance holds nobody's money.
 */
export function interestOn(
  { amount, form, daysLate }: HeldTooLong,
  { bidSecurity }: Deciding['policy'],
): Fen | Refusal {
  if (daysLate === 0 || isGuaranteed(form)) return zeroFen
  const { benchmarkRate, lateReturnRate } = bidSecurity
  if (benchmarkRate === 'unset') {
    return refuse('87§38', 'benchmark-rate-unset', { fix: 'confirm-the-figure' })
  }
  const rate = percent(benchmarkRate)
  const factor = percent(lateReturnRate)
  const aYear = ratio(
    rate.numerator * factor.numerator * 100 * daysLate,
    rate.denominator * factor.denominator * daysOfYear,
  )
  return share(amount, aYear, 'half-up')
}

const daysOfYear = 360
