import { uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { compositeResults, type ScoringRules } from './index.js'
import type { ResponsiveBid } from './state.js'

const bidOf = (bidder: number, price: number): ResponsiveBid => ({
  ...{ bid: uuid(200 + bidder), bidder: uuid(300 + bidder) },
  ...{ price: yuan(price), unitPrice: yuan(price / 100), businessSize: 'small' },
})
const one = bidOf(1, 860_000)
const two = bidOf(2, 900_000)
const three = bidOf(3, 980_000)

const rules = (more: Partial<ScoringRules> = {}): ScoringRules => ({
  factors: [
    { factor: 'price', title: '价格', kind: 'price', weight: 10 },
    { factor: 'plan', title: '方案', kind: 'judged', weight: 90 },
  ],
  decimals: 4,
  deductionOf: () => 0,
  ...more,
})
const sheet = (...scores: number[]) =>
  [one, two, three].map(({ bid }, index) => ({ bid, factor: 'plan', score: scores[index] ?? 0 }))

test('deductions come first, base and bids are both taken after them (87§55)', () => {
  const shares = new Map([
    [two.bid, 1_000],
    [three.bid, 2_000],
  ])
  const results = compositeResults(
    [one, two, three],
    [sheet(0, 0, 0)],
    rules({ deductionOf: ({ bid }) => shares.get(bid) ?? 0 }),
  )
  expect(
    results.map(({ bidder, evaluatedPrice, priceScore }) => [bidder, evaluatedPrice, priceScore]),
  ).toEqual([
    [three.bidder, yuan(784_000), 100_000],
    [two.bidder, yuan(810_000), 96_790],
    [one.bidder, yuan(860_000), 91_163],
  ])
  expect(results.map(({ price }) => price)).toEqual([three.price, two.price, one.price])
})

test('members are averaged, weighted and rounded once, half up', () => {
  const sheets = [sheet(8_000, 0, 0), sheet(8_000, 0, 0), sheet(8_001, 0, 0)]
  const [result] = compositeResults([one], sheets, rules({ decimals: 2 }))
  expect(result).toMatchObject({ priceScore: 1_000, otherScore: 7_200, total: 8_200 })
  const [finer] = compositeResults([one], sheets, rules())
  expect(finer).toMatchObject({ otherScore: 720_030 })
  const half = [sheet(0, 0, 0), sheet(1, 0, 0)]
  const factors = [{ factor: 'plan', title: '方案', kind: 'judged' as const, weight: 1 }]
  expect(compositeResults([one], half, rules({ factors }))[0]).toMatchObject({ otherScore: 1 })
})

test('the highest total is first; equal totals go by the lower bid price, then side by side', () => {
  const factors = [{ factor: 'plan', title: '方案', kind: 'judged' as const, weight: 100 }]
  const ranks = (bids: readonly ResponsiveBid[], ...scores: number[]) =>
    compositeResults(bids, [sheet(...scores)], rules({ factors })).map(({ bidder, rank }) => [
      bidder,
      rank,
    ])
  expect(ranks([one, two, three], 7_000, 9_000, 8_000)).toEqual([
    [two.bidder, 1],
    [three.bidder, 2],
    [one.bidder, 3],
  ])
  expect(ranks([three, one, two], 9_000, 9_000, 9_000)).toEqual([
    [one.bidder, 1],
    [two.bidder, 2],
    [three.bidder, 3],
  ])
  const equal = { ...two, price: one.price }
  expect(ranks([one, equal, three], 9_000, 9_000, 9_000)).toEqual([
    [one.bidder, 1],
    [two.bidder, 1],
    [three.bidder, 3],
  ])
})

test('a price set by the state is not scored', () => {
  const factors = [{ factor: 'plan', title: '方案', kind: 'judged' as const, weight: 100 }]
  expect(compositeResults([one], [sheet(10_000)], rules({ factors }))[0]).toMatchObject({
    ...{ priceScore: 0, otherScore: 1_000_000, total: 1_000_000 },
  })
})
