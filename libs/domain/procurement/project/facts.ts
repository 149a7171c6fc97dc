import { count, factsOf, reference, word } from '#libs/domain/deciding'
import type { ProjectEvent } from './events.js'

export { toResume, toStop } from './contract-changes.js'
export type { ProjectLot } from './project-lot.js'
export { trainingProject, type TrainingProject } from './training-project.js'

/** What procedures may know of a project: who is in charge, its lots, how far the plan is. */
export const projectFacts = factsOf<ProjectEvent>()({
  ProjectOpened: ({ officer, signatory, ledger }) => ({
    officer: reference(officer),
    signatory: reference(signatory),
    ledger: reference(ledger),
  }),
  TrainingDemandSurveyRecorded: ({ survey }) => ({ survey: reference(survey) }),
  TrainingDemandSurveyWithdrawn: ({ survey }) => ({ survey: reference(survey) }),
  PerformanceTargetsSet: ({ targets }) => ({ targets: count(targets.length) }),
  RequirementRecorded: ({ lots, fullProcedure }) => ({
    /** 需求§11: a lawyer reads the contract, too. */
    fullProcedure,
    lots: lots.map(({ lot, kind }) => ({ lot: reference(lot), kind: word(kind) })),
  }),
  SubmittedForApproval: ({ approval, submission }) => ({
    approval: reference(approval),
    /** What the duty to submit is about: it is owed again after a return. */
    turn: reference(`submission/${submission}`),
  }),
  SubmissionWithdrawn: ({ approval }) => ({ approval: reference(approval) }),
  SubmissionReturned: ({ approval }) => ({ approval: reference(approval) }),
  ProjectApproved: ({ approval }) => ({ approval: reference(approval) }),
  PlanFiled: ({ occurredOn }) => ({ occurredOn }),
  IntentDisclosed: ({ tenderNotBefore }) => ({ tenderNotBefore: tenderNotBefore.end }),
  ProjectDatesReckonedAgain: ({ tenderNotBefore }) => ({ tenderNotBefore: tenderNotBefore.end }),
  ProjectClosed: () => ({}),
})
