import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  bidDroppedOut,
  committeeSeatedForLot,
  evaluationEndedWithoutRanking,
  evaluationReportReceived,
  tender,
  tenderDrafted,
} from '#libs/domain/procurement/tender'
import {
  evaluationCase,
  person,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import {
  agreementDeemed,
  completeEvaluation,
  deemAgreement,
  deliverReport,
  evaluation,
  evaluationCompleted,
  judgePriceExplanation,
  priceExplanationJudged,
  reportDelivered,
  reportSigned,
  responsivenessReviewed,
  returnScores,
  reviewResponsiveness,
  scoresCompared,
  scoresReturned,
  scoresSubmitted,
  signReport,
  submitScores,
} from './index.js'

const { decryptedBoth, drafted, end, paper, qualified, three } = tenderCase
const { at, bidsAt, chair, elected, experts, id, lot, ofLot, policy, responsiveAt } = evaluationCase
const { reviewed, round, seated, second, voted } = evaluationCase

const [low] = three
const suspicious = responsivenessReviewed({
  ...{ ...ofLot, responsive: responsiveAt(800, 1_900, 1_950), invalid: [], evaluable: true },
  abnormallyLow: [{ bid: low?.bid ?? '', triggers: ['half-of-second-lowest', 'share-of-ceiling'] }],
  explainBy: instant('2026-10-08T16:30+08:00'),
})

test('an abnormally low price is explained within half an hour, or the bid is out', () => {
  const bid = low?.bid ?? ''
  given
    .states({
      self: folded(evaluation, seated, elected, ...voted()),
      ...{ tender: round, bids: bidsAt(800, 1_900, 1_950) },
    })
    .when(reviewResponsiveness, {}, { at, policy, id, actor: chair })
    .thenAppends({ self: [suspicious] })
  const self = folded(evaluation, seated, elected, suspicious)
  const judge = (convincing: boolean, more: object = {}) => ({
    ...{ bid, convincing, reason: '成本构成说明', ...more },
  })
  const asChair = { policy, id, actor: chair }
  given
    .states({ self, tender: round })
    .when(judgePriceExplanation, judge(false), { ...asChair, at: '2026-10-08T16:29+08:00' })
    .thenRefused('explanation-time-runs', '财库〔2026〕2号')
  given
    .states({ self, tender: round })
    .when(judgePriceExplanation, judge(true), { ...asChair, at: '2026-10-08T16:40+08:00' })
    .thenRefused('explanation-missing')
  given
    .states({ self, tender: round })
    .when(judgePriceExplanation, judge(true, { explanation: paper }), { ...asChair, at })
    .thenAppends({
      self: [
        priceExplanationJudged({
          ...{ ...ofLot, ...judge(true), explanation: paper, evaluable: true },
        }),
      ],
    })
  given
    .states({ self, tender: round })
    .when(judgePriceExplanation, judge(false), { ...asChair, at: '2026-10-08T16:30+08:00' })
    .thenAppends({
      self: [priceExplanationJudged({ ...ofLot, ...judge(false), evaluable: false })],
      tender: [
        evaluationEndedWithoutRanking({
          ...{ lot, evaluation: id, ground: 'fewer-than-three-responsive' },
          responsive: three.slice(1),
        }),
      ],
    })
  given
    .states({ self, tender: round })
    .when(submitScores, { scores: sheetOf() }, { at, policy, actor: second })
    .thenRefused('price-not-explained-yet')
})

function sheetOf(plan = 8_000, teachers = 9_000) {
  return three.flatMap(({ bid }) => [
    { bid, factor: 'plan', score: plan },
    { bid, factor: 'teachers', score: teachers },
  ])
}
const started = [seated, elected, reviewed] as const
const expectSheet = (scores: ReturnType<typeof sheetOf>) =>
  given
    .states({ self: folded(evaluation, ...started), tender: round })
    .when(submitScores, { scores }, { at, policy, actor: second })

test('a member scores every bid on every factor but the price, within its range (87§64)', () => {
  expectSheet(sheetOf()).then(scoresSubmitted({ ...ofLot, expert: second.id, scores: sheetOf() }))
  expectSheet(sheetOf().slice(1)).thenRefused('sheet-not-complete')
  const [line = { bid: '', factor: 'plan', score: 0 }, ...others] = sheetOf()
  expectSheet([line, line, ...others.slice(1)]).thenRefused('sheet-not-complete')
  expectSheet([{ ...line, score: 10_000 }, ...others]).then(
    scoresSubmitted({
      ...{ ...ofLot, expert: second.id, scores: [{ ...line, score: 10_000 }, ...others] },
    }),
  )
  expectSheet([{ ...line, score: 10_001 }, ...others]).thenRefused('score-out-of-range', '87§64')
  expectSheet([{ ...line, score: -1 }, ...others]).thenRefused('score-out-of-range')
  expectSheet([{ ...line, factor: 'price' }, ...others]).thenRefused('no-such-factor')
})

const sheets = (teachers: (index: number) => number = () => 9_000) =>
  experts.map((expert, index) =>
    scoresSubmitted({ ...ofLot, expert: expert.id, scores: sheetOf(8_000, teachers(index)) }),
  )

test('what is sent back is scored again by its own member (复核, 87§64)', () => {
  const back = { expert: second.id, ground: 'abnormally-high-or-low', reason: '分差过大' }
  given(evaluation, ...started, ...sheets())
    .when(returnScores, back, { at, actor: chair })
    .then(scoresReturned({ ...ofLot, ...back }))
  const again = [scoresReturned({ ...ofLot, ...back }), sheets()[1] ?? seated]
  given(evaluation, ...started, ...sheets(), ...again)
    .when(returnScores, back, { at, actor: chair })
    .then(scoresReturned({ ...ofLot, ...back, turn: 2, returned: 2 }))
  given
    .states({
      self: folded(evaluation, ...started, ...sheets(), again[0] ?? seated),
      tender: round,
    })
    .when(submitScores, { scores: sheetOf() }, { at, policy, actor: second })
    .then(
      scoresSubmitted({ ...ofLot, expert: second.id, turn: 2, scores: sheetOf() }),
      scoresCompared({ ...ofLot, comparison: 1, outliers: [] }),
    )
  given(evaluation, ...started, ...sheets())
    .when(returnScores, { ...back, ground: 'not-to-my-liking' }, { at, actor: chair })
    .thenRefused('ground-not-reviewable')
  given(evaluation, ...started, ...sheets())
    .when(returnScores, back, { at, actor: second })
    .thenRefused('only-the-chair-records')
  given
    .states({ self: folded(evaluation, ...started, ...sheets()), tender: round })
    .when(submitScores, { scores: sheetOf() }, { at, policy, actor: second })
    .thenRefused('already-scored')
})

const resultOf = (index: number, priceScore: number, rank: number) => {
  const { bid = '', bidder = '', price = yuan(0) } = reviewed.data.responsive[index] ?? {}
  const otherScore = 750_000
  const total = priceScore + otherScore
  return { bid, bidder, price, evaluatedPrice: price, priceScore, otherScore, total, rank }
}
const completed = evaluationCompleted({
  ...{ ...ofLot, completedAt: instant(at) },
  results: [resultOf(0, 100_000, 1), resultOf(1, 97_436, 2), resultOf(2, 95_000, 3)],
  reportBy: end('条例§43', '2026-10-10', '2026-10-11'),
})

test('all sheets in, objective factors alike: the lot is ranked', () => {
  given
    .states({ self: folded(evaluation, ...started, ...sheets()), tender: round })
    .when(completeEvaluation, {}, { at, policy })
    .then(completed)
  given
    .states({ self: folded(evaluation, ...started, ...sheets().slice(1)), tender: round })
    .when(completeEvaluation, {}, { at, policy })
    .thenRefused('scores-missing')
  const differing = sheets(index => (index === 4 ? 8_999 : 9_000))
  given
    .states({ self: folded(evaluation, ...started, ...differing), tender: round })
    .when(completeEvaluation, {}, { at, policy })
    .thenRefused('objective-scores-differ', '87§64')
})

const signatures = experts.map(({ id: expert }) => reportSigned({ ...ofLot, expert }))
const toSign = [...started, ...sheets(), completed]

test('every member signs once, dissent in writing (87§61)', () => {
  given(evaluation, ...toSign)
    .when(signReport, { dissent: '方案评分过高' }, { at, actor: second })
    .then(reportSigned({ ...ofLot, expert: second.id, dissent: '方案评分过高' }))
  given(evaluation, ...toSign, ...signatures)
    .when(signReport, {}, { at, actor: second })
    .thenRefused('already-signed')
  given(evaluation, ...toSign)
    .when(signReport, {}, { at, actor: person('evaluation-expert', 700) })
    .thenRefused('not-a-member')
})

test('who refuses to sign and writes no dissent is held to agree (87§61)', () => {
  const refusal = { expert: second.id, reason: '拒绝签字且未书面说明不同意见' }
  const deem = (actor = chair, ...before: readonly (typeof signatures)[number][]) =>
    given(evaluation, ...toSign, ...before).when(deemAgreement, refusal, { at, actor })
  const deemed = agreementDeemed({ ...ofLot, ...refusal })
  deem().then(deemed)
  deem(second).thenRefused('only-the-chair-records', '87§61')
  deem(chair, ...signatures).thenRefused('already-signed')
  const others = signatures.filter(({ data }) => data.expert !== second.id)
  given
    .states({
      self: folded(evaluation, ...toSign, ...others, deemed),
      tender: folded(tender, ...decryptedBoth, qualified(lot, three)),
    })
    .when(deliverReport, { report: paper }, { at, policy, id })
    .thenAppends({
      self: [reportDelivered({ ...ofLot, deliveredAt: instant(at), report: paper })],
      tender: [
        evaluationReportReceived({
          ...{ lot, evaluation: id, ranking: three, receivedAt: instant(at) },
          ...{ confirmFrom: instant(at), confirmBy: end('87§68', '2026-10-14', '2026-10-15') },
        }),
      ],
    })
})

test('the signed report starts the five working days of the purchaser (87§68)', () => {
  const deliver = { report: paper }
  given
    .states({ self: folded(evaluation, ...toSign, ...signatures.slice(1)), tender: round })
    .when(deliverReport, deliver, { at, policy, id })
    .thenRefused('report-not-signed')
  given
    .states({ self: folded(evaluation, ...toSign, ...signatures), tender: round })
    .when(deliverReport, deliver, { at, policy, id })
    .thenAppends({
      self: [reportDelivered({ ...ofLot, deliveredAt: instant(at), report: paper })],
      tender: [
        evaluationReportReceived({
          ...{ lot, evaluation: id, ranking: three, receivedAt: instant(at) },
          ...{ confirmFrom: instant(at), confirmBy: end('87§68', '2026-10-14', '2026-10-15') },
        }),
      ],
    })
})

test('who organises the tender itself confirms within five days of the evaluation (87§68)', () => {
  const agency = uuid(98)
  const monday = '2026-10-12T16:00+08:00'
  const deliveredFor = (organised: object) =>
    given
      .states({
        self: folded(evaluation, ...toSign, ...signatures),
        tender: folded(
          tender,
          tenderDrafted({ ...drafted.data, ...organised }),
          ...[...decryptedBoth.slice(1), qualified(lot, three)],
        ),
      })
      .when(deliverReport, { report: paper }, { at: monday, policy, id })
  const reportWith = (ends: object) => ({
    self: [reportDelivered({ ...ofLot, deliveredAt: instant(monday), report: paper })],
    tender: [
      evaluationReportReceived({
        ...{ lot, evaluation: id, ranking: three, receivedAt: instant(monday) },
        confirmBy: end('87§68', '2026-10-14', '2026-10-15'),
        ...ends,
      }),
    ],
  })
  deliveredFor({}).thenAppends(reportWith({ confirmFrom: instant(at) }))
  deliveredFor({ agency }).thenAppends(
    reportWith({ confirmBy: end('87§68', '2026-10-19', '2026-10-20') }),
  )
})

test('the report of a lot whose last bid is out meanwhile ends it (法§36)', () => {
  const out = three.map(one =>
    bidDroppedOut({
      ...{ lot, ...one, ground: 'longer-validity-unanswered', rule: '87§23', enough: false },
      effectiveAt: instant(at),
    }),
  )
  given
    .states({
      self: folded(evaluation, ...toSign, ...signatures),
      tender: [committeeSeatedForLot({ lot, evaluation: id }), ...out].reduce(tender.evolve, round),
    })
    .when(deliverReport, { report: paper }, { at, policy, id })
    .thenAppends({
      self: [reportDelivered({ ...ofLot, deliveredAt: instant(at), report: paper })],
      tender: [
        evaluationReportReceived({
          ...{ lot, evaluation: id, ranking: three, receivedAt: instant(at) },
          ...{ confirmFrom: instant(at), confirmBy: end('87§68', '2026-10-14', '2026-10-15') },
        }),
        evaluationEndedWithoutRanking({
          ...{ lot, evaluation: id, ground: 'fewer-than-three-responsive' },
        }),
      ],
    })
})

test('with one lot each the report of a later lot waits for the earlier one (87§20)', () => {
  const order = [projectCase.assessmentLot, lot]
  const oneEach = tenderDrafted({
    ...drafted.data,
    awardRule: { lotsPerBidder: 'one', order },
  })
  given
    .states({
      self: folded(evaluation, ...toSign, ...signatures),
      tender: folded(tender, oneEach, ...decryptedBoth.slice(1), qualified(lot, three)),
    })
    .when(deliverReport, { report: paper }, { at, policy, id })
    .thenRefused('earlier-lot-not-reported', '87§20')
})

test('bids that share the first rank are drawn among (87§68)', () => {
  const shared = evaluationCompleted({
    ...completed.data,
    results: [resultOf(0, 100_000, 1), resultOf(1, 100_000, 1), resultOf(2, 95_000, 3)],
  })
  const self = folded(evaluation, ...started, ...sheets(), shared, ...signatures)
  const [first, other, last] = three.map(({ bid, bidder }) => ({ bid, bidder }))
  given
    .states({ self, tender: round })
    .when(deliverReport, { report: paper }, { at, policy, id })
    .thenRefused('parallel-first-ranked', '87§68')
  const drawn = [other?.bid ?? '', first?.bid ?? '']
  given
    .states({ self, tender: round })
    .when(deliverReport, { report: paper, drawn }, { at, policy, id })
    .thenAppends({
      self: [reportDelivered({ ...ofLot, deliveredAt: instant(at), report: paper })],
      tender: [
        evaluationReportReceived({
          ...{ lot, evaluation: id, receivedAt: instant(at) },
          ranking: [other, first, last].flatMap(one => one ?? []),
          ...{ confirmFrom: instant(at), confirmBy: end('87§68', '2026-10-14', '2026-10-15') },
        }),
      ],
    })
})
