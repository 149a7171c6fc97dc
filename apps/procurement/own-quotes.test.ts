import { instant } from '#libs/calendar'
import { folded } from '#libs/domain/deciding/testing'
import { evaluation, finalQuotesInvited } from '#libs/domain/procurement/evaluation'
import {
  finalQuote,
  finalQuoteHandedIn,
  finalQuoteRevealed,
  quoteCorrectionAnswered,
} from '#libs/domain/procurement/final-quote'
import { yuan } from '#libs/money'
import { anyHash, evaluationCase, tenderCase } from '#libs/domain/procurement/testing'
import { committeeSeatedForLot, tender } from '#libs/domain/procurement/tender'
import { ownEvaluated, quoteOf } from './own-quotes.js'

const { elected, id, ofLot, reviewed, round, seated } = evaluationCase
const { lot } = ofLot
const [own = tenderCase.bidOf(1)] = tenderCase.three
const closesAt = instant('2026-10-09T10:00+08:00')
const revealBy = instant('2026-10-09T11:00+08:00')
const invited = finalQuotesInvited({ ...ofLot, bids: [own], closesAt, revealBy })
const before = folded(evaluation, seated, elected, reviewed)
const asked = folded(evaluation, seated, elected, reviewed, invited)
const evaluated = { lot, bid: own.bid, evaluation: id }
const nothing = folded(finalQuote)
const handedIn = finalQuoteHandedIn({
  ...{ project: tenderCase.projectId, ...ofLot, evaluation: id, bidder: own.bidder },
  ...{ commitment: anyHash, handedInAt: closesAt },
})

test('of the lots that a committee evaluates an institution finds its own bids alone', () => {
  const sat = tender.evolve(round, committeeSeatedForLot({ lot, evaluation: id }))
  expect(ownEvaluated(sat, own.bidder)).toEqual([evaluated])
  expect(ownEvaluated(sat, 'nobody')).toEqual([])
  expect(ownEvaluated(round, own.bidder)).toEqual([])
  expect(ownEvaluated(folded(tender), own.bidder)).toEqual([])
})

test('a bidder reads that a quote is asked for and until when, and what it has given', () => {
  expect(quoteOf(evaluated, before, nothing)).toEqual([])
  const open = { ...evaluated, closesAt, revealBy }
  expect(quoteOf(evaluated, asked, nothing)).toEqual([{ ...open, status: 'not-handed-in' }])
  const sealed = folded(finalQuote, handedIn)
  expect(quoteOf(evaluated, asked, sealed)).toEqual([
    { ...open, status: 'sealed', commitment: anyHash },
  ])
  expect(quoteOf({ ...evaluated, bid: tenderCase.bidOf(2).bid }, asked, nothing)).toEqual([])
})

test('a bidder reads the corrected sum of its quote, and then what it has answered (87§59)', () => {
  const corrected = { price: yuan(18_000), unitPrice: yuan(180), answerBy: revealBy }
  const opened = folded(
    finalQuote,
    handedIn,
    finalQuoteRevealed({
      ...{ nonce: anyHash, corrected: { ...corrected, steps: ['unit-price-before-total'] } },
      content: { evaluation: id, bid: own.bid, unitPrice: yuan(180), price: yuan(1) },
    }),
  )
  expect(quoteOf(evaluated, asked, opened)).toMatchObject([{ price: yuan(1), corrected }])
  const confirmed = finalQuote.evolve(
    opened,
    quoteCorrectionAnswered({ accepted: true, answeredAt: closesAt }),
  )
  expect(quoteOf(evaluated, asked, confirmed)).toMatchObject([{ corrected: { accepted: true } }])
})
