import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  bidDroppedOut,
  committeeSeatedForLot,
  evaluationEndedWithoutRanking,
  tender,
} from '#libs/domain/procurement/tender'
import { evaluationCase, tenderCase } from '#libs/domain/procurement/testing'
import {
  completeEvaluation,
  evaluation,
  evaluationCompleted,
  responsivenessReviewed,
  reviewResponsiveness,
  scoresSubmitted,
} from './index.js'

const { end, three } = tenderCase
const { at, bidsAt, chair, elected, experts, id, lot, ofLot, policy, responsiveAt } = evaluationCase
const { reviewed, round, seated, voted } = evaluationCase

const [cheapest = { bid: '', bidder: '' }, ...others] = three
/** The cheapest of three bids binds nobody any more, its committee at work. */
const one = [
  committeeSeatedForLot({ lot, evaluation: id }),
  bidDroppedOut({
    ...{ lot, ...cheapest, ground: 'longer-validity-unanswered', rule: '87§23', enough: false },
    effectiveAt: instant(at),
  }),
].reduce(tender.evolve, round)
const prices = [1_900, 1_950, 2_000]
const tooFew = evaluationEndedWithoutRanking({
  ...{ lot, evaluation: id, ground: 'fewer-than-three-responsive', responsive: others },
})
/** As where a method goes on with two. */
const goesOnWithTwo = { ...policy, tender: { ...policy.tender, minimumResponsive: 2 } }

test('a bid whose validity ended before the review is invalid, and the count goes by it (87§23)', () => {
  const review = (rules: typeof policy) =>
    given
      .states({
        self: folded(evaluation, seated, elected, ...voted()),
        ...{ tender: one, bids: bidsAt(...prices) },
      })
      .when(reviewResponsiveness, {}, { at, policy: rules, id, actor: chair })
  const left = responsivenessReviewed({
    ...{ ...ofLot, responsive: responsiveAt(...prices).slice(1), abnormallyLow: [] },
    invalid: [{ bid: cheapest.bid, ground: 'validity-ended', rule: '87§23' }],
    evaluable: false,
  })
  review(policy).thenAppends({ self: [left], tender: [tooFew] })
  review(goesOnWithTwo).thenAppends({
    self: [responsivenessReviewed({ ...left.data, evaluable: true })],
  })
})

const sheets = experts.map(({ id: expert }) =>
  scoresSubmitted({
    ...{ ...ofLot, expert },
    scores: three.flatMap(({ bid }) => [
      { bid, factor: 'plan', score: 8_000 },
      { bid, factor: 'teachers', score: 9_000 },
    ]),
  }),
)

test('one that ended while scores were given has no place and sets no price (法§36)', () => {
  const complete = (rules: typeof policy) =>
    given
      .states({ self: folded(evaluation, seated, elected, reviewed, ...sheets), tender: one })
      .when(completeEvaluation, {}, { at, policy: rules, id })
  complete(policy).thenAppends({ self: [], tender: [tooFew] })
  const results = reviewed.data.responsive.slice(1).map(({ bid, bidder, price }, place) => {
    const priceScore = [100_000, 97_500][place] ?? 0
    const scores = { priceScore, otherScore: 750_000, total: priceScore + 750_000 }
    return { bid, bidder, price, evaluatedPrice: price, ...scores, rank: place + 1 }
  })
  complete(goesOnWithTwo).then(
    evaluationCompleted({
      ...{ ...ofLot, completedAt: instant(at), results },
      reportBy: end('条例§43', '2026-10-10', '2026-10-11'),
    }),
  )
})
