import { day } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  annualQuota,
  annualQuotaChanged,
  annualQuotaIdOf,
  annualQuotaSet,
  changeAnnualQuota,
  heldBy,
  passedBy,
  setAnnualQuota,
  type Places,
  type QuotaLine,
} from './index.js'

const at = '2026-01-05T09:00+08:00'
const unit = '人社局'
const id = annualQuotaIdOf(unit, 2026)
const outside = {
  occurredOn: day('2026-01-04'),
  paper: '计划〔2026〕1号',
  evidence: '0'.repeat(64),
}
const line = (occupation: string, heads: number, more: Partial<QuotaLine> = {}): QuotaLine => ({
  ...{ occupation, heads, binding: false, ...more },
})
const quota = (...lines: QuotaLine[]) => ({ unit, year: 2026, lines, ...outside })
const set = annualQuotaSet(
  quota(line('4-10-01-05', 100), line('6-31-01-03', 40, { level: 'four' })),
)

test('a unit sets its quota of a year once, under the one id that plans find it by', () => {
  given(annualQuota).when(setAnnualQuota, set.data, { at, id }).then(set)
  given(annualQuota, set)
    .when(setAnnualQuota, set.data, { at, id })
    .thenRefused('quota-already-set')
  given(annualQuota)
    .when(setAnnualQuota, set.data, { at, id: annualQuotaIdOf(unit, 2027) })
    .thenRefused('not-the-id-of-the-quota')
  given(annualQuota)
    .when(setAnnualQuota, { ...set.data, occurredOn: day('2026-01-06') }, { at, id })
    .thenRefused('quota-paper-lies-in-the-future')
})

test.each([
  ['quota-line-twice', [line('a', 1), line('a', 2)]],
  ['quota-line-twice', [line('a', 1, { level: 'five' }), line('a', 2, { level: 'five' })]],
  ['quota-by-level-and-in-all', [line('a', 1), line('a', 2, { level: 'five' })]],
  ['quota-by-level-and-in-all', [line('a', 2, { level: 'five' }), line('a', 1)]],
])('%s: %j', (reason, lines) => {
  given(annualQuota)
    .when(setAnnualQuota, quota(...lines), { at, id })
    .thenRefused(reason)
})

test('two levels of one occupation stand beside each other', () => {
  const levels = quota(line('a', 1, { level: 'five' }), line('a', 2, { level: 'four' }))
  given(annualQuota).when(setAnnualQuota, levels, { at, id }).then(annualQuotaSet(levels))
})

test('it is changed with a reason, to something else', () => {
  const changed = { lines: [line('4-10-01-05', 120)], reason: '追加需求', ...outside }
  given(annualQuota, set)
    .when(changeAnnualQuota, changed, { at, id })
    .then(annualQuotaChanged(changed))
  given(annualQuota).when(changeAnnualQuota, changed, { at, id }).thenRefused('quota-not-set')
  given(annualQuota, set)
    .when(changeAnnualQuota, { ...changed, lines: set.data.lines.toReversed() }, { at, id })
    .thenRefused('quota-unchanged')
  expect(folded(annualQuota, set, annualQuotaChanged(changed))).toMatchObject({
    ...{ status: 'set', unit, year: 2026, changes: 1 },
    lines: [{ occupation: '4-10-01-05', heads: 120 }],
  })
})

const places = (heads: number, more: Partial<Places> = {}): Places => ({
  ...{ kind: 'training', occupation: '4-10-01-05', level: 'five', heads, ...more },
})

test.each([
  ['just within', [places(60)], [places(40)], []],
  ['one over', [places(61)], [places(40)], [{ planned: 40, wanted: 61, over: 1 }]],
  [
    'all levels of a line together',
    [places(60), places(30, { level: 'four' })],
    [places(20)],
    [{ planned: 20, wanted: 90, over: 10 }],
  ],
  ['examinations take no place', [places(200, { kind: 'skill-assessment' })], [], []],
  ['another level', [places(60, { occupation: '6-31-01-03', level: 'three' })], [], []],
  ['off the quota', [places(60, { occupation: 'x' })], [], []],
  ['others alone are over', [places(1, { occupation: 'x' })], [places(200)], []],
])('%s', (_, wanted, approved, expected) => {
  const held = heldBy(folded(annualQuota, set), approved)
  expect(passedBy(held, wanted)).toMatchObject(expected)
})
