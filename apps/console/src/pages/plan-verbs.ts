import type { Project } from '#libs/domain/procurement/project'
import { mayGive, projectVerbActors } from '../acts/acted.js'
import { serviceAbout } from '../acts/service-about.js'

/** A verb, and the entry that it is about where there are several of its kind. */
export interface PlanVerb {
  readonly command: string
  readonly about?: string
}

/** An entry of the plan: until the next person has had it withdrawn, then corrected, then confirmed. */
const mendingOf = (what: string, proposed: object | undefined, seen: boolean): string =>
  proposed ? `confirm-${what}-correction` : `${seen ? 'correct' : 'withdraw'}-${what}`

/**
 * What this role may do to the entries of a project's plan that stand.
 * @param takenUp whether somebody has taken the papers up that are in approval; as long as that is not
 * known, they are not offered to be taken back.
 */
export function planVerbsOf(
  state: Project,
  role: string | undefined,
  takenUp = true,
): readonly PlanVerb[] {
  if (state.status === 'not-opened' || state.status === 'closed') return []
  const back =
    state.status === 'in-approval' && !takenUp ? [{ command: 'withdraw-submission' }] : []
  const seen = state.seen || state.status !== 'planning'
  const ofSurveys: readonly PlanVerb[] = state.demandSurveys.map(({ survey, proposed }) => ({
    ...{ command: mendingOf('training-demand-survey', proposed, seen), about: survey },
  }))
  const ofTargets: readonly PlanVerb[] =
    state.targets.length === 0
      ? []
      : [{ command: mendingOf('performance-targets', state.targetsProposed, seen) }]
  const ofServices: readonly PlanVerb[] = (state.prepared ?? []).map(service => ({
    command: mendingOf('preparatory-service', service.proposed, seen),
    about: serviceAbout(service),
  }))
  return [...back, ...ofSurveys, ...ofTargets, ...ofServices].filter(({ command }) =>
    mayGive(command, role, projectVerbActors),
  )
}
