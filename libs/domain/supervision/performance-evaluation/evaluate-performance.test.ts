import fc from 'fast-check'
import { propertyRuns } from '../../../../test/support/property-runs.js'
import { instant } from '#libs/calendar'
import type { PerformanceTarget } from '#libs/contracts'
import {
  acceptance,
  acceptanceOpened,
  traineeOpinionsRecorded,
} from '#libs/domain/delivery/acceptance'
import { folded, given } from '#libs/domain/deciding/testing'
import { assessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { batchCase, classCase } from '#libs/domain/delivery/testing'
import { trainingClass } from '#libs/domain/delivery/training-class'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import type { Project } from '#libs/domain/procurement/project'
import { gradeOf, pointsOf } from './evaluate-performance.js'
import {
  evaluatePerformance,
  performanceEvaluated,
  performanceEvaluation,
  performanceEvaluationPublished,
  publishPerformanceEvaluation,
} from './index.js'

const { completed, held, policy, project: projectId, trainees } = classCase
const at = '2026-06-01T09:00+08:00'
const actor = { id: uuid(24), role: 'supervisor' } as const
const target = (
  indicator: PerformanceTarget['indicator'],
  more: Partial<PerformanceTarget>,
): PerformanceTarget => ({
  ...{ indicator, dimension: 'quantity', direction: 'at-least', target: 1, unit: 'persons' },
  ...{ weight: 20, ...more },
})
const rate = { unit: 'basis-points' } as const
const targets = [
  target('heads-trained', { target: 10 }),
  target('certificates-issued', { target: 8, unit: 'certificates' }),
  target('pass-rate', { ...rate, target: 8000 }),
  target('trainee-satisfaction', { ...rate, target: 9000 }),
  target('employment-rate', { ...rate, target: 6000 }),
]
const approved = {
  ...{
    status: 'approved' as const,
    title: '养老护理',
    year: 2026,
    officer: uuid(20),
    signatory: uuid(21),
  },
  ...{ ledger: uuid(6), demandSurveys: [], entered: { surveys: 1, targets: 1 }, targets },
  ...{ approvedTargets: targets, seen: true, submissions: 1, lots: [] },
} satisfies Project
const heard = [
  acceptanceOpened({
    ...{ contract: uuid(3), trainingClass: uuid(42), assessmentBatch: uuid(50) },
    ...{ project: projectId, lot: classCase.lot, supplier: classCase.institution },
    ...{ acceptors: [uuid(20)], standards: [], openedAt: instant(at) },
  }),
  traineeOpinionsRecorded({
    ...{ trainingClass: uuid(42), evidence: anyHash, satisfied: 8 },
    opinions: trainees.map((person, one) => ({ person, satisfaction: one < 8 ? 4 : 3 })),
  }),
]
const states = {
  ...{ self: folded(performanceEvaluation), project: approved },
  trainingClasses: [folded(trainingClass, ...held, completed)],
  assessmentBatches: [folded(assessmentBatch, ...batchCase.verified)],
  acceptances: [folded(acceptance, ...heard)],
}
const asked = {
  ...{ project: projectId, trainingClasses: [uuid(42)], assessmentBatches: [uuid(50)] },
  acceptances: [uuid(51)],
  measured: [{ indicator: 'employment-rate' as const, value: 4500, evidence: anyHash }],
}
const from = [
  ...[`training-class-${uuid(42)}`, `assessment-batch-${uuid(50)}`],
  `acceptance-${uuid(51)}`,
]
const values = [
  ...[9, 8, 8888, 8000, 4500].map((value, one) => ({
    value,
    points: [1800, 2000, 2000, 1777, 1500][one] ?? 0,
  })),
]
const evaluated = performanceEvaluated({
  project: projectId,
  lines: targets.map((line, one) => ({
    ...{ ...line, ...(values[one] ?? { value: 0, points: 0 }) },
    ...(one < 4 ? { from } : { from: [], evidence: anyHash }),
  })),
  ...{ score: 9077, grade: 'excellent', by: actor.id, evaluatedAt: instant(at) },
})
const when = { at, actor, policy }

test('each target fixed with the plan, counted from the record or measured with evidence', () => {
  given.states(states).when(evaluatePerformance, asked, when).then(evaluated)
})

test('against what was approved with the plan, whatever the papers say since', () => {
  const easier = [target('heads-trained', { target: 1, weight: 100 })]
  given
    .states({ ...states, project: { ...approved, targets: easier } })
    .when(evaluatePerformance, asked, when)
    .then(evaluated)
})

test('no target forgotten, none invented, none typed that is on record', () => {
  given
    .states(states)
    .when(evaluatePerformance, { ...asked, measured: [] }, when)
    .thenRefused('target-not-measured')
  const typed = { indicator: 'heads-trained' as const, value: 500, evidence: anyHash }
  given
    .states(states)
    .when(evaluatePerformance, { ...asked, measured: [...asked.measured, typed] }, when)
    .thenRefused('not-a-target-to-measure')
  const later = { indicator: 'cost-per-head' as const, value: 1, evidence: anyHash }
  given
    .states(states)
    .when(evaluatePerformance, { ...asked, measured: [...asked.measured, later] }, when)
    .thenRefused('not-a-target-to-measure')
  given
    .states(states)
    .when(evaluatePerformance, { ...asked, measured: [...asked.measured, ...asked.measured] }, when)
    .thenRefused('not-a-target-to-measure')
})

test('once, of an approved project, when its classes are over; then published once', () => {
  given
    .states({ ...states, self: folded(performanceEvaluation, evaluated) })
    .when(evaluatePerformance, asked, when)
    .thenRefused('already-evaluated')
  given
    .states({ ...states, project: { ...approved, status: 'planning' as const } })
    .when(evaluatePerformance, asked, when)
    .thenRefused('project-not-approved')
  given
    .states({ ...states, trainingClasses: [folded(trainingClass, ...held)] })
    .when(evaluatePerformance, asked, when)
    .thenRefused('class-not-completed')
  const channel = { channel: 'here' as const }
  const published = performanceEvaluationPublished({ channel, publishedAt: instant(at) })
  given(performanceEvaluation, evaluated)
    .when(publishPerformanceEvaluation, { channel }, when)
    .then(published)
  given(performanceEvaluation, evaluated, published)
    .when(publishPerformanceEvaluation, { channel }, when)
    .thenRefused('evaluation-already-published')
  given(performanceEvaluation)
    .when(publishPerformanceEvaluation, { channel }, when)
    .thenRefused('not-evaluated')
})

test.each([
  [9000, 'excellent'],
  [8999, 'good'],
  [8000, 'good'],
  [7999, 'fair'],
  [6000, 'fair'],
  [5999, 'poor'],
])('%d hundredths is %s', (score, grade) => {
  expect(gradeOf(score, policy)).toBe(grade)
})

test('points are full when the target is reached, and never above or below their weight', () => {
  const cheap = target('cost-per-head', { direction: 'at-most', target: 1000, unit: 'fen' })
  expect([1000, 999, 2000, 0].map(value => pointsOf(cheap, value))).toEqual([
    2000, 2000, 1000, 2000,
  ])
  expect(pointsOf(target('heads-trained', { target: 0 }), 0)).toBe(2000)
  const directions = fc.constantFrom('at-least' as const, 'at-most' as const)
  fc.assert(
    fc.property(directions, fc.nat(), fc.nat(), (direction, wanted, value) => {
      const points = pointsOf(target('heads-trained', { direction, target: wanted }), value)
      expect(points).toBeGreaterThanOrEqual(0)
      expect(points).toBeLessThanOrEqual(2000)
    }),
    propertyRuns(200),
  )
})
