import { yuan } from '../elements/yuan.js'
import { indicatorUnit } from './indicators.js'
import type { Values } from './fields.js'

/** What of a project's own page the forms of its planning ask for; the server's shape. */
interface StandingProject {
  readonly demandSurveys?: readonly Survey[]
  readonly targets?: readonly Target[]
  readonly requirement?: { readonly lots: readonly Lot[] }
  readonly planNumber?: string
}

interface Survey {
  readonly occurredOn: string
  readonly paper: string
  readonly evidence: string
  readonly trainees: number
  readonly employers: number
  readonly demand: readonly { occupation: string; level: string; heads: number }[]
}

interface Target {
  readonly indicator: string
  readonly target: number
  readonly weight: number
}

interface Lot {
  readonly lot: string
  readonly kind: string
  readonly title: string
  readonly occupation: string
  readonly level: string
  readonly heads: number
  readonly lessonHours: number
  /** Fen. */
  readonly budget: number
  readonly deviation?: string
}

const project = (state: unknown) => state as StandingProject // the page of a project, as above

/** The survey that was recorded last; a plan may have several. */
export const standingSurvey = (state: unknown): Values =>
  surveyAnswers(project(state).demandSurveys?.at(-1))

/** A survey as people type it. */
export function surveyAnswers(survey: Survey | undefined): Values {
  if (survey === undefined) return {}
  const { occurredOn, paper, evidence, trainees, employers, demand } = survey
  return {
    ...{ occurredOn, paper, evidence, trainees: String(trainees), employers: String(employers) },
    demand: demand.map(({ occupation, level, heads }) => ({
      ...{ occupation, level, heads: String(heads) },
    })),
  }
}

export const standingTargets = (state: unknown): Values => targetAnswers(project(state).targets)

/** Figures as people type them: percent and yuan. */
export function targetAnswers(targets: readonly Target[] = []): Values {
  if (targets.length === 0) return {}
  return {
    targets: targets.map(({ indicator, target, weight }) => ({
      ...{ indicator, target: figureText(indicator, target), weight: String(weight) },
    })),
  }
}

function figureText(indicator: string, target: number): string {
  switch (indicatorUnit(indicator)) {
    case 'basis-points':
      return `${String(target / 100)}%`
    case 'fen':
      return yuan(target)
    default:
      return String(target)
  }
}

/** The lots that stand as people type them; each line keeps the id of its lot, for which nobody is asked. */
export function standingRequirement(state: unknown): Values {
  const { requirement } = project(state)
  if (requirement === undefined) return {}
  return {
    lots: requirement.lots.map(
      ({ lot, kind, title, occupation, level, heads, lessonHours, budget, deviation }) => ({
        ...{ lot, kind, title, occupation, level, heads: String(heads) },
        ...{ lessonHours: String(lessonHours), budget: yuan(budget) },
        ...(deviation !== undefined && { deviation }),
      }),
    ),
  }
}

export function standingPlan(state: unknown): Values {
  const { planNumber } = project(state)
  return planNumber === undefined ? {} : { planNumber }
}
