import { count, factsOf, reference, word } from '#libs/domain/deciding'
import type { ProjectEvent } from './events.js'

export { toResume, toStop } from './contract-changes.js'
export type { ProjectLot } from './project-lot.js'
export { trainingProject, type TrainingProject } from './training-project.js'

/** What reading and reviewing a requirement is about: each writing of it is another. */
const writing = ({ revision = 1 }: { readonly revision?: number | undefined }) =>
  reference(`requirement/${String(revision)}`)

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
  RequirementRecorded: ({ lots, publicService, fullProcedure, ...papers }) => ({
    /** 需求§11: a lawyer reads the contract, too. */
    fullProcedure,
    lots: lots.map(({ lot, kind }) => ({ lot: reference(lot), kind: word(kind) })),
    requirement: writing(papers),
    publicService,
    risksOpen: fullProcedure && papers.riskPlan === undefined,
    legallyOpen: fullProcedure && papers.legalReview === undefined,
  }),
  PublicOpinionRecorded: ({ occurredOn }) => ({ occurredOn }),
  AcceptancePlanSet: ({ standards }) => ({ standards: count(standards.length) }),
  RiskPlanSet: ({ risks }) => ({ risks: count(risks.length) }),
  LegalReviewRecorded: data => ({ requirement: writing(data), passed: data.passed }),
  RequirementReviewed: data => ({ requirement: writing(data), passed: data.passed }),
  OrganisationRecorded: ({ organisation: { form } }) => ({ form: word(form) }),
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
