import { instant } from '#libs/calendar'
import type { TenderDocument, TenderLot } from '#libs/contracts'
import { given } from '#libs/domain/deciding/testing'
import {
  qualificationReviewed,
  reviewQualification,
  takeLawfulExit,
  tender,
} from '#libs/domain/procurement/tender'
import { evaluationCase, policyOf, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { compositeResults, deductionOf } from './index.js'
import type { ResponsiveBid } from './state.js'

/** The rows of the policy for small and medium businesses that the evaluation carries (46号, 财库〔2022〕19号). */
const { at, policy } = evaluationCase
const bidOf = (businessSize: ResponsiveBid['businessSize'], smallBusinessShare?: number) => ({
  ...{ bid: 'bid', bidder: 'bidder', price: yuan(900_000), unitPrice: yuan(9_000), businessSize },
  ...(smallBusinessShare !== undefined && { smallBusinessShare }),
})
const open: Pick<TenderLot, 'reservedForSmallBusinesses'> = { reservedForSmallBusinesses: false }
const document = { smallBusinessDeduction: 1_000, consortiumDeduction: 400 }

test.each([
  ['a small business', bidOf('small'), 1_000],
  ['a micro business', bidOf('micro'), 1_000],
  ['a medium one gets nothing', bidOf('medium'), 0],
  ['a large one neither', bidOf('large'), 0],
  ['a large one that gives 30 % to small ones', bidOf('large', 3_000), 400],
  ['one basis point less', bidOf('large', 2_999), 0],
  ['a medium one in a consortium with small ones', bidOf('medium', 5_000), 400],
  ['small by its own declaration: the full one, never both', bidOf('small', 5_000), 1_000],
])('deduction (46§9): %s', (_, bid, deduction) => {
  expect(deductionOf(bid, open, document)).toBe(deduction)
})

test('nothing is deducted on top of a reserved lot', () => {
  for (const bid of [bidOf('small'), bidOf('large', 3_000)]) {
    expect(deductionOf(bid, { reservedForSmallBusinesses: true }, document)).toBe(0)
  }
})

test('a document that says nothing of consortiums deducts nothing for them', () => {
  const silent: Pick<TenderDocument, 'smallBusinessDeduction'> = { smallBusinessDeduction: 1_000 }
  expect(deductionOf(bidOf('large', 3_000), open, silent)).toBe(0)
})

test('the ranges are those of 财库〔2022〕19号: 10–20 %, and 4–6 %', () => {
  const { smallAndMicroDeductionRange, consortiumDeductionRange } = policyOf(at).price
  expect(smallAndMicroDeductionRange).toEqual({ minimumPercent: 10, maximumPercent: 20 })
  expect(consortiumDeductionRange).toEqual({ minimumPercent: 4, maximumPercent: 6 })
})

test('the deduction is for scoring only: the price of the contract stays as bid', () => {
  const [result] = compositeResults([bidOf('small')], [[]], {
    factors: [{ factor: 'price', title: '价格', kind: 'price', weight: 10 }],
    ...{ decimals: 2, deductionOf: bid => deductionOf(bid, open, document) },
  })
  expect(result).toMatchObject({ price: yuan(900_000), evaluatedPrice: yuan(810_000) })
})

const { decryptedBoth, drafted, paper, three } = tenderCase
const { trainingLot: lot } = projectCase
const reserved = {
  ...drafted,
  data: {
    ...drafted.data,
    lots: drafted.data.lots.map(one => ({ ...one, reservedForSmallBusinesses: true })),
  },
}
const [, ...after] = decryptedBoth
const notSmall = {
  ...{ bid: three[0]?.bid ?? '', condition: 'not-a-small-business', reason: '未附中小企业声明函' },
}

test('fewer than three small ones on a reserved lot: stopped, and tendered again unreserved (46§10)', () => {
  const searches = tenderCase.searched(three.slice(1))
  const review = qualificationReviewed({
    ...{ lot, unqualified: [notSmall], evaluable: false, rule: '87§44' },
    ...{ qualified: three.slice(1), searches },
    reviewedAt: instant(at),
  })
  given(tender, reserved, ...after)
    .when(reviewQualification, { lot, unqualified: [notSmall], searches }, { at, policy })
    .then(review)
  given(tender, reserved, ...after, review)
    .when(takeLawfulExit, { lot, documentUnreasonable: false, finding: paper }, { at, policy })
    .then({
      type: 'LawfulExitTaken',
      data: {
        ...{ lot, exit: 'tender-again', documentUnreasonable: false, finding: paper },
        ...{ rule: '46§10', unreserved: true },
      },
    })
})
