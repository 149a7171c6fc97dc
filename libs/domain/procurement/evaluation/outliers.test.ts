import { folded, given } from '#libs/domain/deciding/testing'
import { evaluationCase, person, tenderCase } from '#libs/domain/procurement/testing'
import {
  answerOutliers,
  completeEvaluation,
  evaluation,
  outliersAmong,
  outliersAnswered,
  scoresCompared,
  scoresReturned,
  scoresSubmitted,
  submitScores,
  type EvaluationInput,
} from './index.js'

const { three } = tenderCase
const { at, chair, elected, experts, ofLot, policy, reviewed, round, seated } = evaluationCase
const [author = chair, another = chair] = experts.slice(1)
const [first] = three
const bid = first?.bid ?? ''

const factors = [
  { factor: 'plan', title: '方案', kind: 'judged' as const, weight: 60 },
  { factor: 'teachers', title: '师资', kind: 'objective' as const, weight: 30 },
]

/** Everybody gives 80 for the plan; the first bid has of each member what is said here. */
const sheetOf = (plan: number) =>
  three.flatMap((one, index) => [
    { bid: one.bid, factor: 'plan', score: index === 0 ? plan : 8_000 },
    { bid: one.bid, factor: 'teachers', score: 9_000 },
  ])

test.each([
  ['none where all agree', [8_000, 8_000, 8_000, 8_000, 8_000], []],
  ['none where all give nothing', [0, 0, 0, 0, 0], []],
  ['a fraction below thirty percent of the mean: none', [5_001, 7_500, 7_500, 7_500, 8_219], []],
  ['thirty percent below the mean to the point: one', [4_900, 7_500, 7_500, 7_500, 7_600], [0]],
  ['thirty percent above it: one', [9_100, 6_500, 6_500, 6_500, 6_400], [0]],
  ['far on both sides', [9_000, 3_000, 6_000, 6_000, 6_000], [0, 1]],
])('%s (87§64)', (_, plans, far) => {
  const sheets = Object.fromEntries(experts.map(({ id }, seat) => [id, sheetOf(plans[seat] ?? 0)]))
  const members = experts.map(({ id }) => ({ person: id, seat: 'expert' as const }))
  expect(outliersAmong({ members, sheets }, factors, 30)).toEqual(
    far.map(seat => ({ expert: experts[seat]?.id, bid, factor: 'plan' })),
  )
})

const started = [seated, elected, reviewed] as const
const handedIn = (expert: string, plan = 8_000) =>
  scoresSubmitted({ ...ofLot, expert, scores: sheetOf(plan) })
/** All but the author, who is the last. */
const others = experts.filter(({ id }) => id !== author.id).map(({ id }) => handedIn(id))
const compared = (comparison: number, ...outliers: readonly { expert: string }[]) =>
  scoresCompared({
    ...{ ...ofLot, comparison },
    outliers: outliers.map(({ expert }) => ({ expert, bid, factor: 'plan' })),
  })
const far = [...started, ...others, handedIn(author.id, 4_000), compared(1, { expert: author.id })]

test('the last sheet compares all, whether any score is far off or none', () => {
  const last = (plan: number) =>
    given
      .states({ self: folded(evaluation, ...started, ...others), tender: round })
      .when(submitScores, { scores: sheetOf(plan) }, { at, policy, actor: author })
  last(8_000).then(handedIn(author.id), compared(1))
  last(4_000).then(handedIn(author.id, 4_000), compared(1, { expert: author.id }))
  given
    .states({ self: folded(evaluation, ...started, ...others.slice(1)), tender: round })
    .when(submitScores, { scores: sheetOf(4_000) }, { at, policy, actor: author })
    .then(handedIn(author.id, 4_000))
})

const expectAnswer = (
  answers: EvaluationInput<'answerOutliers'>['answers'],
  actor = author,
  events: typeof far = far,
) =>
  given
    .states({ self: folded(evaluation, ...events), tender: round })
    .when(answerOutliers, { answers }, { at, policy, actor })

const corrected = { bid, factor: 'plan', score: 8_000 }
const stands = { bid, factor: 'plan', reason: '方案缺少实训安排' }
const answered = (one: typeof corrected | typeof stands) =>
  outliersAnswered({ ...ofLot, expert: author.id, comparison: 1, answers: [one] })

