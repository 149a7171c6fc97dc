import type { DemandSurvey } from '#libs/contracts'
import { amending, refuse, type Proposal } from '#libs/domain/deciding'
import {
  trainingDemandSurveyCorrected,
  trainingDemandSurveyCorrectionProposed,
  trainingDemandSurveyWithdrawn,
  type ProjectEvent,
} from './events.js'
import { onDesk } from './on-desk.js'
import { surveyFault } from './record-training-demand-survey.js'
import type { Project } from './state.js'

/** A recorded survey, withdrawn or corrected. */
export const trainingDemandSurveyAmending = amending<
  Project,
  ProjectEvent,
  { readonly survey: string },
  DemandSurvey,
  Proposal<DemandSurvey>
>({
  entered: (project, { survey }) => {
    const desk = onDesk(project)
    if ('refused' in desk) return desk
    const found = desk.file.demandSurveys.find(one => one.survey === survey)
    return found
      ? { seen: desk.seen, proposed: found.proposed }
      : refuse('条例§15', 'no-such-survey')
  },
  fault: (said, _, { at }) => surveyFault(said, at),
  withdrawn: ({ survey, reason }) => trainingDemandSurveyWithdrawn({ survey, reason }),
  proposed: trainingDemandSurveyCorrectionProposed,
  corrected: ({ survey }, { correction, ...proposal }, confirmedBy) =>
    trainingDemandSurveyCorrected({ survey, ...correction, ...proposal, confirmedBy }),
})
