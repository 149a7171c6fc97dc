import type { ScoringFactor, TenderLot } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Policy } from '#libs/policy'

/** What 87§17 and 46§5 let be neither a condition nor a factor. */
const forbidden: readonly string[] = [
  'registered-capital',
  'assets',
  'revenue',
  'staff-number',
  'profit',
  'tax-paid',
  'credit-grade',
  'institution-directory',
]

/** The first fault in what a lot is scored by, 87§17 and §55. */
export function scoringFault(lot: TenderLot, policy: Policy): Refusal | undefined {
  const { factors, conditions } = lot
  const detail = { lot: lot.lot }
  const weight = factors.reduce((sum, factor) => sum + factor.weight, 0)
  if (weight !== 100) {
    return refuse('87§55', 'weights-not-hundred', { detail: { ...detail, weight } })
  }
  const names = factors.map(({ factor }) => factor)
  if (new Set(names).size < names.length) return refuse('87§55', 'factor-named-twice', { detail })
  const asked = conditions.map(({ condition }) => condition)
  const both = asked.find(condition => names.includes(condition))
  if (both !== undefined) {
    return refuse('87§55', 'condition-is-scored', { detail: { ...detail, condition: both } })
  }
  const unlawful = [...names, ...asked].find(name => forbidden.includes(name))
  if (unlawful !== undefined) {
    return refuse('87§17', 'forbidden-factor', { detail: { ...detail, factor: unlawful } })
  }
  return priceFault(lot, policy)
}

/** Services weigh the price at ten per cent or more; a price set by the state is not scored. */
function priceFault({ lot, factors, fixedUnitPrice }: TenderLot, policy: Policy) {
  const prices: readonly ScoringFactor[] = factors.filter(({ kind }) => kind === 'price')
  if (fixedUnitPrice !== undefined) {
    return prices.length > 0
      ? refuse('87§55', 'fixed-price-is-scored', { detail: { lot } })
      : undefined
  }
  const [price] = prices
  if (!price || prices.length > 1) return refuse('87§55', 'one-price-factor', { detail: { lot } })
  const lowest = policy.price.weightMinimum
  return price.weight < lowest
    ? refuse('87§55', 'price-weight-too-low', { detail: { lot, lowest } })
    : undefined
}
