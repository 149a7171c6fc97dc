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

/**
 * What the committee found, laid side by side: figures of the result as they were added up, and below
 * every factor the mean of its members' scores with each member's own, by seat.
 */
export function matrixOf({ state, document, decimals }: Compared): Matrix {
  const columns = state.results.toSorted((one, other) => one.rank - other.rank)
  const bids = columns.map(({ bid }) => bid)
  const scoresOf = (person: string, factor: string) =>
    bids.map(
      bid => state.sheets[person]?.find(line => line.bid === bid && line.factor === factor)?.score,
    )
  const judged = document.factors.filter(({ kind }) => kind !== 'price')
  const scored = Object.keys(state.sheets).length > 0
  const factorRows = judged.flatMap(({ factor, title, weight }): readonly MatrixRow[] => {
    const own = seated(state.members).map(member => ({
      ...member,
      scores: scoresOf(member.person, factor),
    }))
    const means = bids.map((_, place) => {
      const given = own.flatMap(({ scores }) => scores[place] ?? [])
      return given.length === 0 ? '' : score(mean(given))
    })
    return [
      { key: factor, kind: 'factor', head: { label: title, weight }, cells: means },
      ...own.map(({ seat, number, scores }): MatrixRow => ({
        key: `${factor}/${String(number)}`,
        kind: 'member',
        head: { words: `option.member.${seat}`, number },
        cells: scores.map(one => (one === undefined ? '' : score(one))),
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
  if (!scored) return { columns, rows: prices }
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
  const scored = (bid: string, factor: string) =>
    lines.find(line => line.bid === bid && line.factor === factor)?.score
  const columns = bids.filter(({ bid }) => lines.some(line => line.bid === bid))
  const rows = factors
    .filter(({ kind }) => kind !== 'price')
    .map(({ factor, title, weight }): MatrixRow => ({
      ...{ key: factor, kind: 'factor', head: { label: title, weight } },
      cells: columns.map(({ bid }) => {
        const one = scored(bid, factor)
        return one === undefined ? '' : score(one)
      }),
    }))
  return { columns, rows }
}

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
