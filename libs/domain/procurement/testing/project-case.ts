import { day, instant } from '#libs/calendar'
import type { PerformanceTarget, PlannedLot } from '#libs/contracts'
import { occupationCatalogue } from '#libs/domain/county/occupation-catalogue'
import type { Deciding } from '#libs/domain/deciding'
import { fen, yuan } from '#libs/money'
import {
  acceptancePlanSet,
  organisationRecorded,
  performanceTargetsSet,
  planFiled,
  projectApproved,
  projectOpened,
  publicOpinionRecorded,
  recordRequirement,
  requirementRecorded,
  requirementReviewed,
  requirementSurveyRecorded,
  submittedForApproval,
  trainingDemandSurveyRecorded,
  type Project,
  type ProjectInput,
} from '#libs/domain/procurement/project'
import { anyHash, person, uuid } from './people-and-policy.js'

/** A project of two lots, as far along as a test wants it. Nobody in it exists. */
export const officer = person('procurement-officer', 1)
export const signatory = person('signatory', 2)
export const ledger = uuid(3)
export const survey = uuid(10)
export const approvalId = uuid(11)
export const trainingLot = uuid(21)
export const assessmentLot = uuid(22)

const paper = { paper: '公文〔2026〕1号', evidence: anyHash }

export const surveyed = {
  ...{ survey, occurredOn: day('2026-01-05'), ...paper },
  ...{ trainees: 120, employers: 8 },
  demand: [{ occupation: '养老护理员', level: 'five' as const, heads: 100 }],
}

export const lots: PlannedLot[] = [
  {
    ...{
      lot: trainingLot,
      kind: 'training',
      title: '养老护理员五级培训',
      occupation: '养老护理员',
    },
    ...{ level: 'five', heads: 100, lessonHours: 40, budget: yuan(200_000) },
  },
  {
    ...{ lot: assessmentLot, kind: 'skill-assessment', title: '养老护理员五级评价' },
    ...{ occupation: '养老护理员', level: 'five', heads: 100, lessonHours: 0 },
    budget: yuan(30_000),
  },
]

export const budget = fen(23_000_000)

export const targets: PerformanceTarget[] = [
  target('heads-trained', 'quantity', 100, 'persons'),
  target('pass-rate', 'quality', 8_000, 'basis-points'),
  target('completed-on-time', 'timeliness', 10_000, 'basis-points'),
  { ...target('cost-per-head', 'cost', 230_000, 'fen'), direction: 'at-most' },
  target('trainee-satisfaction', 'satisfaction', 9_500, 'basis-points'),
]

function target(
  indicator: PerformanceTarget['indicator'],
  dimension: PerformanceTarget['dimension'],
  figure: number,
  unit: PerformanceTarget['unit'],
): PerformanceTarget {
  return { indicator, dimension, direction: 'at-least', target: figure, unit, weight: 20 }
}

export const requirement = {
  ...{ publicService: true, complex: false, lots },
  keyReview: paper,
}

/** Recording it in a county whose year has no catalogue yet. */
export const recordUnlisted = (
  project: Project,
  input: ProjectInput<'recordRequirement'>,
  deciding: Deciding,
) => recordRequirement({ self: project, catalogue: occupationCatalogue.initial }, input, deciding)

export const opened = projectOpened({
  ...{ title: '2026年养老护理员项目制培训', year: 2026, purchaser: '人力资源和社会保障局' },
  ...{ participatingUnits: ['财政局'], officer: officer.id, signatory: signatory.id, ledger },
})
export const demandKnown = trainingDemandSurveyRecorded({ ...surveyed, recordedBy: officer.id })
export const marketKnown = requirementSurveyRecorded({
  ...{ survey: uuid(12), occurredOn: day('2026-01-06'), ...paper },
  respondents: [uuid(31), uuid(32), uuid(33)],
})
export const targetsSet = performanceTargetsSet({ targets })
/** As an earlier release wrote it, with the lawyer's reading and the plan for the risks. */
export const required = requirementRecorded({
  ...{ ...requirement, legalReview: paper, riskPlan: paper },
  ...{ budget, fullProcedure: true, revision: 1 },
})

/** Who wrote the specification, before the purchase. */
export const service = {
  ...{ institution: uuid(31), service: 'specification' as const },
  ...{ occurredOn: day('2026-01-06'), ...paper },
}

export const publicOpinion = {
  ...{ occurredOn: day('2026-01-07'), ...paper, means: 'questionnaire' as const },
  ...{ opinions: 40, adopted: 38, answer: '两条意见超出补贴范围' },
}
export const acceptancePlan = {
  standards: [
    {
      ...{ standard: 'lesson-hours', requirement: '不少于40课时' },
      means: 'documents' as const,
    },
    {
      ...{ standard: 'satisfaction', requirement: '学员满意度不低于95%' },
      means: 'trainees-heard' as const,
    },
  ],
  acceptors: ['procurement-officer' as const, 'supervisor' as const],
}
export const riskPlan = {
  risks: [
    {
      ...{ risk: '投标人不足三家', stage: 'procurement' as const, likelihood: 'medium' as const },
      ...{ impact: 'high' as const, owner: 'procurement-officer' as const },
      ...{ measure: '提前公开意向', alternative: '修改后重新招标' },
    },
  ],
}
const fine = { passed: true, opinion: '符合要求' }
export const review = {
  reviewers: (['purchase', 'finance', 'business', 'supervision'] as const).map((unit, place) => ({
    ...{ person: uuid(81 + place), unit },
  })),
  general: fine,
  key: { nonDiscrimination: fine, competition: fine, policy: fine, performanceRisk: fine },
  ...paper,
}
export const organisation = {
  ...{ form: 'self' as const, staff: 3, occurredOn: day('2026-01-12'), ...paper },
}
export const publicHeard = publicOpinionRecorded(publicOpinion)
export const acceptancePlanned = acceptancePlanSet(acceptancePlan)
export const reviewed = requirementReviewed({
  ...{ ...review, revision: 1, passed: true, recordedBy: uuid(51) },
})
export const organised = organisationRecorded({ organisation })
export const submitted = submittedForApproval({
  ...{ approval: approvalId, submittedBy: officer.id, budget, submission: 1 },
})
export const approvedAt = instant('2026-01-09T15:00+08:00')
export const approvedProject = projectApproved({
  ...{ approval: approvalId, approvedBy: uuid(7), approvedAt, budget },
})
export const planned = planFiled({
  ...{ planNumber: '采购计划〔2026〕7号', occurredOn: day('2026-01-12'), ...paper },
})

/** Everything up to the submission. */
export const complete = [
  ...([opened, demandKnown, marketKnown, targetsSet, required] as const),
  ...([publicHeard, acceptancePlanned, reviewed] as const),
] as const
