import type { PerformanceTarget } from '#libs/contracts'
import { isRefusal, refuse, type Decided, type Refusal } from '#libs/domain/deciding'
import { performanceTargetsSet, type ProjectEvent, type ProjectInput } from './events.js'
import { inPlanning } from './in-planning.js'
import type { Project } from './state.js'
import { writingAfter } from './writing.js'

/** The dimensions of 财预〔2021〕101号 that every project is measured in. */
const dimensions = ['quantity', 'quality', 'timeliness', 'cost', 'satisfaction'] as const

/** Fixes what the project will be measured by, once the need is known and before money is asked for. Weights sum to 100. */
export function setPerformanceTargets(
  project: Project,
  { targets }: ProjectInput<'setPerformanceTargets'>,
): Decided<ProjectEvent> {
  const planning = inPlanning(project)
  if (isRefusal(planning)) return planning
  if (planning.demandSurveys.length === 0) {
    return refuse('条例§15', 'demand-survey-missing', { fix: 'record-training-demand-survey' })
  }
  const writing = writingAfter(planning.entered.targets)
  return targetsFault(targets) ?? [performanceTargetsSet({ targets, ...writing })]
}

/** What targets must be, when they are set and when they are corrected. */
export function targetsFault(targets: readonly PerformanceTarget[]): Refusal | undefined {
  const missing = dimensions.find(one => !targets.some(({ dimension }) => dimension === one))
  if (missing) {
    return refuse('财预〔2021〕101号', 'dimension-without-target', {
      detail: { dimension: missing },
    })
  }
  const weight = targets.reduce((sum, target) => sum + target.weight, 0)
  if (weight !== 100) {
    return refuse('财预〔2021〕101号', 'target-weights-not-hundred', { detail: { weight } })
  }
  return new Set(targets.map(({ indicator }) => indicator)).size < targets.length
    ? refuse('财预〔2021〕101号', 'indicator-named-twice')
    : undefined
}
