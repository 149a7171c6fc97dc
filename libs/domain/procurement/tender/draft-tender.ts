import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { preFlight } from '#libs/domain/procurement/pre-flight'
import type { Project } from '#libs/domain/procurement/project'
import type { TenderDocument } from '#libs/contracts'
import type { Policy } from '#libs/policy'
import { tenderDrafted, type TenderEvent, type TenderInput } from './events.js'
import type { Tender } from './state.js'

interface TenderOfProject {
  readonly self: Tender
  readonly project: Project
}

type Draft = TenderInput<'draftTender'>
type ReadyProject = Extract<Project, { readonly status: 'approved' }>

/**
 * Drafts the tender document 招标文件 for lots of an approved project: all of them, or one alone
 * that is tendered again. Every number in it that a statute bounds is checked here, before anybody
 * relies on it.
 */
export function draftTender(
  { self, project }: TenderOfProject,
  { project: projectId, agency, ...document }: Draft,
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

/** The plan is filed, and every lot is one of its, of its kind and within its budget (条例§30). */
function planFault(project: ReadyProject, lots: Draft['lots']): Refusal | undefined {
  if (project.planNumber === undefined) return refuse('条例§29', 'plan-not-filed')
  for (const { lot, kind, heads, budget } of lots) {
    const planned = project.requirement?.lots.find(one => one.lot === lot)
    if (planned?.kind !== kind) return refuse('条例§30', 'lot-not-planned', { detail: { lot } })
    if (heads !== planned.heads || budget !== planned.budget) {
      return refuse('条例§30', 'lot-differs-from-plan', { detail: { lot } })
    }
  }
  return undefined
}

/** All that the pre-flight finds, unless it only warns and every warning has its reason (87§20). */
function documentFault(document: TenderDocument, policy: Policy): Refusal | undefined {
  const { blocks, warns } = preFlight(document, policy)
  const { justified = [] } = document
  const open = warns.filter(({ reason }) => !justified.some(({ warning }) => warning === reason))
  const faults = [...blocks, ...open]
  const [first] = blocks
  if (first) return refuse(first.rule, first.reason, { detail: first.detail, faults })
  const [warned] = open
  return (
    warned &&
    refuse(warned.rule, 'warnings-need-reasons', { detail: { count: open.length }, faults })
  )
}
