import type { approvalFacts } from '#facts/procurement/approval'
import type { performanceEvaluationFacts } from '#facts/supervision/performance-evaluation'
import type { Instant } from '#libs/calendar'
import type { ApprovalStepName, Role } from '#libs/contracts'
import type { CaseFacts, FactOf, Reference } from '#libs/domain/deciding'
import type { projectFacts } from './facts.js'
import { evolveLots, type LotFact, type ProjectLot } from './project-lot.js'

/** The requirement as it was last written, and what is owed beside it. */
interface Requirement {
  readonly id: Reference
  readonly revision: number
  readonly since: Instant
  readonly publicService: boolean
  readonly risksOpen: boolean
  readonly legallyOpen: boolean
  readonly reviewed?: boolean
  readonly reviewedAt?: Instant
}

/** An entry of the plan: how often it was made, how many stand, and when one was last taken back. */
export interface Entry {
  readonly entered: number
  readonly standing: number
  readonly takenBackAt?: Instant
}

/** A project as its procedure sees it. */
export interface TrainingProject {
  readonly phase:
    | 'planning'
    | 'procurement'
    | 'contracting'
    | 'delivery'
    | 'assessment'
    | 'acceptance'
    | 'settlement'
    | 'closed'
  readonly officer?: Reference
  readonly signatory?: Reference
  readonly openedAt?: Instant
  /** 需求§11 applies: the contract is read by a lawyer. */
  readonly fullProcedure: boolean
  readonly submissions: number
  readonly demandSurveys: Entry
  readonly targets: Entry
  readonly requirement?: Requirement | undefined
  /** The steps of the chain, and the roles that sign each. */
  readonly chain: readonly { readonly step: ApprovalStepName; readonly roles: readonly Role[] }[]
  /** The step of the approval that is waited for, and since when. */
  readonly turn?: {
    readonly id: Reference
    readonly step: ApprovalStepName
    readonly roles: readonly Role[]
    readonly since: Instant
  }
  readonly approvedAt?: Instant
  readonly planFiledAt?: Instant
  readonly tenderNotBefore?: Instant
  /** The lots that are tendered. */
  readonly lots: readonly ProjectLot[]
}

type Heard =
  | FactOf<typeof projectFacts>
  | FactOf<typeof approvalFacts>
  | FactOf<typeof performanceEvaluationFacts>
  | LotFact

/** The case of one project, from the idea to the archive. */
export const trainingProject: CaseFacts<TrainingProject, Heard> = {
  procedure: 'project',
  begins: ['ProjectOpened'],
  hears: [
    ...(['ProjectOpened', 'TrainingDemandSurveyRecorded', 'PerformanceTargetsSet'] as const),
    ...(['TrainingDemandSurveyWithdrawn', 'PerformanceTargetsWithdrawn'] as const),
    ...(['RequirementRecorded', 'SubmittedForApproval', 'SubmissionWithdrawn'] as const),
    ...(['PublicOpinionRecorded', 'AcceptancePlanSet', 'RiskPlanSet'] as const),
    ...(['LegalReviewRecorded', 'RequirementReviewed', 'OrganisationRecorded'] as const),
    ...([
      'SubmissionReturned',
      'ApprovalRequested',
      'ApprovalStepSigned',
      'CollectiveDecisionRecorded',
      'ApprovalStepPassed',
    ] as const),
    ...([
      'ApprovalReturned',
      'Approved',
      'ProjectApproved',
      'PlanFiled',
      'IntentDisclosed',
      'ProjectDatesReckonedAgain',
    ] as const),
    ...(['TenderDrafted', 'AwardAnnounced', 'LotFailed', 'LawfulExitTaken'] as const),
    ...(['OtherMethodDecided'] as const),
    ...(['WinnerRefused', 'WinnerConfirmed', 'AwardSetAside'] as const),
    ...(['LotSuspended', 'LotResumed'] as const),
    ...(['ContractDrafted', 'ContractRedrafted', 'ContractReviewed'] as const),
    ...(['ContractVersionRejected', 'ContractNotConcluded'] as const),
    ...(['ContractSigned', 'ContractPublished', 'ContractFiled'] as const),
    ...(['PerformanceSecurityGiven', 'PerformanceSecurityWaived'] as const),
    ...(['SecurityReturnDue', 'ContractDatesReckonedAgain'] as const),
    ...(['PerformanceSecurityReturned', 'ContractCancelled'] as const),
    ...(['SecurityUseProposed', 'SecurityUseAnswered'] as const),
    ...(['SecurityUseDropped', 'PerformanceSecurityUsed'] as const),
    ...(['PerformanceSuspended', 'PerformanceResumed'] as const),
    ...(['ContractChangeProposed', 'SupplementaryContractProposed'] as const),
    ...(['ContractTerminationProposed', 'ContractProposalDropped'] as const),
    ...(['ContractChanged', 'SupplementaryContractSigned', 'ContractTerminated'] as const),
    ...(['ClassFiled', 'ClassCompleted', 'ClassCancelled'] as const),
    ...(['AssessmentScheduled', 'CertificatesVerified'] as const),
    ...(['AcceptanceOpened', 'AcceptancePassed', 'PaymentApplicationMade', 'ClaimPaid'] as const),
    ...(['PerformanceEvaluated', 'ProjectClosed'] as const),
  ],
  caseOf: ({ key }) => key,
  initial: {
    ...{ phase: 'planning', submissions: 0, fullProcedure: false, chain: [], lots: [] },
    ...{ demandSurveys: { entered: 0, standing: 0 }, targets: { entered: 0, standing: 0 } },
  },
  evolve,
  suspensions: ({ lots }) => lots.flatMap(({ suspensions }) => suspensions),
  board: ({ phase }) => ({ phase }),
}

