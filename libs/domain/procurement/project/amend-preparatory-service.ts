import { amending, refuse } from '#libs/domain/deciding'
import {
  preparatoryServiceCorrected,
  preparatoryServiceCorrectionProposed,
  preparatoryServiceWithdrawn,
  type ProjectEvent,
} from './events.js'
import { onDesk } from './on-desk.js'
import { isService, type NamedService, type ProposedService } from './preparatory-services.js'
import { serviceFault } from './record-preparatory-service.js'
import type { Project } from './state.js'

type Said = ProposedService['correction']

const besides = (project: Project, named: NamedService): readonly NamedService[] =>
  ('prepared' in project ? (project.prepared ?? []) : []).filter(one => !isService(named)(one))

/**
 * A service before the purchase that was recorded in error, withdrawn or corrected: replaced, or struck
 * out where nobody gave it. From then on the entry keeps nobody out (条例§18); who was turned away
 * because of it before has its remedies.
 */
export const preparatoryServiceAmending = amending<
  Project,
  ProjectEvent,
  NamedService,
  Said,
  ProposedService
>({
  entered: (project, named) => {
    const desk = onDesk(project)
    if ('refused' in desk) return desk
    const found = desk.file.prepared?.find(isService(named))
    return found
      ? { seen: desk.seen, proposed: found.proposed }
      : refuse('条例§18', 'no-such-service')
  },
  fault: ({ instead }, project, { at }, named) =>
    instead && serviceFault(instead, besides(project, named), at),
  withdrawn: ({ institution, service, reason }) =>
    preparatoryServiceWithdrawn({ institution, service, reason }),
  proposed: preparatoryServiceCorrectionProposed,
  corrected: ({ institution, service }, { correction, ...proposal }, confirmedBy) =>
    preparatoryServiceCorrected({ institution, service, ...correction, ...proposal, confirmedBy }),
})
