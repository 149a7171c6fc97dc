import type { OfferedMethod, TenderDocument } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'
import { preFlight } from '#libs/domain/procurement/pre-flight'
import type { Project } from '#libs/domain/procurement/project'
import type { Policy } from '#libs/policy'

export type ApprovedProject = Extract<Project, { readonly status: 'approved' }>

/** The plan is filed, and every lot is one of its, of its kind and within its budget (条例§30). */
export function planFault(
  project: ApprovedProject,
  lots: TenderDocument['lots'],
): Refusal | undefined {
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
export function documentFault(
  document: TenderDocument,
  policy: Policy,
  method: OfferedMethod,
): Refusal | undefined {
  const { blocks, warns } = preFlight(document, policy, method)
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
