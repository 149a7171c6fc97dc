import type { PerformanceTarget } from '#libs/contracts'
import { amending, refuse, type Proposal } from '#libs/domain/deciding'
import {
  performanceTargetsCorrected,
  performanceTargetsCorrectionProposed,
  performanceTargetsWithdrawn,
  type ProjectEvent,
} from './events.js'
import { onDesk } from './on-desk.js'
import { targetsFault } from './set-performance-targets.js'
import type { Project } from './state.js'

interface Targets {
  readonly targets: PerformanceTarget[]
}

/** A correction of targets names the paper that it rests on. */
export interface ProposedTargets extends Proposal<Targets> {
  readonly evidence: string
}

/**
 * The decision what the project is measured by, withdrawn or corrected until it is approved: what was
 * approved with the plan is what the project is evaluated against.
 */
export const performanceTargetsAmending = amending<
  Project,
  ProjectEvent,
  object,
  Targets,
  ProposedTargets
>({
  entered: project => {
    const desk = onDesk(project)
    if ('refused' in desk) return desk
    if (project.status === 'approved') return refuse('财预〔2021〕101号', 'targets-approved')
    return desk.file.targets.length === 0
      ? refuse('财预〔2021〕101号', 'no-targets-set')
      : { seen: desk.seen, proposed: desk.file.targetsProposed }
  },
  fault: ({ targets }) => targetsFault(targets),
  withdrawn: ({ reason }) => performanceTargetsWithdrawn({ reason }),
  proposed: performanceTargetsCorrectionProposed,
  corrected: (_, { correction, ...proposal }, confirmedBy) =>
    performanceTargetsCorrected({ ...correction, ...proposal, confirmedBy }),
})
