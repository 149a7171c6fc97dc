import { instant, publishedCalendar } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  bidQuestioned,
  bidCorrectionAnswered,
  bidClarified,
  bid as bids,
} from '#libs/domain/procurement/bid'
import { evaluationCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { evaluationEndedWithoutRanking } from '#libs/domain/procurement/tender'
import { yuan } from '#libs/money'
import {
  arithmeticCorrected,
  askClarification,
  clarificationAsked,
  correctArithmetic,
  evaluation,
  responsivenessReviewed,
  reviewResponsiveness,
  type EvaluationEvent,
} from './index.js'

const { paper, three } = tenderCase
const { at, bidsAt, chair, invalidWith, elected, id, ofLot, policy, responsiveAt } = evaluationCase
const { reviewed, round, seated, second, voted } = evaluationCase
const [one = { bid: '', bidder: '' }] = three
const question = uuid(410)
const answerBy = instant('2026-10-08T16:30+08:00')
const all = three.map(({ bid }) => bid)

const asking = {
  question,
  bids: all,
  ground: 'unclear' as const,
  words: '请说明师资到位时间',
  withinMinutes: 30,
}
const expectAsked = (change: object, actor = chair) =>
  given
    .states({ self: folded(evaluation, seated, elected), bids: bidsAt(1_900, 1_950, 2_000) })
    .when(askClarification, { ...asking, ...change }, { at, id, actor })
const asked = bidQuestioned({
  ...{ evaluation: id, question, about: 'clarification', words: asking.words, answerBy },
})

test('all bidders are asked, or the reason is on record (87§51)', () => {
  const said = { ...ofLot, question, words: asking.words, answerBy }
  expectAsked({}).thenAppends({
    self: [clarificationAsked({ ...said, bids: all })],
    bids: [[asked], [asked], [asked]],
  })
  expectAsked({ bids: [one.bid] }).thenRefused('asked-of-some-without-reason', '87§51')
  expectAsked({ bids: [one.bid], onlyBecause: '仅该份表述不一致' }).thenAppends({
    self: [clarificationAsked({ ...said, bids: [one.bid], onlyBecause: '仅该份表述不一致' })],
    bids: [[asked], [], []],
  })
  expectAsked({ bids: [uuid(999)] }).thenRefused('no-such-bid')
  expectAsked({}, second).thenRefused('only-the-chair-records')
})

const quoted = { openingSheet: yuan(190_000), unitPrice: yuan(1_910), heads: 100 }
const correcting = { question, bid: one.bid, ...quoted, withinMinutes: 30 }
const corrected = arithmeticCorrected({
  ...{ ...ofLot, question, bid: one.bid, quoted, steps: ['unit-price-before-total'], answerBy },
  ...{ price: yuan(191_000), unitPrice: yuan(1_910) },
})
const toConfirm = bidQuestioned({
  ...{ evaluation: id, question, about: 'arithmetic', answerBy },
  ...{ price: yuan(191_000), unitPrice: yuan(1_910) },
})

test('a sum is mended in the order of 87§59, and its bidder asked to confirm it', () => {
  const correct = (change: object = {}) =>
    given
      .states({ self: folded(evaluation, seated, elected), bids: bidsAt(1_900, 1_950, 2_000) })
      .when(correctArithmetic, { ...correcting, ...change }, { at, id, actor: chair })
  correct().thenAppends({ self: [corrected], bids: [[toConfirm], [], []] })
  correct({ openingSheet: yuan(191_000) }).thenRefused('nothing-to-correct', '87§59')
  correct({ bid: uuid(999) }).thenRefused('no-such-bid')
})

const answers = {
  confirmed: bidCorrectionAnswered({ question, accepted: true, answeredAt: instant(at) }),
  refused: bidCorrectionAnswered({ question, accepted: false, answeredAt: instant(at) }),
  clarified: bidClarified({ question, answer: paper, answeredAt: instant(at) }),
}
type Told = readonly Parameters<typeof bids.evolve>[1][]
const expectReviewAfter = (before: readonly EvaluationEvent[], told: Told, when = at) => {
  const [first, ...others] = bidsAt(1_900, 1_950, 2_000)
  const own = told.reduce((state, event) => bids.evolve(state, event), first ?? bids.initial)
  return given
    .states({
      self: folded(evaluation, seated, elected, ...before, ...voted()),
      ...{ tender: round, bids: [own, ...others] },
    })
    .when(reviewResponsiveness, {}, { at: when, policy, id, actor: chair })
}
const [, ...others] = responsiveAt(1_900, 1_950, 2_000)
const withPrice = responsivenessReviewed({
  ...reviewed.data,
  responsive: [
    { ...one, price: yuan(191_000), unitPrice: yuan(1_910), businessSize: 'large' },
    ...others,
  ],
})
const invalid = [{ bid: one.bid, ground: 'correction-not-confirmed', rule: '87§59' }]

const deciding = { at: instant(at), policy, id, actor: chair, calendar: publishedCalendar }

/** The first bid with this sum on its opening sheet, and in words where it writes it out. */
const saying = (price: number, inWords?: number) => {
  const [first, ...rest] = bidsAt(1_900, 1_950, 2_000)
  if (first?.status !== 'revealed') throw new Error('it is revealed')
  const words = inWords === undefined ? {} : { priceInWords: yuan(inWords) }
  return [{ ...first, content: { ...first.content, price: yuan(price), ...words } }, ...rest]
}

test.each([
  ['the unit price makes the total', 180_000, undefined, ['unit-price-before-total']],
  ['words before figures', 180_000, 190_000, ['words-before-figures']],
  ['a decimal misplaced', 19_000, undefined, ['misplaced-decimal']],
])('what a bid says itself is corrected in its order: %s (87§59)', (_, price, inWords, steps) => {
  const states = {
    ...{ self: folded(evaluation, seated, elected, ...voted()), tender: round },
    bids: saying(price, inWords),
  }
  given
    .states(states)
    .when(reviewResponsiveness, {}, { at, policy, id, actor: chair })
    .thenRefused('sum-not-corrected', '87§59')
  const asRead = { question, bid: one.bid, withinMinutes: 30 }
  const decided = correctArithmetic(states, asRead, deciding)
  expect(decided).toMatchObject({ appends: { self: [{ data: { steps } }] } })
})

test('a bid that is out by its own fault needs no correction any more', () => {
  const against = { bid: one.bid, ...invalidWith('not-signed') }
  const votes = voted(...[1, 2, 3].map(() => ({ invalid: [against] })))
  const decided = reviewResponsiveness(
    {
      ...{ self: folded(evaluation, seated, elected, ...votes), tender: round },
      bids: saying(180_000),
    },
    {},
    deciding,
  )
  expect(decided).toMatchObject({ appends: { self: [{ type: 'ResponsivenessReviewed' }] } })
})

test('nothing is reviewed while a bidder may still answer', () => {
  expectReviewAfter([corrected], [toConfirm]).thenRefused('answer-time-runs', '87§51')
  expectReviewAfter([], [asked], '2026-10-08T16:29+08:00').thenRefused('answer-time-runs')
  expectReviewAfter([], [asked], '2026-10-08T16:30+08:00').thenAppends({ self: [reviewed] })
  expectReviewAfter([], [asked, answers.clarified]).thenAppends({ self: [reviewed] })
})

test('a confirmed sum is the price of the bid, one that is not makes it invalid (87§59)', () => {
  expectReviewAfter([corrected], [toConfirm, answers.confirmed]).thenAppends({ self: [withPrice] })
  for (const [told, when] of [
    [[toConfirm, answers.refused], at],
    [[toConfirm], '2026-10-08T16:30+08:00'],
  ] as const) {
    expectReviewAfter([corrected], told, when).thenAppends({
      self: [
        responsivenessReviewed({ ...reviewed.data, responsive: others, invalid, evaluable: false }),
      ],
      tender: [
        evaluationEndedWithoutRanking({
          ...{ lot: ofLot.lot, evaluation: id, ground: 'fewer-than-three-responsive' },
          responsive: others.map(({ bid, bidder }) => ({ bid, bidder })),
        }),
      ],
    })
  }
})
