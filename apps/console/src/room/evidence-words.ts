import type { TFunction } from 'i18next'
import { factorOf, scoresIn, type Matrix, type MatrixRow } from './matrix.js'

/** What a row is called. */
export const headWords = ({ head }: MatrixRow, t: TFunction): string =>
  'label' in head ? head.label : t(head.words, { number: head.number })

/** The pages that stand in a cell; empty where nobody named one. */
export function pageWords({ pages }: MatrixRow, column: number, t: TFunction): string {
  const named = pages?.[column] ?? []
  return named.length === 0 ? '' : t('score.onPage', { pages: named.join(t('form.and')) })
}

/** A cell that is asked for its evidence, and what its bidder is called. */
interface AskedCell {
  readonly row: MatrixRow
  readonly column: number
  readonly bidder: string
}

/** Where the evidence of a score stands, of a mean member by member; a figure of the result has none. */
export function evidenceWords(
  matrix: Matrix,
  { row, column, bidder }: AskedCell,
  t: TFunction,
): string | undefined {
  const factor = factorOf(matrix, row)
  if (!factor) return undefined
  const members = scoresIn(matrix, row).flatMap(one => {
    const pages = pageWords(one, column, t)
    return pages === '' ? [] : [`${headWords(one, t)} ${pages}`]
  })
  const where = members.join(t('matrix.evidenceNext')) || pageWords(row, column, t)
  return t('matrix.evidence', {
    what: `${headWords(factor, t)} · ${bidder}`,
    where: where === '' ? t('matrix.noEvidence') : where,
  })
}

/**
 * The pages of the rows as lines of a file, below its scores: a score with its page in one cell would
 * be a text to a spreadsheet, and no figure.
 * @param called what the bidders are called, in the order of the columns
 */
export function pageTable(
  matrix: Matrix,
  { rows, called }: { readonly rows: readonly MatrixRow[]; readonly called: readonly string[] },
  t: TFunction,
): readonly (readonly string[])[] {
  const named = rows.filter(({ pages = [] }) => pages.some(one => one.length > 0))
  if (named.length === 0) return []
  const lines = named.map(row => {
    const factor = factorOf(matrix, row)
    const heads = factor && factor !== row ? [factor, row] : [row]
    const head = heads.map(one => headWords(one, t)).join(' · ')
    return [head, ...(row.pages ?? []).map(pages => pages.join(t('form.and')))]
  })
  return [[''], [t('matrix.pages'), ...called], ...lines]
}
