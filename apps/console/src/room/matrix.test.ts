import { uuid } from '#libs/domain/procurement/testing'
import { csvOf, differs, matrixOf, ownMatrixOf } from './matrix.js'
import { bidderA, bidderB, first, lines, second, state, stateWithPages } from './testing/ranked.js'

const document = {
  factors: [
    { factor: 'price', title: '报价', kind: 'price' as const, weight: 30 },
    { factor: 'plan', title: '方案', kind: 'judged' as const, weight: 70 },
  ],
}
const matrix = matrixOf({ state, document, decimals: 2 })
const row = (key: string) => matrix.rows.find(one => one.key === key)

test('bidders stand in the order of their rank, figures as they were added up', () => {
  expect(matrix.columns.map(({ bid }) => bid)).toEqual([first, second])
  expect(row('rank')?.cells).toEqual(['1', '2'])
  expect(row('total')?.cells).toEqual(['96.50', '96.50'])
  expect(row('evaluatedPrice')?.cells).toEqual(['90.00', '90.00'])
})

test('a factor shows the mean of the members, and below it each by their seat', () => {
  expect(row('plan')?.cells).toEqual(['85.00', '80.00'])
  expect(row('plan/1')?.cells).toEqual(['90.00', '80.00'])
  expect(row('plan/2')).toMatchObject({
    kind: 'member',
    head: { words: 'option.member.purchaser-representative', number: 2 },
  })
  // The price is scored by its formula, by no member.
  expect(row('price/1')).toBeUndefined()
})

test('a member’s score has its page, a mean every page that any member named, in order', () => {
  const { rows } = matrixOf({ state: stateWithPages, document, decimals: 2 })
  const pagesOf = (key: string) => rows.find(one => one.key === key)?.pages
  expect(pagesOf('plan/1')).toEqual([[14], []])
  expect(pagesOf('plan/2')).toEqual([[12], [7]])
  expect(pagesOf('plan')).toEqual([[12, 14], [7]])
  expect(pagesOf('total')).toBeUndefined()
})

test('where nothing is scored, prices and ranks stand alone', () => {
  const byPrice = matrixOf({ state: { ...state, sheets: {} }, document, decimals: 2 })
  expect(byPrice.rows.map(({ key }) => key)).toEqual(['rank', 'price', 'evaluatedPrice'])
})

test('a row differs where not all bidders have the same', () =>
  expect(matrix.rows.filter(differs).map(({ key }) => key)).toEqual(['rank', 'plan', 'plan/1']))

test('one member’s own sheet has nobody else in it', () => {
  const bids = [
    { bid: first, bidder: bidderA },
    { bid: second, bidder: bidderB },
    { bid: uuid(3), bidder: uuid(13) },
  ]
  const own = ownMatrixOf(lines([first, 9_000, 12], [second, 8_050]), bids, document)
  expect(own.columns).toHaveLength(2)
  expect(own.rows.map(({ cells }) => cells)).toEqual([['90.00', '80.50']])
  expect(own.rows.map(({ pages }) => pages)).toEqual([[[12], []]])
})

test('a file for a spreadsheet keeps quotes and commas apart', () =>
  expect(
    decodeURIComponent(
      csvOf([['a,b', 'say "x"']])
        .split(',')
        .slice(1)
        .join(','),
    ),
  ).toBe('\uFEFF"a,b","say ""x"""'))
