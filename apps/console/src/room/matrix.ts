import type { CommitteeMember, ScoreLine, TenderLot } from '#libs/contracts'
import { yuan } from '../elements/yuan.js'
import type { Ranked } from './room.js'

/** One row of the comparison: a factor, a member's scores for it, or a figure of the result. */
export interface MatrixRow {
  readonly key: string
  readonly kind: 'figure' | 'factor' | 'member'
  /** Words of the console, or a title of the tender document. */
  readonly head:
    | { readonly words: string; readonly number?: number }
    | { readonly label: string; readonly weight: number }
  /** A text for each bid, in the order of the columns. */
  readonly cells: readonly string[]
  /**
   * Of a score the pages of each bid on which its evidence stands: of a member the one they named, of a
   * mean each that any member named, in order. A figure of the result has none.
   */
  readonly pages?: readonly (readonly number[])[]
}

export interface Matrix {
  /** Bids in the order of their rank. */
  readonly columns: readonly { readonly bid: string; readonly bidder: string }[]
  readonly rows: readonly MatrixRow[]
}

interface Compared {
  readonly state: Ranked
  readonly document: Pick<TenderLot, 'factors'>
  /** Decimals of every score in the result. */
  readonly decimals: number
}

/** Points of the result, out of units of its last decimal. */
const points = (units: number, decimals: number): string =>
  (units / 10 ** decimals).toFixed(decimals)

/** A score out of 100, out of hundredths. */
const score = (hundredths: number): string => (hundredths / 100).toFixed(2)

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length

/** A row of the scores that each bid was given, by one member or by all: their mean and their pages. */
const scored = (given: readonly (readonly ScoreLine[])[]): Pick<MatrixRow, 'cells' | 'pages'> => ({
  cells: given.map(lines => (lines.length === 0 ? '' : score(mean(lines.map(one => one.score))))),
  pages: given.map(lines =>
    [...new Set(lines.flatMap(({ page }) => page ?? []))].toSorted((one, other) => one - other),
  ),
})

/**
 * What the committee found, laid side by side: figures of the result as they were added up, and below
 * every factor the mean of its members' scores with each member's own, by seat.
 */
export function matrixOf({ state, document, decimals }: Compared): Matrix {
  const columns = state.results.toSorted((one, other) => one.rank - other.rank)
  const bids = columns.map(({ bid }) => bid)
  const linesOf = (person: string, factor: string) =>
    bids.map(bid => state.sheets[person]?.find(line => line.bid === bid && line.factor === factor))
  const judged = document.factors.filter(({ kind }) => kind !== 'price')
  const anyScored = Object.keys(state.sheets).length > 0
  const factorRows = judged.flatMap(({ factor, title, weight }): readonly MatrixRow[] => {
    const own = seated(state.members).map(member => ({
      ...member,
      lines: linesOf(member.person, factor),
    }))
    const given = bids.map((_, place) => own.flatMap(({ lines }) => lines[place] ?? []))
    return [
      { key: factor, kind: 'factor', head: { label: title, weight }, ...scored(given) },
      ...own.map(({ seat, number, lines }): MatrixRow => ({
        key: `${factor}/${String(number)}`,
        kind: 'member',
        head: { words: `option.member.${seat}`, number },
        ...scored(lines.map(line => (line ? [line] : []))),
      })),
    ]
  })
  const figure = (name: string, cells: readonly string[]): MatrixRow => ({
    ...{ key: name, kind: 'figure', head: { words: `matrix.${name}` }, cells },
  })
  const prices = [
    figure(
      'rank',
      columns.map(({ rank }) => String(rank)),
    ),
    figure(
      'price',
      columns.map(({ price }) => yuan(price)),
    ),
    figure(
      'evaluatedPrice',
      columns.map(({ evaluatedPrice }) => yuan(evaluatedPrice)),
    ),
  ]
  if (!anyScored) return { columns, rows: prices }
  const totals = (['total', 'priceScore', 'otherScore'] as const).map(name =>
    figure(
      name,
      columns.map(one => points(one[name], decimals)),
    ),
  )
  return { columns, rows: [...prices, ...totals, ...factorRows] }
}

/** One member's own sheet, as it was handed in. */
export function ownMatrixOf(
  lines: readonly ScoreLine[],
  bids: Matrix['columns'],
  { factors }: Pick<TenderLot, 'factors'>,
): Matrix {
  const columns = bids.filter(({ bid }) => lines.some(line => line.bid === bid))
  const rows = factors
    .filter(({ kind }) => kind !== 'price')
    .map(({ factor, title, weight }): MatrixRow => ({
      ...{ key: factor, kind: 'factor', head: { label: title, weight } },
      ...scored(
        columns.map(({ bid }) => lines.filter(line => line.bid === bid && line.factor === factor)),
      ),
    }))
  return { columns, rows }
}

/** The scores that a score is made of: of a mean every member's, of a member's the score itself. */
export const scoresIn = ({ rows }: Matrix, { key, kind }: MatrixRow): readonly MatrixRow[] =>
  rows.filter(
    row => row.kind === 'member' && (kind === 'member' ? row.key === key : isOf(row, key)),
  )

/** The factor that a row of scores belongs to; a figure of the result belongs to none. */
export const factorOf = ({ rows }: Matrix, row: MatrixRow): MatrixRow | undefined =>
  row.kind === 'member'
    ? rows.find(({ key, kind }) => kind === 'factor' && isOf(row, key))
    : rows.find(one => one === row && one.kind === 'factor')

const isOf = (row: MatrixRow, factor: string): boolean => row.key.startsWith(`${factor}/`)

const seated = (members: readonly CommitteeMember[]) =>
  members.map((member, place) => ({ ...member, number: place + 1 }))

/** Whether the bids differ in a row. */
export const differs = ({ cells }: MatrixRow): boolean => new Set(cells).size > 1

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** A table as the address of a CSV file; UTF-8 with a mark, so that a spreadsheet reads it. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(
    `\uFEFF${rows.map(row => row.map(quoted).join(',')).join('\r\n')}`,
  )}`
