import { day } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { person, policyOf, uuid, projectCase } from '#libs/domain/procurement/testing'
import { fen } from '#libs/money'
import {
  openProject,
  performanceTargetsAmending,
  performanceTargetsCorrected,
  performanceTargetsCorrectionProposed,
  performanceTargetsWithdrawn,
  project,
  projectOpened,
  recordRequirementSurvey,
  recordTrainingDemandSurvey,
  requirementRecorded,
  setPerformanceTargets,
  trainingDemandSurveyAmending,
  submissionReturned,
  trainingDemandSurveyCorrected,
  trainingDemandSurveyCorrectionProposed,
  trainingDemandSurveyRecorded,
  trainingDemandSurveyWithdrawn,
} from './index.js'

const {
  approvalId,
  approvedProject,
  budget,
  complete,
  demandKnown,
  lots,
  marketKnown,
  officer,
  opened,
  recordUnlisted,
  requirement,
  signatory,
  submitted,
  survey,
  surveyed,
  targets,
  targetsSet,
} = projectCase

const {
  withdraw: withdrawTrainingDemandSurvey,
  correct: correctTrainingDemandSurvey,
  confirm: confirmTrainingDemandSurveyCorrection,
} = trainingDemandSurveyAmending

const at = '2026-01-07T10:00+08:00'
const policy = policyOf(at)
const colleague = person('procurement-officer', 41)
const returned = submissionReturned({ approval: approvalId, reason: '请补充' })
const correction = { ...surveyed, trainees: 110 }
const { survey: _, ...corrected } = correction
const reason = '录入有误'
const known = [opened, demandKnown, targetsSet]

test('a project is opened once, with two people in charge', () => {
  given(project)
    .when(openProject, opened.data, { at, actor: officer })
    .then(projectOpened(opened.data))
  given(project, opened)
    .when(openProject, opened.data, { at })
    .thenRefused('project-already-opened')
  given(project)
    .when(openProject, { ...opened.data, signatory: officer.id }, { at })
    .thenRefused('officer-is-signatory')
  expect(opened.data.signatory).toBe(signatory.id)
})

test('a demand survey is judged by the day it was done (条例§15)', () => {
  given(project, opened)
    .when(recordTrainingDemandSurvey, surveyed, { at, actor: officer })
    .then(trainingDemandSurveyRecorded({ ...surveyed, recordedBy: officer.id }))
  const tomorrow = { ...surveyed, occurredOn: day('2026-01-08') }
  given(project, opened)
    .when(recordTrainingDemandSurvey, tomorrow, { at, actor: officer })
    .thenRefused('survey-lies-in-the-future', '条例§15')
  given(project, opened)
    .when(recordTrainingDemandSurvey, { ...surveyed, trainees: 0, employers: 0 }, { at })
    .thenRefused('nobody-was-asked')
  given(project, opened, demandKnown)
    .when(recordTrainingDemandSurvey, surveyed, { at })
    .thenRefused('survey-already-recorded')
})

test('a survey is withdrawn before others saw it, corrected by two people afterwards', () => {
  given(project, opened, demandKnown)
    .when(withdrawTrainingDemandSurvey, { survey, reason }, { at })
    .then(trainingDemandSurveyWithdrawn({ survey, reason }))
  given(project, ...complete, submitted)
    .when(withdrawTrainingDemandSurvey, { survey, reason }, { at })
    .thenRefused('record-already-seen')
  given(project, ...complete, submitted, returned)
    .when(withdrawTrainingDemandSurvey, { survey, reason }, { at })
    .thenRefused('record-already-seen')
  const proposal = { survey, correction: corrected, reason, proposedBy: officer.id }
  const proposed = trainingDemandSurveyCorrectionProposed(proposal)
  given(project, ...complete, submitted, returned)
    .when(
      correctTrainingDemandSurvey,
      { survey, correction: corrected, reason },
      { at, actor: officer },
    )
    .then(proposed)
  given(project, ...complete, submitted, returned, proposed)
    .when(correctTrainingDemandSurvey, { survey, correction: corrected, reason }, { at })
    .thenRefused('correction-already-proposed')
  given(project, ...complete, proposed)
    .when(confirmTrainingDemandSurveyCorrection, { survey }, { at, actor: colleague })
    .then(
      trainingDemandSurveyCorrected({
        ...{ survey, ...corrected, reason, proposedBy: officer.id },
        confirmedBy: colleague.id,
      }),
    )
})

