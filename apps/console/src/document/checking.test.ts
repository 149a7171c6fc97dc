import type { PreFlightRuleBook } from '#libs/contracts/views'
import { documentPolicyGroups, preFlightRules } from '#libs/domain/procurement/pre-flight'
import { policyOf, tenderCase } from '#libs/domain/procurement/testing'
import { answersIn, documentIn, lotsCalled, lotsIn } from './answers.js'
import { checkedDocument } from './checking.js'
import { elementOf, placeOf, repaired } from './places.js'

const policy = policyOf('2026-09-10T10:00+08:00')
const book: PreFlightRuleBook = {
  ...{ now: '2026-09-10T10:00:00.000+08:00', version: '2026-1.0', manual: [] },
  policy: Object.fromEntries(documentPolicyGroups.map(group => [group, { ...policy[group] }])),
  rules: preFlightRules.map(({ reason, rule, weight }) => ({
    ...{ reason, rule, weight },
    words: reason === 'pays-too-late' ? '最长为 {longest} 日' : reason,
  })),
}
const answers = answersIn({ ...tenderCase.document })
const known = lotsCalled(answers)
const check = (values: typeof answers) => checkedDocument(documentIn(values), book)
const withLot = (change: Readonly<Record<string, unknown>>) => ({
  ...answers,
  lots: lotsIn(answers).map((lot, place) => (place === 0 ? { ...lot, ...change } : lot)),
})

test('of a document that is right only what it has reasons for is told', () => {
  const { problems, passed, rules } = check(answers)
  expect(new Set(problems.map(({ reason }) => reason))).toEqual(
    new Set(['not-reserved-for-small-businesses']),
  )
  expect([passed, rules]).toEqual([preFlightRules.length - 1, preFlightRules.length])
})

test('a rule is told in words with its figures, its article and its repair', () => {
  const late = withLot({ 'terms.payWithinDays': '45' })
  const [problem] = check(late).problems.filter(({ kind }) => kind === 'blocks')
  expect(problem).toEqual({
    ...{ kind: 'blocks', path: 'lots.0.terms.payWithinDays', reason: 'pays-too-late' },
    ...{ rule: '财库〔2019〕38号', words: '最长为 30 日' },
    repair: [{ path: 'lots.0.terms.payWithinDays', value: 30 }],
  })
  const [repair] = problem?.repair ?? []
  const mended = repair ? repaired(late, repair, known) : late
  expect(lotsIn(mended)[0]).toMatchObject({ 'terms.payWithinDays': '30' })
  expect(check(mended).problems.filter(({ kind }) => kind === 'blocks')).toEqual([])
})

test('the last instalment takes what is left, in percent as people type it', () => {
  const shares = lotsIn(answers)[0]?.['instalments'] as readonly object[] // of the fixture
  const short = withLot({ instalments: [{ ...shares[0], share: '29.9' }, shares[1]] })
  const [problem] = check(short).problems.filter(({ kind }) => kind === 'blocks')
  expect(problem?.reason).toBe('instalments-not-the-whole')
  const [repair] = problem?.repair ?? []
  expect(repair && lotsIn(repaired(short, repair, known))[0]).toMatchObject({
    instalments: [{ share: '29.9' }, { share: '70.1' }],
  })
})

test('what is not answered yet is missing, and no rule speaks of it', () => {
  const { 'terms.payWithinDays': _, ...lot } = lotsIn(answers)[0] ?? {}
  const [, second] = lotsIn(answers)
  const found = check({ ...answers, openingPlace: '', lots: [lot, second] }).problems
  expect(found.filter(({ kind }) => kind !== 'warns')).toEqual([
    { kind: 'missing', path: 'lots.0.terms.payWithinDays' },
    { kind: 'missing', path: 'openingPlace' },
  ])
})

test('what cannot be read is told as such, beside what the rules find elsewhere', () => {
  const { problems } = check({ ...withLot({ ceiling: '300,000' }), bidSecurity: '一万' })
  expect(problems.map(({ kind, path }) => `${kind} ${path}`)).toEqual(
    expect.arrayContaining(['malformed bidSecurity', 'blocks lots.0.ceiling']),
  )
})

test('an empty document is all missing, and the rules do not fall over it', () => {
  const { problems } = checkedDocument({ lots: [] }, book)
  expect(problems.map(({ kind, path }) => `${kind} ${path}`)).toEqual(
    expect.arrayContaining(['missing title', 'missing scoreDecimals', 'missing lots']),
  )
})

test.each([
  ['bidSecurity', 'lots', 'q-bidSecurity'],
  ['awardRule', 'lots', 'q-awardRule.lotsPerBidder'],
  ['screening', 'conditions', 'q-screening.lists'],
  ['lots', 'conditions', 'q-lots-0-reservedForSmallBusinesses'],
  ['lots.1.agreement', 'agreement', 'q-lots-1-agreement.months'],
  ['lots.0.factors', 'scoring', 'q-lots-0-factors'],
  ['lots.0.factors.1', 'scoring', 'q-lots-0-factors-1-title'],
  ['lots.0.instalments.2.share', 'payment', 'q-lots-0-instalments-2-share'],
  ['lots.0.terms.advanceByGrade.B', 'payment', 'q-lots-0-terms.advanceByGrade.B'],
  ['securityForms.0', 'lots', 'q-securityForms'],
])('%s is answered on the page %s at %s', (path, section, element) => {
  const place = placeOf(path, known)
  expect([place.section, elementOf(place)]).toEqual([section, element])
})

test('what the plan says is told on the first page, where nobody changes it', () =>
  expect(placeOf('lots.0.lessonHours', known)).toEqual({ section: 'lots', question: [] }))

test('a repair that takes a field away leaves it unanswered', () => {
  const priced = withLot({ ceiling: '1.00', fixedUnitPrice: '2.00' })
  const mended = repaired(priced, { path: 'lots.0.ceiling', value: null }, known)
  expect(lotsIn(mended)[0]).not.toHaveProperty('ceiling')
})
