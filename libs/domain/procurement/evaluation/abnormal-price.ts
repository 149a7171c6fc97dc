import type { PriceTrigger } from '#libs/contracts'
import type { Policy } from '#libs/policy'

/** What a machine can tell; the fourth trigger is the committee's own judgement. */
type Reckoned = Exclude<PriceTrigger, 'committee-judgement'>

interface Priced {
  readonly bid: string
  readonly price: number
}

/** Percentages of 财库〔2026〕2号, as the sheet gives them or not yet in force. */
export type AbnormalPrice = Pick<
  Policy['abnormalPrice'],
  'belowMean' | 'belowSecondLowest' | 'belowCeiling'
>

/**
 * The bids whose price must be explained: strictly below the share of the mean of all responsive
 * bids, of the second-lowest, or of the ceiling. Prices as bid, before any deduction. Exact: no
 * quotient is rounded. Those that the committee judged to be too low by itself are among them.
 */
export function abnormallyLow(
  bids: readonly Priced[],
  ceiling: number,
  shares: AbnormalPrice,
  judged: readonly string[] = [],
): readonly { readonly bid: string; readonly triggers: PriceTrigger[] }[] {
  const prices = bids.map(({ price }) => price)
  const total = prices.reduce((sum, price) => sum + price, 0)
  const [, secondLowest] = prices.toSorted((one, other) => one - other)
  const below = (price: number, share: number | 'not-in-force', whole: number, times = 1) =>
    share !== 'not-in-force' && BigInt(price) * BigInt(times) * 100n < BigInt(share) * BigInt(whole)
  return bids
    .map(({ bid, price }) => {
      const tripped: Record<Reckoned, boolean> = {
        'half-of-mean': below(price, shares.belowMean, total, bids.length),
        'half-of-second-lowest':
          secondLowest !== undefined && below(price, shares.belowSecondLowest, secondLowest),
        'share-of-ceiling': below(price, shares.belowCeiling, ceiling),
      }
      const found: PriceTrigger[] = triggers.filter(trigger => tripped[trigger])
      return { bid, triggers: judged.includes(bid) ? [...found, byJudgement] : found }
    })
    .filter(({ triggers: found }) => found.length > 0)
}

const byJudgement = 'committee-judgement' as const

const triggers: readonly Reckoned[] = ['half-of-mean', 'half-of-second-lowest', 'share-of-ceiling']
