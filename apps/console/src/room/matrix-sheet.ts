import type { EvaluationResult, ScoreLine, TenderLot } from '#libs/contracts'
import type { Ranked } from './room.js'

/** One cell of the spreadsheet: a text, a figure, or a formula over others. */
export type SheetCell =
  | { readonly text: string }
  | { readonly figure: number; readonly format: string }
  | { readonly formula: string; readonly format: string }

type Row = readonly SheetCell[]

/** What the rows are called. */
export interface SheetWords {
  readonly factor: string
  readonly weight: string
  readonly price: string
  readonly evaluatedPrice: string
  readonly priceScore: string
  readonly otherScore: string
  readonly total: string
  readonly rank: string
  /** What stands above the pages of the evidence. */
  readonly pages: string
  /** A member by their seat. */
  member(this: void, seat: string, number: number): string
}

interface Evaluated {
  readonly state: Ranked
  readonly document: Pick<TenderLot, 'factors'>
  /** Decimals of every score in the result. */
  readonly decimals: number
  /** What the bidders are called, by their ids. */
  readonly names: Readonly<Record<string, string>>
  readonly words: SheetWords
}

/** The lines of the two prices, below the head. */
const [priceLine, evaluatedLine, firstFactorLine] = [2, 3, 4]

/** Where things are, and what they are reckoned from. */
interface Layout extends Evaluated {
  readonly bids: readonly EvaluationResult[]
  readonly factors: TenderLot['factors']
  /** Members who scored, with their seats. */
  readonly members: readonly (Ranked['members'][number] & { readonly number: number })[]
  readonly points: string
}

/**
 * The comparison as a spreadsheet that reckons for itself: figures are what the bids say and the members
 * gave, everything else is a formula (87§55), so that whoever reads it can follow each to its source.
 */
export function matrixSheet(evaluated: Evaluated): readonly Row[] {
  const { state, document, decimals, names, words } = evaluated
  const layout: Layout = {
    ...evaluated,
    bids: state.results.toSorted((one, other) => one.rank - other.rank),
    factors: document.factors.filter(({ kind }) => kind !== 'price'),
    members: state.members
      .map((member, place) => ({ ...member, number: place + 1 }))
      .filter(({ person }) => person in state.sheets),
    points: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
  }
  const { bids, members } = layout
  const bidders = bids.map(({ bidder }) => names[bidder] ?? bidder)
  const head = [words.factor, words.weight, ...bidders]
  const prices = [
    [{ text: words.price }, empty, ...bids.map(({ price }) => yuan(price))],
    [{ text: words.evaluatedPrice }, empty, ...bids.map(one => yuan(one.evaluatedPrice))],
  ]
  const scored = members.length > 0 ? [...factorRows(layout), ...totalRows(layout)] : []
  const pages = pageRows(layout)
  const evidence = pages.length > 0 ? [[empty], texts([words.pages, '', ...bidders]), ...pages] : []
  return [texts(head), ...prices, ...scored, ...evidence]
}

const empty: SheetCell = { text: '' }
const texts = (words: readonly string[]): Row => words.map(text => ({ text }))
const yuan = (fen: number): SheetCell => ({ figure: fen / 100, format: '#,##0.00' })

/** A factor's mean over the scores of all members, which stand below it. */
const factorRows = ({ bids, factors, members, points, state, words }: Layout): readonly Row[] =>
  factors.flatMap(({ factor, title, weight }, place) => {
    const [from, to] = [1, members.length].map(below => lineOf({ members }, place) + below)
    const mean = bids.map((_, bid) => ({
      ...{ formula: `AVERAGE(${cell(bid, from)}:${cell(bid, to)})`, format: points },
    }))
    const given = members.map(({ person, seat, number }): Row => {
      const lines = state.sheets[person] ?? []
      const scores = bids.map(({ bid }) => lines.find(isOf(bid, factor))?.score ?? 0)
      const figures = scores.map(score => ({ figure: score / 100, format: '0.00' }))
      return [{ text: words.member(seat, number) }, empty, ...figures]
    })
    return [[{ text: title }, { figure: weight, format: '0' }, ...mean], ...given]
  })

/**
 * The page of the bid on which the evidence for each score stands, where any member named one. They
 * stand below everything: a page among the scores would be averaged with them.
 */
const pageRows = ({ bids, factors, members, state, words }: Layout): readonly Row[] =>
  factors.flatMap(({ factor, title }) =>
    members.flatMap(({ person, seat, number }): readonly Row[] => {
      const lines = state.sheets[person] ?? []
      const pages = bids.map(({ bid }) => lines.find(isOf(bid, factor))?.page)
      if (pages.every(page => page === undefined)) return []
      const figures = pages.map(page =>
        page === undefined ? empty : { figure: page, format: '0' },
      )
      return [[{ text: `${title} · ${words.member(seat, number)}` }, empty, ...figures]]
    }),
  )

const isOf = (bid: string, factor: string) => (line: ScoreLine) =>
  line.bid === bid && line.factor === factor

/** The scores of price and factors, the total, and the rank: the higher total, then the lower price. */
function totalRows(layout: Layout): readonly Row[] {
  const { bids, factors, document, decimals, points, words } = layout
  const price = lineOf(layout, factors.length)
  const [other, total] = [price + 1, price + 2]
  const weight = document.factors.find(({ kind }) => kind === 'price')?.weight ?? 0
  const all = (line: number) => `${cell(0, line, '$')}:${cell(bids.length - 1, line, '$')}`
  const row = (
    text: string,
    format: string,
    formula: (bid: number) => string,
    of?: number,
  ): Row => [
    { text },
    of === undefined ? empty : { figure: of, format: '0' },
    ...bids.map((_, bid) => ({ formula: formula(bid), format })),
  ]
  const weighted = (bid: number) =>
    factors
      .map((_, place) => lineOf(layout, place))
      .map(line => `${cell(bid, line)}*$B$${String(line)}`)
      .join('+')
  const rounded = (sum: string) => `ROUND(${sum},${String(decimals)})`
  const base = `MIN(${all(evaluatedLine)})`
  const rank = (bid: number) => {
    const own = cell(bid, total)
    const cheaper = `${all(priceLine)},"<"&${cell(bid, priceLine)}`
    return `1+COUNTIF(${all(total)},">"&${own})+COUNTIFS(${all(total)},${own},${cheaper})`
  }
  return [
    row(
      words.priceScore,
      points,
      bid => rounded(`${base}/${cell(bid, evaluatedLine)}*$B$${String(price)}`),
      weight,
    ),
    row(words.otherScore, points, bid => rounded(`(${weighted(bid)})/100`)),
    row(words.total, points, bid => `${cell(bid, price)}+${cell(bid, other)}`),
    row(words.rank, '0', rank),
  ]
}

/** The line of a factor by its place, or of the first total after all of them. */
const lineOf = ({ members }: Pick<Layout, 'members'>, place: number): number =>
  firstFactorLine + place * (members.length + 1)

/** A cell by its bid and line; bids begin in column C, after the head and the weight. */
const cell = (bid: number, line: number | undefined, fixed = ''): string =>
  `${fixed}${letters(bid + 2)}${fixed}${String(line)}`

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) +
  String.fromCharCode('A'.charCodeAt(0) + (column % 26))
