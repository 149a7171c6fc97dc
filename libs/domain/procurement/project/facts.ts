import { count, factsOf, reference, word } from '#libs/domain/deciding'
import type { ProjectEvent } from './events.js'

export { toEnd, toResume, toStop } from './contract-changes.js'
export type { ProjectLot } from './project-lot.js'
export { trainingProject, type Entry, type TrainingProject } from './training-project.js'

/** What is owed anew where an entry of the plan was taken back: its next writing. */
export const entryOf = (
  what: 'training-demand-survey' | 'performance-targets',
  writing: number,
): string => `${what}/${String(writing)}`

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
  TrainingDemandSurveyRecorded: data => ({
    survey: reference(data.survey),
    writing: reference(entryOf('training-demand-survey', data.writing ?? 1)),
  }),
  TrainingDemandSurveyWithdrawn: ({ survey }) => ({ survey: reference(survey) }),
  PerformanceTargetsSet: data => ({
    targets: count(data.targets.length),
    writing: reference(entryOf('performance-targets', data.writing ?? 1)),
  }),
  PerformanceTargetsWithdrawn: () => ({}),
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
