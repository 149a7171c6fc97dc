import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import type { Project } from '#libs/domain/procurement/project'
import { documentFault, planFault } from './draft-faults.js'
import { tenderDrafted, type TenderEvent, type TenderInput } from './events.js'
import type { Tender } from './state.js'

interface TenderOfProject {
  readonly self: Tender
  readonly project: Project
}

/**
 * Drafts the tender document 招标文件 for lots of an approved project: all of them, or one alone
 * that is tendered again. Every number in it that a statute bounds is checked here, before anybody
 * relies on it.
 */
export function draftTender(
  { self, project }: TenderOfProject,
  { project: projectId, agency, ...document }: TenderInput<'draftTender'>,
  { policy, actor }: Deciding,
): Decided<TenderEvent> {
  if (self.status !== 'not-drafted') return refuse('87§20', 'tender-already-drafted')
  if (project.status !== 'approved') return refuse('条例§29', 'project-not-approved')
  if (![actor.id, actor.actingFor].includes(project.officer)) {
    return refuse('内部控制：经办责任', 'not-the-projects-officer')
  }
  const fault = planFault(project, document.lots) ?? documentFault(document, policy)
  if (fault) return fault
  const { officer, signatory, ledger, planNumber = '', tenderNotBefore } = project
  if (!tenderNotBefore) return refuse('财库〔2020〕10号', 'intent-not-disclosed')
  return [
    tenderDrafted({
      ...{ project: projectId, officer, signatory, ledger, planNumber },
      ...(agency !== undefined && { agency }),
      notBefore: tenderNotBefore.end,
      ...document,
    }),
  ]
}
