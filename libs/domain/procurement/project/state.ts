import type { Day, Instant } from '#libs/calendar'
import type {
  DemandSurvey,
  Organisation,
  PerformanceTarget,
  PlannedLot,
  StatutoryEnd,
} from '#libs/contracts'
import { bureauOnly, type Aggregate, type DataOf, type Proposal } from '#libs/domain/deciding'
import type { Fen } from '#libs/money'
import type { ProjectEvent } from './events.js'
import { evolvePreparation } from './preparation.js'
import { evolveServices, type StandingService } from './preparatory-services.js'
import type { HeldAgainst } from './price-check.js'

/** A demand survey as it now stands, and the correction that waits for a second person. */
export interface StandingSurvey extends DemandSurvey {
  readonly survey: string
  readonly recordedBy: string
  readonly proposed?: Proposal<DemandSurvey>
}

/** The requirement as it was last written, and what others said of that writing. */
export interface StandingRequirement {
  readonly lots: readonly PlannedLot[]
  readonly budget: Fen
  readonly publicService: boolean
  /** 需求§11: market survey, lawyer, risk plan and key review; a lawyer reads the contract too (需求§23). */
  readonly fullProcedure: boolean
  readonly authors: readonly string[]
  /** The lines of the catalogue that the lots were held against; absent where there was none. */
  readonly catalogue?: HeldAgainst
  readonly revision: number
  /** A lawyer has read the contract text and found nothing against it. */
  readonly legallyReviewed: boolean
  readonly reviewed?: 'passed' | 'failed'
}

/** What a project consists of from its opening on. */
export interface ProjectFile {
  readonly title: string
  readonly year: number
  readonly officer: string
  readonly signatory: string
  readonly ledger: string
  /** The unit that buys. */
  readonly purchaser?: string
  /** Who gave a service for the purchase before it began (条例§18). */
  readonly prepared?: readonly StandingService[]
  /** The rounds in which its lots were offered, in their order. */
  readonly purchases?: readonly DataOf<ProjectEvent, 'PurchaseBegun'>[]
  readonly demandSurveys: readonly StandingSurvey[]
  /** The latest market survey 采购需求调查. */
  readonly requirementSurvey?: {
    readonly survey: string
    readonly occurredOn: Day
    readonly evidence: string
    readonly respondents: number
  }
  readonly targets: readonly PerformanceTarget[]
  /** How often each was entered, what was taken back included. */
  readonly entered: { readonly surveys: number; readonly targets: number }
  /** Their correction, which waits for a second person. */
  readonly targetsProposed?:
    DataOf<ProjectEvent, 'PerformanceTargetsCorrectionProposed'> | undefined
  readonly requirement?: StandingRequirement
  /** The public was asked (条例§15). */
  readonly publicAsked?: true
  readonly acceptancePlanned?: true
  readonly risksPlanned?: true
  /** Somebody else has had the papers before them: records are corrected now, not withdrawn. */
  readonly seen: boolean
  readonly submissions: number
  /** The run of approval that sent the papers back and wants them straight back. */
  readonly straightBackTo?: string | undefined
}

interface Planned {
  readonly approvedAt?: Instant
  /** What was approved to be measured by, whatever the papers say since. */
  readonly approvedTargets?: readonly PerformanceTarget[]
  readonly planNumber?: string
  readonly organisation?: Organisation
  readonly tenderNotBefore?: StatutoryEnd
}

/** A project 培训项目 from its opening to its archive. */
export type Project =
  | { readonly status: 'not-opened' }
  | ({ readonly status: 'planning' } & ProjectFile)
  | ({ readonly status: 'in-approval'; readonly approval: string } & ProjectFile)
  | ({ readonly status: 'approved' } & ProjectFile & Planned)
  | ({ readonly status: 'closed' } & ProjectFile & Planned)

export type OpenedProject = Exclude<Project, { readonly status: 'not-opened' }>

function evolve(project: Project, event: ProjectEvent): Project {
  if (event.type === 'ProjectOpened') return opened(event.data)
  if (project.status === 'not-opened') return project
  return evolveChain({ ...project, ...evolveFile(project, event) }, event)
}

function opened(data: DataOf<ProjectEvent, 'ProjectOpened'>): Project {
  const { title, year, officer, signatory, ledger, purchaser } = data
  const entered = { surveys: 0, targets: 0 }
  const file = { purchaser, demandSurveys: [], targets: [], entered, seen: false, submissions: 0 }
  return { status: 'planning', title, year, officer, signatory, ledger, ...file }
}