function evolve(project: TrainingProject, fact: Heard): TrainingProject {
  switch (fact.type) {
    case 'ProjectOpened': {
      const { officer, signatory } = fact.fields
      return { ...project, officer, signatory, openedAt: fact.at }
    }
    case 'RequirementRecorded':
      return {
        ...project,
        fullProcedure: fact.fields.fullProcedure,
        requirement: requirementAfter(project, fact),
      }
    case 'LegalReviewRecorded':
    case 'RequirementReviewed':
      return { ...project, requirement: requirementAfter(project, fact) }
    case 'PlanFiled':
      return { ...project, planFiledAt: fact.at }
    case 'IntentDisclosed':
      return { ...project, phase: 'procurement', tenderNotBefore: fact.fields.tenderNotBefore }
    case 'ProjectDatesReckonedAgain':
      return { ...project, tenderNotBefore: fact.fields.tenderNotBefore }
    case 'ProjectClosed':
      return { ...project, phase: 'closed' }
    default:
      return {
        ...evolveApproval(project, fact),
        ...evolveEntries(project, fact),
        ...evolveRest(project, fact),
      }
  }
}

/** What was entered of the plan, and what was taken back before anybody else had it. */
function evolveEntries(
  { demandSurveys, targets }: TrainingProject,
  { type, at }: Heard,
): Partial<TrainingProject> {
  switch (type) {
    case 'TrainingDemandSurveyRecorded':
      return { demandSurveys: enteredInto(demandSurveys) }
    case 'TrainingDemandSurveyWithdrawn':
      return { demandSurveys: takenBackFrom(demandSurveys, at) }
    case 'PerformanceTargetsSet':
      return { targets: { ...enteredInto(targets), standing: 1 } }
    case 'PerformanceTargetsWithdrawn':
      return { targets: takenBackFrom(targets, at) }
    default:
      return {}
  }
}

const enteredInto = ({ entered, standing }: Entry): Entry => ({
  ...{ entered: entered + 1, standing: standing + 1 },
})

const takenBackFrom = ({ entered, standing }: Entry, takenBackAt: Instant): Entry => ({
  ...{ entered, standing: standing - 1, takenBackAt },
})

type OfRequirement = Extract<
  Heard,
  { type: 'RequirementRecorded' | 'LegalReviewRecorded' | 'RequirementReviewed' }
>

/** The lawyer alone can turn it down; that it passes is for the whole review to say. */
function requirementAfter(
  { requirement }: TrainingProject,
  fact: OfRequirement,
): Requirement | undefined {
  if (fact.type !== 'RequirementRecorded') {
    const { passed: reviewed } = fact.fields
    if (fact.type === 'LegalReviewRecorded' && reviewed) return requirement
    return requirement && { ...requirement, reviewed, reviewedAt: fact.at }
  }
  const { requirement: id, publicService, risksOpen, legallyOpen } = fact.fields
  const revision = (requirement?.revision ?? 0) + 1
  return { id, revision, since: fact.at, publicService, risksOpen, legallyOpen }
}

function evolveApproval(project: TrainingProject, fact: Heard): TrainingProject {
  switch (fact.type) {
    case 'SubmittedForApproval':
      return { ...project, submissions: project.submissions + 1 }
    case 'SubmissionReturned':
    case 'SubmissionWithdrawn':
      return withoutTurn(project)
    case 'ApprovalRequested':
      return nextTurn({ ...project, chain: fact.fields.chain }, fact)
    case 'ApprovalStepPassed':
    case 'ApprovalReturned':
      return nextTurn(project, fact)
    case 'ProjectApproved':
      return { ...withoutTurn(project), approvedAt: fact.at }
    default:
      return project
  }
}

const phaseAfter: Partial<Record<Heard['type'], TrainingProject['phase']>> = {
  AwardAnnounced: 'contracting',
  AwardSetAside: 'procurement',
  ContractFiled: 'delivery',
  ClassCompleted: 'assessment',
  CertificatesVerified: 'acceptance',
  AcceptancePassed: 'settlement',
}

function evolveRest(project: TrainingProject, fact: Heard): Partial<TrainingProject> {
  // Facts of project and approval change no lot: none of them is among those it looks for.
  const lots = evolveLots(project.lots, fact as LotFact)
  return { lots, phase: phaseAfter[fact.type] ?? project.phase }
}

type Passed = Extract<
  Heard,
  { type: 'ApprovalRequested' | 'ApprovalStepPassed' | 'ApprovalReturned' }
>

function nextTurn(project: TrainingProject, { fields: { waitsFor }, at }: Passed): TrainingProject {
  if (!waitsFor) return withoutTurn(project)
  const { turn: id, step } = waitsFor
  const roles = project.chain.find(one => one.step === step)?.roles ?? []
  return { ...project, turn: { id, step, roles, since: at } }
}

function withoutTurn({ turn: _, ...project }: TrainingProject): TrainingProject {
  return project
}
