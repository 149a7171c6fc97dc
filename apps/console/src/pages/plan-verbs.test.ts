import {
  preparatoryServiceCorrectionProposed,
  preparatoryServiceRecorded,
  project,
  submittedForApproval,
  trainingDemandSurveyCorrectionProposed,
  type Project,
  type ProjectEvent,
} from '#libs/domain/procurement/project'
import { projectCase } from '#libs/domain/procurement/testing'
import { planVerbsOf } from './plan-verbs.js'

const { approvalId, budget, demandKnown, officer, opened, service, survey, surveyed, targetsSet } =
  projectCase
const after = (...events: readonly ProjectEvent[]) =>
  events.reduce<Project>(project.evolve, project.initial)
const verbsAfter = (role: string, ...events: readonly ProjectEvent[]) =>
  planVerbsOf(after(...events), role).map(({ command }) => command)

const planned = [opened, demandKnown, targetsSet]
const submitted = submittedForApproval({
  ...{ approval: approvalId, submittedBy: officer.id, budget, submission: 1 },
})
const { survey: _, ...correction } = surveyed
const proposed = trainingDemandSurveyCorrectionProposed({
  ...{ survey, correction, reason: '更正', proposedBy: officer.id },
})

test('until the next person has had them, entries are withdrawn', () =>
  expect(verbsAfter('procurement-officer', ...planned)).toEqual([
    'withdraw-training-demand-survey',
    'withdraw-performance-targets',
  ]))

test('afterwards they are corrected, which a second person confirms', () => {
  expect(verbsAfter('procurement-officer', ...planned, submitted)).toEqual([
    'correct-training-demand-survey',
    'correct-performance-targets',
  ])
  const waiting = [...planned, submitted, proposed]
  expect(verbsAfter('section-chief', ...waiting)).toEqual([
    'confirm-training-demand-survey-correction',
  ])
  expect(planVerbsOf(after(...waiting), 'section-chief')).toMatchObject([{ about: survey }])
})

test('papers that nobody has taken up are taken back by their maker', () => {
  const verbs = (role: string, takenUp: boolean) =>
    planVerbsOf(after(...planned, submitted), role, takenUp).map(({ command }) => command)
  expect(verbs('procurement-officer', false)).toContain('withdraw-submission')
  expect(verbs('procurement-officer', true)).not.toContain('withdraw-submission')
  expect(verbs('section-chief', false)).not.toContain('withdraw-submission')
})

test('a service before the purchase is withdrawn, corrected and confirmed like the rest', () => {
  const recorded = preparatoryServiceRecorded(service)
  const { institution, service: what } = service
  const corrected = preparatoryServiceCorrectionProposed({
    ...{ institution, service: what, correction: {}, evidence: 'a'.repeat(64) },
    ...{ reason: '更正', proposedBy: officer.id },
  })
  const about = `${institution}.${what}`
  expect(planVerbsOf(after(opened, recorded), 'procurement-officer')).toEqual([
    { command: 'withdraw-preparatory-service', about },
  ])
  const later = [opened, recorded, submitted]
  expect(verbsAfter('procurement-officer', ...later)).toEqual(['correct-preparatory-service'])
  expect(verbsAfter('section-chief', ...later, corrected)).toEqual([
    'confirm-preparatory-service-correction',
  ])
})

test('nobody else mends a plan, and nothing is mended that is not there', () => {
  expect(verbsAfter('supervisor', ...planned)).toEqual([])
  expect(verbsAfter('procurement-officer', opened)).toEqual([])
})