test('the second person is neither the first nor their deputy', () => {
  const proposed = trainingDemandSurveyCorrectionProposed({
    ...{ survey, correction: corrected, reason, proposedBy: officer.id },
  })
  given(project, ...complete, proposed)
    .when(confirmTrainingDemandSurveyCorrection, { survey }, { at, actor: officer })
    .thenRefused('second-person-is-the-first')
  given(project, ...complete, proposed)
    .when(
      confirmTrainingDemandSurveyCorrection,
      { survey },
      { at, actor: { ...colleague, actingFor: officer.id } },
    )
    .thenRefused('second-person-is-the-first')
  given(project, ...complete)
    .when(confirmTrainingDemandSurveyCorrection, { survey }, { at, actor: colleague })
    .thenRefused('no-correction-proposed')
})

test('nor do they stand behind the first: a chain of delegation is one person', () => {
  const proposing = { at, actor: { ...colleague, actingFor: officer.id } }
  const proposed = trainingDemandSurveyCorrectionProposed({
    ...{ survey, correction: corrected, reason },
    ...{ proposedBy: colleague.id, proposedFor: officer.id },
  })
  given(project, ...complete)
    .when(correctTrainingDemandSurvey, { survey, correction: corrected, reason }, proposing)
    .then(proposed)
  given(project, ...complete, proposed)
    .when(confirmTrainingDemandSurveyCorrection, { survey }, { at, actor: officer })
    .thenRefused('second-person-is-the-first')
})

test('what could not be recorded cannot be what a record is corrected to', () => {
  const nobody = { ...corrected, trainees: 0, employers: 0 }
  given(project, ...complete)
    .when(correctTrainingDemandSurvey, { survey, correction: nobody, reason }, { at })
    .thenRefused('nobody-was-asked')
})

test('targets are withdrawn before others saw them, corrected by two people afterwards', () => {
  const { withdraw, correct, confirm } = performanceTargetsAmending
  const correction = {
    targets: targets.map((one, index) => (index === 0 ? { ...one, target: 90 } : one)),
  }
  const asked = { correction, reason, evidence: 'b'.repeat(64) }
  const proposed = performanceTargetsCorrectionProposed({ ...asked, proposedBy: officer.id })
  given(project, opened, targetsSet)
    .when(withdraw, { reason }, { at })
    .then(performanceTargetsWithdrawn({ reason }))
  given(project, opened).when(withdraw, { reason }, { at }).thenRefused('no-targets-set')
  given(project, ...complete, submitted)
    .when(withdraw, { reason }, { at })
    .thenRefused('record-already-seen')
  given(project, ...complete, submitted)
    .when(correct, asked, { at, actor: officer })
    .then(proposed)
  given(project, ...complete, submitted)
    .when(correct, { ...asked, correction: { targets: targets.slice(1) } }, { at })
    .thenRefused('dimension-without-target')
  const { correction: said, ...rest } = asked
  given(project, ...complete, submitted, proposed)
    .when(confirm, {}, { at, actor: colleague })
    .then(
      performanceTargetsCorrected({
        ...{ ...said, ...rest, proposedBy: officer.id },
        confirmedBy: colleague.id,
      }),
    )
  given(project, ...complete, submitted, proposed)
    .when(confirm, {}, { at, actor: officer })
    .thenRefused('second-person-is-the-first')
})

test('what was approved to be measured by stands, whoever proposed another before', () => {
  const { correct, confirm } = performanceTargetsAmending
  const correction = { targets: targets.map(one => ({ ...one, target: 1 })) }
  const asked = { correction, reason, evidence: 'b'.repeat(64) }
  const proposed = performanceTargetsCorrectionProposed({ ...asked, proposedBy: officer.id })
  const approved = [...complete, submitted, approvedProject]
  given(project, ...approved)
    .when(correct, asked, { at, actor: officer })
    .thenRefused('targets-approved', '财预〔2021〕101号')
  given(project, ...complete, submitted, proposed, approvedProject)
    .when(confirm, {}, { at, actor: colleague })
    .thenRefused('targets-approved')
  // One of an older release, which let them be corrected later.
  const late = performanceTargetsCorrected({
    ...{ ...correction, reason, evidence: asked.evidence },
    ...{ proposedBy: officer.id, confirmedBy: colleague.id },
  })
  expect(folded(project, ...approved, late)).toMatchObject({ approvedTargets: targets })
})

