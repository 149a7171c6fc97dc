import type { Instant } from '#libs/calendar'
import {
  standsFor,
  isRefusal,
  refuse,
  type Decided,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import { offeredMethod } from '#libs/domain/procurement/method'
import { agreementFault, type Project } from '#libs/domain/procurement/project'
import { documentFault, planFault, type ApprovedProject } from './draft-faults.js'
import { tenderDrafted, type TenderEvent, type TenderInput } from './events.js'
import { invitedBy, methodFault } from './method-fault.js'
import type { Tender } from './state.js'

type Draft = TenderInput<'draftTender'>

interface TenderOfProject {
  readonly self: Tender
  readonly project: Project
  /** The round whose lot failed, where this one follows it. */
  readonly previous?: Tender | undefined
}

/**
 * Drafts the tender document 招标文件 for lots of an approved project: all of them, or one alone
 * that is tendered again. Every number in it that a statute bounds is checked here, before anybody
 * relies on it. By another method than an open tender only as finance has approved.
 */
export function draftTender(
  { self, project, previous }: TenderOfProject,
  draft: Draft,
  { at, policy, actor }: Deciding,
): Decided<TenderEvent> {
  if (self.status !== 'not-drafted') return refuse('87§20', 'tender-already-drafted')
  if (project.status !== 'approved') return refuse('条例§29', 'project-not-approved')
  if (!standsFor(actor, project.officer)) {
    return refuse('内部控制：经办责任', 'not-the-projects-officer')
  }
  const fault =
    methodFault(draft, previous, policy) ??
    planFault(project, draft.lots, policy) ??
    documentFault(documentIn(draft), policy, offeredMethod(draft.method))
  if (fault) return fault
  const { officer, signatory, ledger, planNumber = '', tenderNotBefore } = project
  if (!tenderNotBefore) return refuse('财库〔2020〕10号', 'intent-not-disclosed')
  const organised = organiser(project, draft.agency, at)
  if (isRefusal(organised)) return organised
  return [
    tenderDrafted({
      ...{ project: draft.project, officer, signatory, ledger, planNumber },
      ...organised,
      notBefore: tenderNotBefore.end,
      ...methodIn(draft, previous),
      ...documentIn(draft),
    }),
  ]
}

function documentIn({ project: _, agency: __, method: ___, basis: ____, ...document }: Draft) {
  return document
}

/** Nothing of an open tender, which anybody may answer; else the method, its ground, the invited. */
function methodIn({ method, basis, ...draft }: Draft, previous: Tender | undefined) {
  const invited = invitedBy({ method, basis, ...draft }, previous)
  return {
    ...(method !== undefined && method !== 'open-tender' && { method }),
    ...(basis && { basis }),
    ...(invited && { invited }),
  }
}

/**
 * Who holds the tender, by the recorded agreement or proof (法§18, 87§9): the agency entrusted there
 * and no other, while its agreement runs (法§20).
 */
function organiser(
  { organisation }: ApprovedProject,
  named: string | undefined,
  at: Instant,
): { readonly agency?: string } | Refusal {
  if (!organisation) {
    return refuse('法§18', 'organisation-not-recorded', { fix: 'record-organisation' })
  }
  const ended = agreementFault(organisation, at)
  if (ended) return ended
  const entrusted = organisation.form === 'self' ? undefined : organisation.agency
  if (named !== undefined && named !== entrusted) return refuse('法§19', 'agency-not-entrusted')
  return entrusted === undefined ? {} : { agency: entrusted }
}
