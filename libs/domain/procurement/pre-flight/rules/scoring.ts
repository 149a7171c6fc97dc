import type { ScoringFactor } from '#libs/contracts'
import { atEach, atEachNamedTwice, ofLot, warnsOfLot, type Breach, type Rule } from '../rule.js'

/** Full marks of a factor, in hundredths. */
const full = 10_000

/** Bonuses that 条例§20(4) puts in doubt: works and awards, where they are of one region or trade. */
const doubtful: readonly string[] = ['honours', 'similar-contracts']

const atFactors = (
  factors: readonly ScoringFactor[],
  broken: (factor: ScoringFactor) => boolean,
): readonly Breach[] =>
  atEach('factors', factors, factor =>
    broken(factor) ? { detail: { factor: factor.factor } } : undefined,
  )

const isPrice = ({ kind }: ScoringFactor): boolean => kind === 'price'

/** Composite scoring 综合评分法. */
export const scoringRules: readonly Rule[] = [
  ofLot({ rule: '87§55', reason: 'weights-not-hundred' }, ({ factors }) => {
    const weight = factors.reduce((sum, factor) => sum + factor.weight, 0)
    return weight === 100 ? undefined : { path: 'factors', detail: { weight } }
  }),
  ofLot({ rule: '87§55', reason: 'factor-named-twice' }, ({ factors }) =>
    atEachNamedTwice('factors', factors, ({ factor }) => factor),
  ),
  ofLot({ rule: '87§55', reason: 'fixed-price-is-scored' }, ({ factors, fixedUnitPrice }) =>
    fixedUnitPrice === undefined ? [] : atFactors(factors, isPrice),
  ),
  ofLot({ rule: '87§55', reason: 'one-price-factor' }, ({ factors, fixedUnitPrice }) =>
    fixedUnitPrice === undefined && factors.filter(isPrice).length !== 1
      ? { path: 'factors' }
      : undefined,
  ),
  ofLot(
    { rule: '87§55', reason: 'price-weight-too-low' },
    ({ factors, fixedUnitPrice }, _, { priceWeight, award }) => {
      const lowest = priceWeight.value.minimum
      if (award === 'lowest-price') return []
      if (fixedUnitPrice !== undefined || factors.filter(isPrice).length !== 1) return []
      return atEach('factors', factors, factor =>
        isPrice(factor) && factor.weight < lowest ? { detail: { lowest } } : undefined,
      )
    },
  ),
  /** The price is scored by the formula of the law and no other. */
  ofLot({ rule: '87§55', reason: 'price-in-bands' }, ({ factors }) =>
    atFactors(factors, factor => isPrice(factor) && factor.bands !== undefined),
  ),
  ofLot({ rule: '87§55', reason: 'band-given-twice' }, ({ factors }) =>
    atFactors(factors, ({ bands = [] }) => new Set(bands).size < bands.length),
  ),
  /** A factor whose best band is not the whole of it weighs less than the document says. */
  ofLot({ rule: '87§55', reason: 'best-band-not-full' }, ({ factors }) =>
    atFactors(factors, ({ bands }) => bands !== undefined && Math.max(...bands) !== full),
  ),
  warnsOfLot({ rule: '条例§20', reason: 'bonus-in-doubt' }, ({ factors }) =>
    atFactors(factors, ({ factor }) => doubtful.includes(factor)),
  ),
]
