import type { BidContent, CorrectionStep } from '#libs/contracts'
import { fen, multiply, ratio, share, type Fen } from '#libs/money'

/** The figures of one bid as they were read. */
export interface Quoted {
  readonly openingSheet: number
  readonly body?: number | undefined
  /** The total in words. */
  readonly inWords?: number | undefined
  readonly unitPrice: number
  readonly heads: number
}

interface Corrected {
  readonly price: Fen
  readonly unitPrice: Fen
  /** What had to be mended, in the order of the law; none where the figures agree. */
  readonly steps: readonly CorrectionStep[]
}

/**
 * 87§59, in its order: the opening sheet before the body; words before figures; where the decimal of
 * the unit price is plainly misplaced, the total stands and the unit price is mended; otherwise the
 * unit price times its number is the total.
 */
export function arithmeticCorrection(quoted: Quoted): Corrected {
  const { openingSheet, body, inWords, unitPrice, heads } = quoted
  const total = inWords ?? openingSheet
  const sheet: CorrectionStep[] =
    body !== undefined && body !== openingSheet ? ['sheet-before-body'] : []
  const steps: CorrectionStep[] =
    total === openingSheet ? sheet : [...sheet, 'words-before-figures']
  const product = multiply(fen(unitPrice), heads)
  if (product === total) return { price: fen(total), unitPrice: fen(unitPrice), steps }
  return isMisplaced(product, total)
    ? {
        ...{ price: fen(total), steps: [...steps, 'misplaced-decimal'] },
        unitPrice: share(fen(total), ratio(1, heads), 'half-up'),
      }
    : { price: product, unitPrice: fen(unitPrice), steps: [...steps, 'unit-price-before-total'] }
}

/** The sums of a bid or a quote as it says them itself. */
export const sumsOf = (
  said: Pick<BidContent, 'price' | 'priceInWords' | 'unitPrice'>,
  heads: number,
): Corrected =>
  arithmeticCorrection({
    ...{ openingSheet: said.price, unitPrice: said.unitPrice, heads },
    ...(said.priceInWords !== undefined && { inWords: said.priceInWords }),
  })

/** A decimal point or a per cent sign at the wrong place: off by a power of ten, and by nothing else. */
function isMisplaced(product: number, total: number): boolean {
  const [low, high] = product < total ? [product, total] : [total, product]
  return [10, 100, 1_000, 10_000].some(power => low * power === high)
}
