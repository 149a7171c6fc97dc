import { entryOf } from '#facts/procurement/project'
import { projectCommands } from '#libs/contracts'
import {
  occupationCatalogue,
  occupationCatalogueIdOf,
} from '#libs/domain/county/occupation-catalogue'
import { approval, submitForApproval } from '#libs/domain/procurement/approval'
import {
  closeProject,
  discloseIntent,
  filePlan,
  openProject,
  project,
  reckonProjectDatesAgain,
  recordRequirement,
  recordRequirementSurvey,
  recordTrainingDemandSurvey,
  performanceTargetsAmending,
  preparatoryServiceAmending,
  recordLegalReview,
  recordOrganisation,
  recordPreparatoryService,
  recordPublicOpinion,
  reuseRequirementSurvey,
  reviewRequirement,
  setAcceptancePlan,
  setPerformanceTargets,
  setRiskPlan,
  trainingDemandSurveyAmending,
  type Project,
} from '#libs/domain/procurement/project'
import { command } from '../../command.js'
import { amendmentCommands } from '../amendment-commands.js'
import { amongPlans } from './among-plans.js'
import { isOfficer } from './of-file.js'

const ofProject = { of: project, by: ['procurement-officer'] } as const

/** Papers of a project are amended by its own officer, with a colleague or the chief as the second. */
const amendable = {
  ...ofProject,
  permitted: isOfficer,
  confirmedBy: ['procurement-officer', 'section-chief'],
} as const

/** The writing of the requirement that stands, or the one after it. */
const writing = (state: Project, more = 0): string => {
  const revision = 'requirement' in state ? state.requirement.revision : 0
  return `requirement/${String(revision + more)}`
}

/** Which writing of an entry the one to come is. */
const next = (state: Project, what: 'surveys' | 'targets'): number =>
  ('entered' in state ? state.entered[what] : 0) + 1

const caseOf = (id: string): string => `project/${id}`

