import type { PerformanceGrade, PerformanceTarget } from '#libs/contracts'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { Project } from '#libs/domain/procurement/project'
import type { Policy } from '#libs/policy'
import { countedIndicators, type Delivered } from './counted-indicators.js'
import {
  performanceEvaluated,
  performanceEvaluationPublished,
  type PerformanceEvaluationEvent,
  type PerformanceEvaluationInput,
} from './events.js'
import type { PerformanceEvaluation } from './state.js'

interface EvaluationAndProject extends Delivered {
  readonly self: PerformanceEvaluation
  readonly project: Project
}

type Input = PerformanceEvaluationInput<'evaluatePerformance'>

/** Targets and scores follow 财预〔2021〕101号; grades 优 90, 良 80, 中 60. */
const rule = '财预〔2021〕101号'

/**
 * Evaluates a project against the targets approved with its plan, each of them and no later one. What
 * is on record is counted here; what only people can say comes with its evidence.
 */
export function evaluatePerformance(
  { self, project, ...delivered }: EvaluationAndProject,
  input: Input,
  { at, actor, policy }: Deciding,
): Decided<PerformanceEvaluationEvent> {
  if (self.status === 'evaluated') return refuse(rule, 'already-evaluated')
  if (project.status !== 'approved' && project.status !== 'closed') {
    return refuse(rule, 'project-not-approved')
  }
  if (!delivered.trainingClasses.every(({ status }) => status === 'completed')) {
    return refuse(rule, 'class-not-completed')
  }
  const counted = countedIndicators(delivered)
  const { approvedTargets: targets = [] } = project
  const fault = measuredFault(targets, counted, input.measured)
  if (fault) return fault
  const lines = targets.map(target => lineOf(target, counted[target.indicator], input))
  const score = lines.reduce((sum, { points }) => sum + points, 0)
  return [
    performanceEvaluated({
      ...{ project: input.project, lines, score, grade: gradeOf(score, policy) },
      ...{ by: actor.id, evaluatedAt: at },
    }),
  ]
}

/** Exactly the targets that are not counted must be measured: none forgotten, none invented. */
function measuredFault(
  targets: readonly PerformanceTarget[],
  counted: ReturnType<typeof countedIndicators>,
  measured: Input['measured'],
): Refusal | undefined {
  const owed = targets.map(({ indicator }) => indicator).filter(one => counted[one] === undefined)
  const given = measured.map(({ indicator }) => indicator)
  const missing = owed.find(one => !given.includes(one))
  if (missing) return refuse(rule, 'target-not-measured', { detail: { indicator: missing } })
  const extra = given.find((one, at) => !owed.includes(one) || given.indexOf(one) !== at)
  return extra
    ? refuse(rule, 'not-a-target-to-measure', { detail: { indicator: extra } })
    : undefined
}

function lineOf(target: PerformanceTarget, counted: number | undefined, input: Input) {
  const said = input.measured.find(({ indicator }) => indicator === target.indicator)
  const value = counted ?? said?.value ?? 0
  const from = counted === undefined ? [] : streamsOf(input)
  return {
    ...{ ...target, value, points: pointsOf(target, value), from },
    ...(counted === undefined && said ? { evidence: said.evidence } : {}),
  }
}

const streamsOf = ({ trainingClasses, assessmentBatches, acceptances }: Input): string[] => [
  ...trainingClasses.map(id => `training-class-${id}`),
  ...assessmentBatches.map(id => `assessment-batch-${id}`),
  ...acceptances.map(id => `acceptance-${id}`),
]

/** Hundredths of a point: full where the target is reached, else in proportion, cut. */
export function pointsOf({ target, direction, weight }: PerformanceTarget, value: number): number {
  const full = weight * 100
  const [reached, wanted] = direction === 'at-least' ? [value, target] : [target, value]
  return reached >= wanted ? full : Math.floor((full * reached) / wanted)
}

/** 优 90–100, 良 80–89, 中 60–79, 差 below. */
export function gradeOf(score: number, policy: Policy): PerformanceGrade {
  const { excellent, good, fair } = policy.performance.gradeFloors
  if (score >= excellent * 100) return 'excellent'
  if (score >= good * 100) return 'good'
  return score >= fair * 100 ? 'fair' : 'poor'
}

/** Publishes the evaluation with the use of the fund (重点任务分工表第14项). */
export function publishPerformanceEvaluation(
  evaluation: PerformanceEvaluation,
  { channel }: PerformanceEvaluationInput<'publishPerformanceEvaluation'>,
  { at }: Deciding,
): Decided<PerformanceEvaluationEvent> {
  if (evaluation.status !== 'evaluated') return refuse(rule, 'not-evaluated')
  if (evaluation.published) return refuse(rule, 'evaluation-already-published')
  return [performanceEvaluationPublished({ channel, publishedAt: at })]
}
