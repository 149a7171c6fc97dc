import type { EvaluationResult, ScoreLine, ScoringFactor } from '#libs/contracts'
import { fen, ratio, share, type Fen } from '#libs/money'
import type { ResponsiveBid } from './state.js'

/** How one lot is scored, out of its tender document. */
export interface ScoringRules {
  readonly factors: readonly ScoringFactor[]
  /** Decimals of every score in the result. */
  readonly decimals: number
  /** Deduction for this bid in basis points; 0 where the lot is reserved or the bidder is not small. */
  deductionOf(this: void, bid: ResponsiveBid): number
}

/**
 * Composite scoring 综合评分法, 87§55: total = Σ Fi × Ai. The policy deduction comes first, base and
 * bids are both taken after it, the base is the lowest of them and no bid is dropped. Scores of the
 * members are averaged. Price score and the rest are each rounded once, half up, at the document's
 * decimals; totals are their sum. Ranked by total, then by the lower bid price, else parallel (§57).
 */
export function compositeResults(
  bids: readonly ResponsiveBid[],
  sheets: readonly (readonly ScoreLine[])[],
  rules: ScoringRules,
): readonly EvaluationResult[] {
  const evaluated = new Map(bids.map(bid => [bid.bid, evaluatedPrice(bid, rules)]))
  const base = Math.min(...evaluated.values())
  const scored = bids.map(bid => {
    const { bid: id, bidder, price } = bid
    const own = evaluated.get(id) ?? fen(price)
    const priceScore = priceScoreOf(base, own, rules)
    const otherScore = otherScoreOf(id, sheets, rules)
    const total = priceScore + otherScore
    return { bid: id, bidder, price, evaluatedPrice: own, priceScore, otherScore, total }
  })
  return ranked(scored)
}

/**
 * The lowest final price among those that meet the requirement (法§38, 74§35), after the deduction for
 * small businesses (46§9). Nothing is scored.
 */
export const lowestPriceResults = (
  bids: readonly ResponsiveBid[],
  rules: Pick<ScoringRules, 'deductionOf'>,
): readonly EvaluationResult[] => {
  const prices = bids.map(bid => ({ ...bid, evaluatedPrice: evaluatedPrice(bid, rules) }))
  return prices
    .toSorted((one, other) => one.evaluatedPrice - other.evaluatedPrice)
    .map(({ bid, bidder, price, evaluatedPrice: own }) => ({
      ...{ bid, bidder, price, evaluatedPrice: own, priceScore: 0, otherScore: 0, total: 0 },
      rank: 1 + prices.filter(other => other.evaluatedPrice < own).length,
    }))
}

const evaluatedPrice = (
  bid: ResponsiveBid,
  { deductionOf }: Pick<ScoringRules, 'deductionOf'>,
): Fen => share(fen(bid.price), ratio(10_000 - deductionOf(bid), 10_000), 'half-up')

/** Base ÷ price × weight, in units of the last decimal. Nothing where the price is not scored. */
function priceScoreOf(base: number, own: number, { factors, decimals }: ScoringRules): number {
  const weight = factors.find(({ kind }) => kind === 'price')?.weight ?? 0
  return dividedHalfUp(BigInt(base) * BigInt(weight) * 10n ** BigInt(decimals), BigInt(own))
}

/** Scores are hundredths out of 100 and weights points out of 100, so each takes a hundredth off. */
function otherScoreOf(
  bid: string,
  sheets: readonly (readonly ScoreLine[])[],
  { factors, decimals }: ScoringRules,
): number {
  const weights = new Map(factors.map(({ factor, weight }) => [factor, weight]))
  const weighted = sheets
    .flat()
    .filter(line => line.bid === bid)
    .reduce((sum, { factor, score }) => sum + BigInt(score * (weights.get(factor) ?? 0)), 0n)
  return dividedHalfUp(weighted * 10n ** BigInt(decimals), BigInt(sheets.length) * 10_000n)
}

const dividedHalfUp = (dividend: bigint, divisor: bigint): number =>
  Number((dividend * 2n + divisor) / (divisor * 2n))

type Scored = Omit<EvaluationResult, 'rank'>

function ranked(scored: readonly Scored[]): readonly EvaluationResult[] {
  return scored
    .toSorted(byTotalThenPrice)
    .map(one => ({ ...one, rank: 1 + scored.filter(other => isBefore(other, one)).length }))
}

const byTotalThenPrice = (one: Scored, other: Scored): number =>
  other.total - one.total || one.price - other.price

const isBefore = (one: Scored, other: Scored): boolean => byTotalThenPrice(one, other) < 0