test('its author corrects it or says why it stands; nothing is added up before', () => {
  given
    .states({ self: folded(evaluation, ...far), tender: round })
    .when(completeEvaluation, {}, { at, policy })
    .thenRefused('outliers-not-answered', '87§64')
  expectAnswer([corrected]).then(answered(corrected), compared(2))
  expectAnswer([stands]).then(answered(stands), compared(2))
  const after = folded(evaluation, ...far, answered(corrected), compared(2))
  expect(after).toMatchObject({ sheets: { [author.id]: sheetOf(8_000) } })
  expect(folded(evaluation, ...far, answered(stands), compared(2))).toMatchObject({
    ...{ sheets: { [author.id]: sheetOf(4_000) } },
    comparison: { outliers: [], explained: [{ expert: author.id, score: 4_000 }] },
  })
})

test('a score keeps the page of its evidence when it is corrected or explained', () => {
  const onPages = sheetOf(4_000).map((line, index) => ({ ...line, page: 12 + index }))
  const handed = scoresSubmitted({ ...ofLot, expert: author.id, scores: onPages })
  given
    .states({ self: folded(evaluation, ...started, ...others), tender: round })
    .when(submitScores, { scores: onPages }, { at, policy, actor: author })
    .then(handed, compared(1, { expert: author.id }))
  const after = (said: typeof corrected | typeof stands) =>
    folded(evaluation, ...started, ...others, handed, compared(1), answered(said), compared(2))
  const [, ...rest] = onPages
  expect(after(corrected)).toMatchObject({
    sheets: { [author.id]: [{ bid, factor: 'plan', score: 8_000, page: 12 }, ...rest] },
  })
  expect(after(stands)).toMatchObject({ sheets: { [author.id]: onPages } })
})

test('each of one’s own is answered once, in range, by its author alone', () => {
  expectAnswer([corrected], another).thenRefused('no-outlier-of-yours')
  expectAnswer([{ ...corrected, factor: 'teachers' }]).thenRefused('outlier-not-answered')
  expectAnswer([corrected, stands]).thenRefused('outlier-not-answered')
  expectAnswer([{ bid, factor: 'plan' }]).thenRefused('corrected-or-explained')
  expectAnswer([{ ...corrected, ...stands }]).thenRefused('corrected-or-explained')
  expectAnswer([{ ...corrected, score: 10_001 }]).thenRefused('score-out-of-range')
})

test('what was explained is asked about again only when the score is another', () => {
  const back = scoresReturned({
    ...{ ...ofLot, expert: author.id, ground: 'abnormally-high-or-low', reason: '复核' },
  })
  const explained = [...far, answered(stands), compared(2), back]
  const again = (plan: number) =>
    given
      .states({ self: folded(evaluation, ...explained), tender: round })
      .when(submitScores, { scores: sheetOf(plan) }, { at, policy, actor: author })
  const resubmitted = (plan: number) =>
    scoresSubmitted({ ...ofLot, expert: author.id, turn: 2, scores: sheetOf(plan) })
  again(4_000).then(resubmitted(4_000), compared(3))
  again(3_000).then(resubmitted(3_000), compared(3, { expert: author.id }))
})

test('that a score is far off is shown to its author and to nobody else', () => {
  const state = folded(evaluation, ...far)
  const shown = (reader: { id: string; role: string }) =>
    JSON.stringify(evaluation.shownTo?.(reader, state))
  expect(shown(author)).toContain(`"outliers":[{"expert":"${author.id}"`)
  const rest = [another, chair, person('procurement-officer', 1), person('auditor', 2)]
  for (const reader of rest) {
    expect(shown(reader)).toContain('"outliers":[]')
    expect(shown(reader)).not.toContain('4000')
  }
  // Nobody can tell from the number of events either.
  const calm = folded(evaluation, ...started, ...others, handedIn(author.id), compared(1))
  const seen = (of: typeof state) => JSON.stringify(evaluation.shownTo?.(person('auditor', 2), of))
  expect(seen(state)).toBe(seen(calm))
})
