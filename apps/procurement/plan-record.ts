import type { PlanEntry } from '#libs/contracts/views'
import type { ApprovalEvent } from '#libs/domain/procurement/approval'
import type { ProjectEvent } from '#libs/domain/procurement/project'
import type { StoredEvent } from '#libs/event-store'

/** What is written for a plan, and read before it is approved. */
const written: ReadonlySet<string> = new Set<ProjectEvent['type']>([
  ...([
    'TrainingDemandSurveyRecorded',
    'PerformanceTargetsSet',
    'RequirementSurveyRecorded',
  ] as const),
  ...(['RequirementSurveyReused', 'PublicOpinionRecorded', 'RequirementRecorded'] as const),
  ...(['AcceptancePlanSet', 'RiskPlanSet', 'LegalReviewRecorded', 'RequirementReviewed'] as const),
  ...(['OrganisationRecorded', 'PlanFiled', 'IntentDisclosed'] as const),
])

/** What happens to a plan in its run through the chain. */
const said: ReadonlySet<string> = new Set<ApprovalEvent['type']>([
  ...(['ApprovalRequested', 'ApprovalStepSigned', 'CollectiveDecisionRecorded'] as const),
  ...(['ApprovalReturned', 'ApprovalWithdrawn', 'Approved'] as const),
])

const entriesIn = (
  events: readonly StoredEvent[],
  types: ReadonlySet<string>,
): readonly PlanEntry[] =>
  events
    .filter(({ type }) => types.has(type))
    .map(({ eventId: id, type, data, meta: { at, role } }) => ({
      ...{ id, type, at, role },
      data: data as PlanEntry['data'], // an event's data is an object
    }))

/** What was written for the plan, in the order of a project's events. */
export const planEntriesIn = (events: readonly StoredEvent[]): readonly PlanEntry[] =>
  entriesIn(events, written)

/** What was said of it in one run, in the order of an approval's events. */
export const runIn = (events: readonly StoredEvent[]): readonly PlanEntry[] =>
  entriesIn(events, said)

/** The runs of approval that a project went through, in their order. */
export const approvalsIn = (events: readonly StoredEvent[]): readonly string[] =>
  events.flatMap(({ type, data }) => {
    const event = { type, data } as unknown as ProjectEvent // the project's stream has no others
    return event.type === 'SubmittedForApproval' ? [event.data.approval] : []
  })