test('three respondents are enough for a market survey, two or one asked twice are not (需求§10)', () => {
  const { respondents: three } = marketKnown.data
  given(project, opened)
    .when(recordRequirementSurvey, marketKnown.data, { at, policy })
    .then(marketKnown)
  given(project, opened)
    .when(
      recordRequirementSurvey,
      { ...marketKnown.data, respondents: three.slice(1) },
      { at, policy },
    )
    .thenRefused('too-few-respondents', '需求§10')
  const twice = [uuid(31), uuid(31), uuid(32)]
  given(project, opened)
    .when(recordRequirementSurvey, { ...marketKnown.data, respondents: twice }, { at, policy })
    .thenRefused('too-few-respondents')
})

test('targets cover every dimension, weigh a hundred and name no indicator twice', () => {
  given(project, opened, demandKnown)
    .when(setPerformanceTargets, { targets }, { at })
    .then(targetsSet)
  given(project, opened, demandKnown)
    .when(setPerformanceTargets, { targets: targets.slice(1) }, { at })
    .thenRefused('dimension-without-target')
  const heavier = targets.map((target, index) => (index === 0 ? { ...target, weight: 21 } : target))
  given(project, opened, demandKnown)
    .when(setPerformanceTargets, { targets: heavier }, { at })
    .thenRefused('target-weights-not-hundred')
  const [first, ...others] = targets
  const twice = first ? [{ ...first, weight: 10 }, { ...first, weight: 10 }, ...others] : []
  given(project, opened, demandKnown)
    .when(setPerformanceTargets, { targets: twice }, { at })
    .thenRefused('indicator-named-twice')
})

test('what is needed, then what is to come of it, then what is bought', () => {
  given(project, opened)
    .when(setPerformanceTargets, { targets }, { at })
    .thenRefused('demand-survey-missing', '条例§15')
  given(project, opened, marketKnown)
    .when(recordUnlisted, requirement, { at, policy })
    .thenRefused('demand-survey-missing')
  given(project, opened, demandKnown, marketKnown)
    .when(recordUnlisted, requirement, { at, policy })
    .thenRefused('targets-missing')
})

test('a public service owes the full procedure: the market is asked first (需求§11)', () => {
  given(project, ...known, marketKnown)
    .when(recordUnlisted, requirement, { at, policy })
    .then(requirementRecorded({ ...requirement, budget, fullProcedure: true, revision: 1 }))
  given(project, ...known)
    .when(recordUnlisted, requirement, { at, policy })
    .thenRefused('requirement-survey-missing', '需求§11')
})

test('from ten million yuan on the full procedure is owed, one fen below it is not', () => {
  const plain = { ...requirement, publicService: false }
  const first = lots.slice(0, 1)
  const costing = (amount: number) => first.map(lot => ({ ...lot, budget: fen(amount) }))
  given(project, ...known)
    .when(recordUnlisted, { ...plain, lots: costing(1_000_000_000) }, { at, policy })
    .thenRefused('requirement-survey-missing')
  const below = { ...plain, lots: costing(999_999_999) }
  given(project, ...known)
    .when(recordUnlisted, below, { at, policy })
    .then(
      requirementRecorded({
        ...below,
        budget: fen(999_999_999),
        fullProcedure: false,
        revision: 1,
      }),
    )
})

test('a market survey is good for a year', () => {
  given(project, ...known, marketKnown)
    .when(recordUnlisted, requirement, { at: '2027-01-06T10:00+08:00', policy })
    .then(requirementRecorded({ ...requirement, budget, fullProcedure: true, revision: 1 }))
  given(project, ...known, marketKnown)
    .when(recordUnlisted, requirement, { at: '2027-01-07T10:00+08:00', policy })
    .thenRefused('requirement-survey-too-old')
})