export const projectCatalogue = [
  command({
    of: project,
    by: ['procedure'],
    name: 'reckonProjectDatesAgain',
    kind: 'decision',
    input: projectCommands.reckonProjectDatesAgain,
    decide: reckonProjectDatesAgain,
  }),
  command({
    ...ofProject,
    name: 'openProject',
    kind: 'decision',
    creates: true,
    input: projectCommands.openProject,
    permitted: (actor, { officer }) => [actor.id, actor.actingFor].includes(officer),
    decide: openProject,
  }),
  command({
    ...ofProject,
    name: 'recordTrainingDemandSurvey',
    kind: 'record',
    input: projectCommands.recordTrainingDemandSurvey,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: recordTrainingDemandSurvey,
    discharges: ({ id, state }) => [
      { duty: 'record-training-demand-survey', caseId: caseOf(id) },
      {
        ...{ duty: 'record-training-demand-survey-again', caseId: caseOf(id) },
        about: entryOf('training-demand-survey', next(state, 'surveys')),
      },
    ],
  }),
  ...amendmentCommands({
    ...amendable,
    what: 'TrainingDemandSurvey',
    shapes: {
      withdraw: projectCommands.withdrawTrainingDemandSurvey,
      correct: projectCommands.correctTrainingDemandSurvey,
      confirm: projectCommands.confirmTrainingDemandSurveyCorrection,
    },
    deciders: trainingDemandSurveyAmending,
  }),
  command({
    ...ofProject,
    name: 'recordRequirementSurvey',
    kind: 'record',
    input: projectCommands.recordRequirementSurvey,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: recordRequirementSurvey,
  }),
  command({
    ...ofProject,
    name: 'setPerformanceTargets',
    kind: 'decision',
    input: projectCommands.setPerformanceTargets,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: setPerformanceTargets,
    discharges: ({ id, state }) => [
      { duty: 'set-performance-targets', caseId: caseOf(id) },
      {
        ...{ duty: 'set-performance-targets-again', caseId: caseOf(id) },
        about: entryOf('performance-targets', next(state, 'targets')),
      },
    ],
  }),
  ...amendmentCommands({
    ...amendable,
    what: 'PerformanceTargets',
    shapes: {
      withdraw: projectCommands.withdrawPerformanceTargets,
      correct: projectCommands.correctPerformanceTargets,
      confirm: projectCommands.confirmPerformanceTargetsCorrection,
    },
    deciders: performanceTargetsAmending,
  }),
  command({
    ...ofProject,
    name: 'recordRequirement',
    kind: 'decision',
    input: projectCommands.recordRequirement,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ state }) => ({
      catalogue:
        'year' in state
          ? { of: occupationCatalogue, id: occupationCatalogueIdOf(state.year) }
          : undefined,
    }),
    decide: (states, input, deciding) => recordRequirement(states, input, deciding),
    discharges: ({ id, state }) => [
      { duty: 'record-requirement', caseId: caseOf(id) },
      {
        ...{ duty: 'record-requirement-again', caseId: caseOf(id) },
        about: writing(state, 1),
      },
    ],
  }),
  command({
    ...ofProject,
    name: 'reuseRequirementSurvey',
    kind: 'record',
    input: projectCommands.reuseRequirementSurvey,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ input }) => ({ another: { of: project, id: input.from } }),
    decide: (states, input, deciding) => reuseRequirementSurvey(states, input, deciding),
  }),
  command({
    ...ofProject,
    name: 'recordPublicOpinion',
    kind: 'record',
    input: projectCommands.recordPublicOpinion,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: recordPublicOpinion,
    discharges: ({ id }) => [{ duty: 'record-public-opinion', caseId: caseOf(id) }],
  }),
  command({
    ...ofProject,
    name: 'setAcceptancePlan',
    kind: 'decision',
    input: projectCommands.setAcceptancePlan,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: setAcceptancePlan,
    discharges: ({ id }) => [{ duty: 'set-acceptance-plan', caseId: caseOf(id) }],
  }),
  command({
    ...ofProject,
    name: 'setRiskPlan',
    kind: 'decision',
    input: projectCommands.setRiskPlan,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: setRiskPlan,
    discharges: ({ id }) => [{ duty: 'set-risk-plan', caseId: caseOf(id) }],
  }),
  command({
    of: project,
    by: ['legal-reviewer'],
    name: 'recordLegalReview',
    kind: 'decision',
    input: projectCommands.recordLegalReview,
    decide: recordLegalReview,
    discharges: ({ id, state }) => [
      { duty: 'record-legal-review', caseId: caseOf(id), about: writing(state) },
    ],
  }),
  command({
    of: project,
    by: ['section-chief'],
    name: 'reviewRequirement',
    kind: 'decision',
    input: projectCommands.reviewRequirement,
    decide: reviewRequirement,
    discharges: ({ id, state }) => [
      { duty: 'review-requirement', caseId: caseOf(id), about: writing(state) },
    ],
  }),
  command({
    ...ofProject,
    name: 'submitForApproval',
    kind: 'decision',
    input: projectCommands.submitForApproval,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ id, input, state, known }) => ({
      ...amongPlans({ id, state }, known),
      approval: { of: approval, id: input.approval },
      previous:
        'straightBackTo' in state && state.straightBackTo !== undefined
          ? { of: approval, id: state.straightBackTo }
          : undefined,
    }),
    decide: (states, input, deciding) => submitForApproval(states, input, deciding),
    discharges: ({ id, state }) =>
      'submissions' in state
        ? [
            {
              duty: 'submit-for-approval',
              caseId: caseOf(id),
              about: `submission/${state.submissions + 1}`,
            },
          ]
        : [],
  }),
  command({
    ...ofProject,
    name: 'filePlan',
    kind: 'record',
    input: projectCommands.filePlan,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: filePlan,
    discharges: ({ id }) => [{ duty: 'file-plan', caseId: caseOf(id) }],
  }),
  command({
    ...ofProject,
    name: 'recordOrganisation',
    kind: 'record',
    input: projectCommands.recordOrganisation,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: recordOrganisation,
    discharges: ({ id }) => [{ duty: 'record-organisation', caseId: caseOf(id) }],
  }),
  command({
    ...ofProject,
    name: 'recordPreparatoryService',
    kind: 'record',
    input: projectCommands.recordPreparatoryService,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: recordPreparatoryService,
  }),
  ...amendmentCommands({
    ...amendable,
    what: 'PreparatoryService',
    shapes: {
      withdraw: projectCommands.withdrawPreparatoryService,
      correct: projectCommands.correctPreparatoryService,
      confirm: projectCommands.confirmPreparatoryServiceCorrection,
    },
    deciders: preparatoryServiceAmending,
  }),
  command({
    ...ofProject,
    name: 'discloseIntent',
    kind: 'decision',
    act: 'intent-disclosure',
    input: projectCommands.discloseIntent,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: discloseIntent,
    discharges: ({ id }) => [{ duty: 'disclose-intent', caseId: caseOf(id) }],
  }),
  command({
    ...ofProject,
    name: 'closeProject',
    kind: 'decision',
    input: projectCommands.closeProject,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: closeProject,
    discharges: ({ id }) => [{ duty: 'close-project', caseId: caseOf(id) }],
  }),
] as const
