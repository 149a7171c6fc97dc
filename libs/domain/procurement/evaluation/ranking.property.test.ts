import fc from 'fast-check'
import type { EvaluationResult, ScoreLine } from '#libs/contracts'
import { isRefusal, type Deciding } from '#libs/domain/deciding'
import { folded } from '#libs/domain/deciding/testing'
import { instant, publishedCalendar } from '#libs/calendar'
import { tender } from '#libs/domain/procurement/tender'
import { evaluationCase, person, policyOf, tenderCase } from '#libs/domain/procurement/testing'
import { multiply, yuan } from '#libs/money'
import { occurrences } from '../../../../test/support/occurrences.js'
import { propertyRuns } from '../../../../test/support/property-runs.js'
import {
  answerOutliers,
  completeEvaluation,
  evaluation,
  responsivenessReviewed,
  returnScores,
  submitScores,
  type Evaluation,
} from './index.js'

const { chair, elected, experts, id, lot, ofLot, seated, second } = evaluationCase
const { decryptedBoth, qualified, three } = tenderCase
const at = instant('2026-10-08T16:00+08:00')
const round = folded(tender, ...decryptedBoth, qualified(lot, three))

const deciding = (actor: Deciding['actor']): Deciding => ({
  ...{ id, at, actor, policy: policyOf(at), calendar: publishedCalendar },
})

const seen = occurrences('ranking', [
  ...(['ScoresSubmitted', 'ScoresReturned', 'EvaluationCompleted'] as const),
  ...(['ScoresCompared', 'OutliersAnswered', 'outliers-not-answered'] as const),
  ...(['scores-missing', 'objective-scores-differ', 'already-scored'] as const),
  ...(['not-a-member', 'sheet-not-complete', 'score-out-of-range'] as const),
  ...(['only-the-chair-records', 'no-outlier-of-yours', 'not-scoring'] as const),
  ...(['tie by total', 'parallel first', 'one first', 'deduction'] as const),
])
type Class = Parameters<typeof seen.saw>[0]

/** What a member gives for a plan; now and then far from what the others give. */
const given = fc.oneof(
  { arbitrary: fc.constantFrom(8_000, 8_500, 9_000), weight: 40 },
  { arbitrary: fc.constant(5_000), weight: 1 },
)