/** What the papers say. */
function evolveFile(file: ProjectFile, event: ProjectEvent): Partial<ProjectFile> {
  switch (event.type) {
    case 'TrainingDemandSurveyRecorded':
      return {
        demandSurveys: [...file.demandSurveys, event.data],
        entered: { ...file.entered, surveys: file.entered.surveys + 1 },
      }
    case 'TrainingDemandSurveyWithdrawn':
      return {
        demandSurveys: file.demandSurveys.filter(({ survey }) => survey !== event.data.survey),
      }
    case 'TrainingDemandSurveyCorrectionProposed':
      return { demandSurveys: proposed(file.demandSurveys, event.data) }
    case 'TrainingDemandSurveyCorrected':
      return { demandSurveys: corrected(file.demandSurveys, event.data) }
    case 'PurchaseBegun':
      return { purchases: [...(file.purchases ?? []), event.data] }
    default:
      return {
        ...evolveTargets(file, event),
        ...evolvePreparation(file, event),
        ...evolveServices(file, event),
      }
  }
}

/** What the project is measured by. */
function evolveTargets({ entered }: ProjectFile, event: ProjectEvent): Partial<ProjectFile> {
  switch (event.type) {
    case 'PerformanceTargetsSet':
      return {
        ...{ targets: event.data.targets, targetsProposed: undefined },
        entered: { ...entered, targets: entered.targets + 1 },
      }
    case 'PerformanceTargetsCorrected':
      return { targets: event.data.targets, targetsProposed: undefined }
    case 'PerformanceTargetsWithdrawn':
      return { targets: [], targetsProposed: undefined }
    case 'PerformanceTargetsCorrectionProposed':
      return { targetsProposed: event.data }
    default:
      return {}
  }
}

const proposed = (
  surveys: readonly StandingSurvey[],
  { survey, ...proposal }: DataOf<ProjectEvent, 'TrainingDemandSurveyCorrectionProposed'>,
): readonly StandingSurvey[] =>
  surveys.map(one => (one.survey === survey ? { ...one, proposed: proposal } : one))

const corrected = (
  surveys: readonly StandingSurvey[],
  data: DataOf<ProjectEvent, 'TrainingDemandSurveyCorrected'>,
): readonly StandingSurvey[] =>
  surveys.map(one => {
    const { survey, recordedBy } = one
    const { occurredOn, paper, evidence, trainees, employers, demand } = data
    const said = { occurredOn, paper, evidence, trainees, employers, demand }
    return survey === data.survey ? { survey, recordedBy, ...said } : one
  })

/** Where the project stands. */
function evolveChain(project: OpenedProject, event: ProjectEvent): Project {
  switch (event.type) {
    case 'SubmittedForApproval': {
      const { approval, submission } = event.data
      const under = { approval, submissions: submission, straightBackTo: undefined }
      return { ...project, status: 'in-approval', ...under }
    }
    case 'SubmissionWithdrawn':
      return { ...project, status: 'planning' }
    case 'SubmissionReturned':
      return { ...project, status: 'planning', seen: true, ...straightBack(event.data) }
    case 'ProjectApproved':
      return approved(project, event.data)
    case 'ProjectClosed':
      return { ...project, status: 'closed' }
    default:
      return project.status === 'approved' ? evolvePlan(project, event) : project
  }
}

const approved = (
  project: OpenedProject,
  { approvedAt }: DataOf<ProjectEvent, 'ProjectApproved'>,
): Project => ({
  ...{ ...project, status: 'approved', approvedAt, seen: true },
  approvedTargets: project.targets,
})

const straightBack = ({
  approval,
  straightBack: asked,
}: DataOf<ProjectEvent, 'SubmissionReturned'>) => (asked ? { straightBackTo: approval } : {})

function evolvePlan(
  project: Extract<Project, { readonly status: 'approved' }>,
  event: ProjectEvent,
): Project {
  switch (event.type) {
    case 'PlanFiled':
      return { ...project, planNumber: event.data.planNumber }
    case 'OrganisationRecorded':
      return { ...project, organisation: event.data.organisation }
    case 'IntentDisclosed':
    case 'ProjectDatesReckonedAgain':
      return { ...project, tenderNotBefore: event.data.tenderNotBefore }
    default:
      return project
  }
}

/** One stream per project; its id is the Kafka key of everything that belongs to it for life. */
export const project: Aggregate<Project, ProjectEvent> = {
  context: 'procurement',
  name: 'project',
  collection: 'projects',
  initial: { status: 'not-opened' },
  evolve,
  keyOf: id => id,
  anchors: state =>
    'approvedAt' in state && state.approvedAt ? { 'plan-approved': state.approvedAt } : {},
  visibleTo: bureauOnly,
}
