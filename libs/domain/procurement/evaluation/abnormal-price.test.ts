import { abnormallyLow } from './index.js'

const shares = { belowMean: 50, belowSecondLowest: 50, belowCeiling: 45 } as const
const low = (
  prices: readonly number[],
  ceiling = 1_000_000,
  of: Parameters<typeof abnormallyLow>[2] = shares,
) =>
  abnormallyLow(
    prices.map((price, index) => ({ bid: `bid-${String(index)}`, price })),
    ceiling,
    of,
  )

test('400 000 against 900 000 and 950 000 trips the second and third trigger, not the first', () => {
  expect(low([400_000, 900_000, 950_000])).toEqual([
    { bid: 'bid-0', triggers: ['half-of-second-lowest', 'share-of-ceiling'] },
  ])
})

test('450 000 against 900 000 and 990 000 trips none: the triggers are strict', () => {
  expect(low([450_000, 900_000, 990_000])).toEqual([])
})

test('one fen below each line trips it', () => {
  expect(low([449_999, 900_000, 990_000])).toEqual([
    { bid: 'bid-0', triggers: ['half-of-second-lowest', 'share-of-ceiling'] },
  ])
  expect(low([200, 1_000, 1_000], 400)).toEqual([
    { bid: 'bid-0', triggers: ['half-of-mean', 'half-of-second-lowest'] },
  ])
  expect(low([180, 300, 300], 400)).toEqual([])
  expect(low([179, 300, 300], 400)).toEqual([{ bid: 'bid-0', triggers: ['share-of-ceiling'] }])
})

test('what the committee judged to be too low is explained too, whatever its share', () => {
  const bids = [800_000, 900_000, 990_000].map((price, index) => ({
    ...{ bid: `bid-${String(index)}`, price },
  }))
  expect(abnormallyLow(bids, 1_000_000, shares, ['bid-0'])).toEqual([
    { bid: 'bid-0', triggers: ['committee-judgement'] },
  ])
})

test('before the rule was in force nothing trips', () => {
  const never = { belowMean: 'not-in-force', belowSecondLowest: 'not-in-force' } as const
  expect(low([1, 900_000, 990_000], 1_000_000, { ...never, belowCeiling: 'not-in-force' })).toEqual(
    [],
  )
})
