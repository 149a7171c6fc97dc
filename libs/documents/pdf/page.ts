/** Points to a millimetre. */
const millimetre = 72 / 25.4

/**
 * A4 as GB/T 9704-2012 divides it: 版心 156 × 225 mm, 37 mm above it, 28 mm left of it; 22 lines of 28
 * characters of size 3 (16 pt). Everything in points.
 */
export const page = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  top: 37 * millimetre,
  left: 28 * millimetre,
  textWidth: 156 * millimetre,
  textHeight: 225 * millimetre,
  line: (225 * millimetre) / 22,
  character: (156 * millimetre) / 28,
  /** The page number stands 7 mm below the text (§7.5). */
  number: 7 * millimetre,
} as const

/** Sizes 字号 by their names: 2号, 3号, 4号; tables are set in 小四, wide ones in 五号. */
export const size = {
  ...{ title: 22, body: 16, number: 14, table: 12, wideTable: 10.5, foot: 8, head: 44 },
} as const

export const bottom = page.top + page.textHeight
