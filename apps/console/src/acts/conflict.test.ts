import { conflictOf, merged } from './conflict.js'
import type { Field } from './fields.js'
import { planningActs } from './planning.js'

const fields: readonly Field[] = [
  { kind: 'line', name: 'paper' },
  { kind: 'number', name: 'trainees' },
  { kind: 'yuan', name: 'budget' },
  { kind: 'rows', name: 'demand', of: [{ kind: 'number', name: 'heads' }] },
]
const at = (version: number, stands: object) => ({ version, stands: { ...stands } })
const told = (mine: object, opened: object, now: object) =>
  conflictOf(fields, { ...mine }, { opened: at(3, opened), now: at(5, now) })
const presets = (...[mine, opened, now]: Parameters<typeof told>) =>
  told(mine, opened, now).differences.map(({ field, preset }) => [field.name, preset])

test.each([
  ['only I changed it', { paper: 'B', trainees: '9' }, { paper: 'A', trainees: '1' }, 'mine'],
  ['only they changed it', { paper: 'A', trainees: '9' }, { paper: 'A', trainees: '1' }, 'now'],
])('where %s its choice is preset', (_, mine, opened, preset) => {
  const now = preset === 'mine' ? { paper: 'A', trainees: '2' } : { paper: 'C', trainees: '1' }
  expect(presets(mine, opened, now)).toContainEqual(['paper', preset])
})

test('where both changed it nothing is preset', () =>
  expect(presets({ paper: 'B' }, { paper: 'A' }, { paper: 'C' })).toEqual([['paper', undefined]]))

test('only what differs is told, however its figures are written', () =>
  expect(
    presets(
      { paper: 'B', budget: '20,000', demand: [{ heads: '20 ' }] },
      {},
      { paper: 'C', budget: '20000.00', demand: [{ heads: '20' }] },
    ),
  ).toEqual([['paper', undefined]]))

test('what nobody else has touched is no conflict', () =>
  expect(told({ paper: 'B' }, { paper: 'A' }, { paper: 'A' })).toEqual({
    ...{ since: 3, differences: [] },
    now: at(5, { paper: 'A' }),
  }))

test('nothing typed is lost but what was given up for theirs', () => {
  const mine = { paper: 'B', trainees: '9', channel: 'here' }
  const conflict = told(mine, {}, { paper: 'C', trainees: '8' })
  expect(merged(mine, conflict, { paper: 'now', trainees: 'mine' })).toEqual({
    ...{ paper: 'C', trainees: '9', channel: 'here' },
  })
})

test('what stands on a project reads as it was typed', () => {
  const survey = { occurredOn: '2026-01-05', paper: '演示1号', evidence: 'a'.repeat(64) }
  const trade = { occupation: '4-10-01-05', level: 'five' }
  const lot = { lot: 'one', kind: 'training', title: '养老护理员', ...trade }
  const state = {
    demandSurveys: [{ ...survey, trainees: 60, employers: 5, demand: [{ ...trade, heads: 20 }] }],
    targets: [
      { indicator: 'pass-rate', target: 8_000, weight: 60 },
      { indicator: 'cost-per-head', target: 130_000, weight: 30 },
      { indicator: 'heads-trained', target: 20, weight: 10 },
    ],
    requirement: { lots: [{ ...lot, heads: 20, lessonHours: 80, budget: 2_000_000 }] },
    planNumber: '演示采购计划〔2026〕1号',
  }
  const stands = Object.values(planningActs).map(act => ('stands' in act ? act.stands(state) : {}))
  expect(Object.assign({}, ...stands)).toEqual({
    ...{ ...survey, trainees: '60', employers: '5', demand: [{ ...trade, heads: '20' }] },
    targets: [
      { indicator: 'pass-rate', target: '80%', weight: '60' },
      { indicator: 'cost-per-head', target: '1,300.00', weight: '30' },
      { indicator: 'heads-trained', target: '20', weight: '10' },
    ],
    lots: [{ ...lot, heads: '20', lessonHours: '80', budget: '20,000.00' }],
    planNumber: '演示采购计划〔2026〕1号',
  })
})
