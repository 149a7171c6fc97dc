import type { OfferedMethod, TenderDocument } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'
import { preFlight } from '#libs/domain/procurement/pre-flight'
import { fixedPriceFault, type Project } from '#libs/domain/procurement/project'
import type { Policy } from '#libs/policy'

export type ApprovedProject = Extract<Project, { readonly status: 'approved' }>

/** What was held against the catalogue and approved is what is tendered. */
const asPlanned = ['occupation', 'level', 'heads', 'lessonHours', 'budget'] as const

/**
 * The plan is filed, and every lot is one of its, of its kind and within its budget (条例§30); a price
 * that the document fixes keeps to the line of the catalogue that the plan was held against.
 */
export function planFault(
  project: ApprovedProject,
  lots: TenderDocument['lots'],
  policy: Policy,
): Refusal | undefined {
  if (project.planNumber === undefined) return refuse('条例§29', 'plan-not-filed')
  for (const lot of lots) {
    const planned = project.requirement?.lots.find(one => one.lot === lot.lot)
    if (planned?.kind !== lot.kind) {
      return refuse('条例§30', 'lot-not-planned', { detail: { lot: lot.lot } })
    }
    if (asPlanned.some(field => lot[field] !== planned[field])) {
      return refuse('条例§30', 'lot-differs-from-plan', { detail: { lot: lot.lot } })
    }
  }
  return project.requirement && fixedPriceFault(project.requirement, lots, policy)
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
