import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  evaluationReportReceived,
  lotEvaluatedAgain,
  tender,
  winnerConfirmed,
} from '#libs/domain/procurement/tender'
import { evaluationCase, tenderCase } from '#libs/domain/procurement/testing'
import {
  completeEvaluation,
  deliverReport,
  evaluation,
  evaluationCompleted,
  orderReEvaluation,
  reEvaluationOrdered,
  reEvaluationReported,
  reportDelivered,
  reportReEvaluation,
  reportSigned,
  returnScores,
  scoresSubmitted,
  submitScores,
} from './index.js'

const { decryptedBoth, end, paper, qualified, three } = tenderCase
const { at, chair, elected, experts, id, lot, ofLot, policy, reviewed, seated, second } =
  evaluationCase
const later = '2026-10-09T10:00+08:00'
const sitting = `${lot}#2`

const sheetOf = (first = 8_000) =>
  three.flatMap(({ bid }, index) => [
    { bid, factor: 'plan', score: index === 0 ? first : 8_000 },
    { bid, factor: 'teachers', score: 9_000 },
  ])
const sheets = experts.map(({ id: expert }) =>
  scoresSubmitted({ ...ofLot, expert, scores: sheetOf() }),
)
/** @param order places of the bids, best first */
const completed = (order: readonly number[], more: object = {}) =>
  evaluationCompleted({
    ...{ ...ofLot, completedAt: instant(at), ...more },
    results: order.map((place, index) => {
      const { bid = '', bidder = '', price } = reviewed.data.responsive[place] ?? {}
      if (price === undefined) throw new Error('every bid has a price')
      const scores = { priceScore: 1, otherScore: 1, total: 9 - index }
      return { bid, bidder, price, evaluatedPrice: price, ...scores, rank: index + 1 }
    }),
    reportBy: end('条例§43', '2026-10-10', '2026-10-11'),
  })
const signatures = (more: object = {}) =>
  experts.map(({ id: expert }) => reportSigned({ ...ofLot, expert, ...more }))
const started = [seated, elected, reviewed, ...sheets, completed([0, 1, 2])] as const
const delivered = reportDelivered({ ...ofLot, deliveredAt: instant(at), report: paper })
const reported = evaluationReportReceived({
  ...{ lot, evaluation: id, ranking: three, receivedAt: instant(at) },
  confirmBy: end('87§68', '2026-10-14', '2026-10-15'),
})
const opened = [...decryptedBoth, qualified(lot, three)] as const

const finding = { ground: 'sum-error' as const, reason: '分值汇总有误', finding: paper }
const again = { ...finding, experts: [second.id] }
const ordered = reEvaluationOrdered({ ...ofLot, ...again, sitting })
const backInCommittee = lotEvaluatedAgain({ lot, evaluation: id, qualified: three })
const { officer } = tenderCase.drafted.data

type Events = Parameters<typeof evaluation.evolve>[1][]
const expectOrder = (events: Events, round = folded(tender, ...opened), when = later) =>
  given
    .states({ self: folded(evaluation, ...started, ...events), tender: round })
    .when(orderReEvaluation, again, {
      ...{ at: when, policy, id },
      actor: { id: officer, role: 'procurement-officer' },
    })

test('after signing the original committee evaluates again, and the tender waits (87§64)', () => {
  expectOrder([...signatures(), delivered], folded(tender, ...opened, reported)).thenAppends({
    self: [ordered],
    tender: [backInCommittee],
  })
  expectOrder(signatures().slice(1)).thenAppends({ self: [ordered] })
  const after = folded(evaluation, ...started, ...signatures(), delivered, ordered)
  expect(after).toMatchObject({ status: 'scoring', sitting })
  expect('sheets' in after && Object.keys(after.sheets)).not.toContain(second.id)
  const round = folded(tender, ...opened, reported, backInCommittee)
  expect(round).toMatchObject({ lots: [{ stage: { status: 'qualified' } }, {}] })
})