/** One evaluation: prices and sizes of three bids, and what each of five members gives. */
const story = fc.record({
  prices: fc.array(fc.constantFrom(1_600, 1_800, 1_900, 2_000), { minLength: 3, maxLength: 3 }),
  sizes: fc.array(fc.constantFrom('micro', 'small', 'medium', 'large'), {
    ...{ minLength: 3, maxLength: 3 },
  }),
  plans: fc.array(fc.array(given, { minLength: 3, maxLength: 3 }), {
    ...{ minLength: 5, maxLength: 5 },
  }),
  /** What somebody first gives on the factor on which all must agree. */
  wrong: fc.option(fc.nat(4), { nil: undefined }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
  turned: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
})
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never

const reviewedAs = ({ prices, sizes }: Story, turned: readonly number[]) => {
  const bids = three.map(({ bid, bidder }, index) => {
    const unitPrice = yuan(prices[index] ?? 0)
    const businessSize = sizes[index] ?? ('large' as const)
    return { bid, bidder, unitPrice, price: multiply(unitPrice, 100), businessSize }
  })
  return responsivenessReviewed({
    ...{ ...ofLot, invalid: [], abnormallyLow: [], evaluable: true },
    responsive: turned.flatMap(index => bids[index] ?? []),
  })
}

const sheet = (
  plans: readonly number[],
  teachers: number,
  turned: readonly number[],
): ScoreLine[] =>
  turned.flatMap(index => {
    const bid = three[index]?.bid ?? ''
    return [
      { bid, factor: 'teachers', score: teachers },
      { bid, factor: 'plan', score: plans[index] ?? 0 },
    ]
  })

/** Plays the evaluation, each member in the order given, and answers its results. */
function played(told: Story, order: readonly number[], turned: readonly number[]) {
  let self: Evaluation = folded(evaluation, seated, elected, reviewedAs(told, turned))
  const does = (decided: ReturnType<typeof completeEvaluation>): void => {
    if (isRefusal(decided)) {
      seen.saw(decided.reason as Class) // refuses what was not announced
      return
    }
    for (const event of 'appends' in decided ? decided.appends.self : decided) {
      seen.saw(event.type as Class) // likewise
      self = evaluation.evolve(self, event)
    }
  }
  const complete = () => {
    does(completeEvaluation({ self, tender: round }, {}, deciding(chair)))
  }
  const hands = (seat: number, teachers: number) => {
    const scores = sheet(told.plans[seat] ?? [], teachers, turned)
    const actor = experts[seat] ?? chair
    does(submitScores({ self, tender: round }, { scores }, deciding(actor)))
  }
  const sheetOf = (seat: number, teachers: number) =>
    sheet(told.plans[seat] ?? [], teachers, turned)
  // None of these is heard, whatever the order.
  const unheard = (actor: Deciding['actor'], scores: ScoreLine[]) => {
    does(submitScores({ self, tender: round }, { scores }, deciding(actor)))
  }
  unheard(person('evaluation-expert', 699), sheetOf(0, 9_000))
  unheard(chair, sheetOf(0, 9_000).slice(1))
  unheard(chair, sheetOf(0, 10_001))
  does(answeredBy(chair.id, [], self))
  for (const [nth, seat] of order.entries()) {
    if (nth === 4) complete()
    hands(seat, seat === told.wrong ? 7_000 : 9_000)
  }
  hands(order[0] ?? 0, 9_000)
  if (told.wrong !== undefined) {
    complete()
    const back = { ground: 'objective-scores-differ', reason: '客观分不一致' }
    const wrong = { expert: experts[told.wrong]?.id ?? '', ...back }
    does(returnScores(self, wrong, deciding(second)))
    does(returnScores(self, wrong, deciding(chair)))
    hands(told.wrong, 9_000)
  }
  const answered = answersTo(self)
  if (answered.length > 0) complete()
  for (const answer of answered) does(answer(self))
  complete()
  complete()
  return resultsOf(self)
}

const resultsOf = (self: Evaluation): readonly EvaluationResult[] =>
  self.status === 'completed' ? self.results : []

/** The answers that are owed, each to be given to the evaluation as it then stands. */
const answersTo = (asked: Evaluation) =>
  [...Map.groupBy(outliersOf(asked), ({ expert }) => expert)].map(
    ([author, own]) =>
      (self: Evaluation) =>
        answeredBy(author, own, self),
  )

/** Every author lets their score stand, and says why. */
function answeredBy(author: string, own: ReturnType<typeof outliersOf>, self: Evaluation) {
  const answers = own.map(({ bid, factor }) => ({ bid, factor, reason: '方案缺项' }))
  const actor = experts.find(({ id: member }) => member === author) ?? chair
  return answerOutliers({ self, tender: round }, { answers }, deciding(actor))
}

const outliersOf = (self: Evaluation) =>
  self.status === 'scoring' ? (self.comparison?.outliers ?? []) : []

const byBid = (results: readonly EvaluationResult[]) =>
  results.toSorted((one, other) => (one.bid < other.bid ? -1 : 1))

test('the ranking is independent of the order of members, bids and lines (87§55, §57)', () => {
  fc.assert(
    fc.property(story, told => {
      const results = played(told, [0, 1, 2, 3, 4], [0, 1, 2])
      expect(results).toHaveLength(3)
      expect(byBid(played(told, told.order, told.turned))).toEqual(byBid(results))
      classify(results)
      return results.some(({ rank }) => rank === 1)
    }),
    propertyRuns(150),
  )
  expect(seen.missing()).toEqual([])
})

function classify(results: readonly EvaluationResult[]): void {
  const firsts = results.filter(({ rank }) => rank === 1)
  seen.saw(firsts.length > 1 ? 'parallel first' : 'one first')
  const totals = new Set(results.map(({ total }) => total))
  if (totals.size < results.length) seen.saw('tie by total')
  if (results.some(({ price, evaluatedPrice }) => evaluatedPrice < price)) seen.saw('deduction')
}
