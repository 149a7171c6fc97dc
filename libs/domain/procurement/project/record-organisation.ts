import { dayOf, type Instant } from '#libs/calendar'
import type { Organisation } from '#libs/contracts'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { organisationRecorded, type ProjectEvent, type ProjectInput } from './events.js'
import type { Project } from './state.js'

/**
 * Records who organises the tender: the central purchasing body, an agency with its agreement, or the
 * purchaser itself with proof that it can (法§18, 87§9). Needed before the tender document; recorded
 * anew where another is entrusted, and the last one stands.
 */
export function recordOrganisation(
  project: Project,
  { organisation }: ProjectInput<'recordOrganisation'>,
  { at }: Deciding,
): Decided<ProjectEvent> {
  if (project.status !== 'approved') return refuse('法§18', 'project-not-approved')
  if (project.planNumber === undefined) return refuse('条例§29', 'plan-not-filed')
  const today = dayOf(at)
  if (organisation.occurredOn > today) return refuse('法§18', 'agreement-lies-in-the-future')
  return agreementFault(organisation, at) ?? [organisationRecorded({ organisation })]
}

/** An agency acts for the purchaser for as long as its agreement runs, the last day among it (法§20). */
export function agreementFault(organisation: Organisation, at: Instant): Refusal | undefined {
  return organisation.form === 'entrusted' && organisation.until && organisation.until < dayOf(at)
    ? refuse('法§20', 'agreement-has-ended', {
        ...{ detail: { until: organisation.until }, fix: 'record-organisation' },
      })
    : undefined
}