test('who does not score again keeps the pages of the own sheet, who does names them anew', () => {
  const onPage = (page: number) => sheetOf().map(line => ({ ...line, page }))
  const handedIn = (expert: string, page: number, more: object = {}) =>
    scoresSubmitted({ ...ofLot, expert, ...more, scores: onPage(page) })
  const all = experts.map(({ id: expert }, seat) => handedIn(expert, 10 + seat))
  const rest = [completed([0, 1, 2]), ...signatures(), delivered, ordered]
  const after = folded(evaluation, ...[seated, elected, reviewed, ...all, ...rest])
  const first = chair.id
  expect(after).toMatchObject({ sheets: { [first]: onPage(10) } })
  expect('sheets' in after && after.sheets[second.id]).toBeUndefined()
  expect(evaluation.evolve(after, handedIn(second.id, 30, { turn: 2 }))).toMatchObject({
    sheets: { [first]: onPage(10), [second.id]: onPage(30) },
  })
})

test('not before anybody has signed, nor once a winner is confirmed by hand or by law', () => {
  expectOrder([]).thenRefused('nobody-has-signed-yet', '87§64')
  const confirmed = winnerConfirmed({
    ...{ lot, ...three[0], bid: three[0]?.bid ?? '', bidder: three[0]?.bidder ?? '' },
    ...{ confirmedBy: officer, announceBy: end('条例§43', '2026-10-13', '2026-10-14') },
  })
  const done = [...signatures(), delivered]
  expectOrder(done, folded(tender, ...opened, reported, confirmed)).thenRefused(
    'no-report-to-confirm',
    '87§68',
  )
  const lapsed = '2026-10-15T00:00+08:00'
  expectOrder(done, folded(tender, ...opened, reported), lapsed).thenRefused('confirmed-by-lapse')
  given(evaluation, ...started, ...signatures())
    .when(
      returnScores,
      { expert: second.id, ground: 'sum-error', reason: '误' },
      { at, actor: chair },
    )
    .thenRefused('report-signed-already', '87§64')
})

const rescored = [
  ...[...signatures(), delivered, ordered],
  scoresSubmitted({ ...ofLot, expert: second.id, turn: 2, scores: sheetOf() }),
]

test('whose sheet it was scores again, and nothing is added up without it', () => {
  given
    .states({
      self: folded(evaluation, ...started, ...rescored.slice(0, -1)),
      tender: evaluationCase.round,
    })
    .when(completeEvaluation, {}, { at: later, policy })
    .thenRefused('scores-missing')
  given
    .states({ self: folded(evaluation, ...started, ...rescored), tender: evaluationCase.round })
    .when(submitScores, { scores: sheetOf() }, { at: later, policy, actor: second })
    .thenRefused('already-scored', '87§64')
})

test.each([
  ['the same ranking', [0, 1, 2], false],
  ['another winner', [1, 0, 2], true],
  ['another last', [0, 2, 1], true],
])(
  'the new report says whether the result changed, and finance hears of it: %s',
  (_, order, changed) => {
    const again = [...rescored, completed(order, { sitting }), ...signatures({ sitting })]
    const ranking = order.flatMap(place => three[place] ?? [])
    given
      .states({
        self: folded(evaluation, ...started, ...again),
        tender: folded(tender, ...opened, reported, backInCommittee),
      })
      .when(deliverReport, { report: paper }, { at: later, policy, id })
      .thenAppends({
        self: [
          reportDelivered({
            ...{ ...ofLot, deliveredAt: instant(later), report: paper, sitting, changed },
          }),
        ],
        tender: [
          evaluationReportReceived({
            ...{ lot, evaluation: id, ranking, receivedAt: instant(later) },
            ...{ confirmFrom: instant(at), confirmBy: end('87§68', '2026-10-14', '2026-10-15') },
          }),
        ],
      })
  },
)

test('finance is told once, and of a changed result only', () => {
  const last = (changed: boolean) =>
    reportDelivered({
      ...{ ...ofLot, deliveredAt: instant(later), report: paper, sitting, changed },
    })
  const before = [...rescored, completed([1, 0, 2], { sitting }), ...signatures({ sitting })]
  const told = { occurredOn: day('2026-10-10'), ...paper }
  const reportedIt = reEvaluationReported({ ...ofLot, sitting, ...told })
  const tell = (...events: Events) =>
    given(evaluation, ...started, ...before, ...events).when(reportReEvaluation, told, {
      at: later,
    })
  tell(last(true)).then(reportedIt)
  tell(last(true), reportedIt).thenRefused('finance-told-already')
  tell(last(false)).thenRefused('result-not-changed', '87§64')
  tell().thenRefused('result-not-changed')
})
