import { greater, ratio, share, smaller, subtract, zeroFen, type Fen } from '#libs/money'
import type { ContractTerms } from '#libs/contracts'

/** What becomes of what is earned where something had been advanced. */
export interface Settlement {
  readonly advanceCleared: Fen
  readonly payable: Fen
}

/** Earnings first clear the advance, the rest is payable (通人社职〔2019〕15号: 启东 cases). */
export function settlementOf(earned: Fen, advanceOutstanding: Fen): Settlement {
  const advanceCleared = smaller(earned, advanceOutstanding)
  return { advanceCleared, payable: subtract(earned, advanceCleared) }
}

/** What must come back when nothing more will be earned: max(0, advance − Σ earned). */
export const clawbackOf = (advance: Fen, earned: Fen): Fen =>
  greater(zeroFen, subtract(advance, earned))

/** The part of an amount that is advanced, by a share in basis points; cut to whole fen. */
export const advanceOf = (amount: Fen, basisPoints: number): Fen =>
  share(amount, ratio(basisPoints, 10_000), 'down')

type Instalment = ContractTerms['instalments'][number]

/**
 * What one instalment earns of a gross amount, in fen that add up over all of them exactly. What an
 * earlier instalment paid before anything was earned is earned with the next one.
 */
export function earnedBy(
  gross: Fen,
  instalments: readonly Instalment[],
  instalment: string,
): Fen | undefined {
  const at = instalments.findIndex(one => one.instalment === instalment)
  if (at < 0) return undefined
  const earlier = instalments.findLastIndex(
    ({ due }, before) => before < at && due !== 'class-commenced',
  )
  const upTo = (last: number): Fen => {
    const points = instalments.slice(0, last + 1).reduce((sum, one) => sum + one.share, 0)
    return share(gross, ratio(points, 10_000), 'half-up')
  }
  return subtract(upTo(at), upTo(earlier))
}
