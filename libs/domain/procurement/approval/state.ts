import type { ApprovalStep, ApprovalStepName } from '#libs/contracts'
import type { Role } from '#libs/contracts'
import type { Aggregate } from '#libs/domain/deciding'
import type { Fen } from '#libs/money'
import type { ApprovalEvent } from './events.js'

export interface Signature {
  readonly step: ApprovalStepName
  readonly role: Role
  readonly by: string
  readonly actingFor?: string | undefined
}

export interface ApprovalFile {
  readonly project: string
  readonly requestedBy: string
  readonly ledger: string
  readonly lots: readonly { readonly lot: string; readonly amount: Fen }[]
  readonly budget: Fen
  readonly chain: readonly ApprovalStep[]
  /** Signatures that stand; a return makes those of the step and of later ones void. */
  readonly signatures: readonly Signature[]
}

/** One run of a project's papers through the chain 审批链. Sent back to the maker, it is over. */
export type Approval =
  | { readonly status: 'not-requested' }
  | ({
      readonly status: 'under-way'
      /** The step that is waited for. */
      readonly step: ApprovalStep
      readonly opened: boolean
    } & ApprovalFile)
  | ({ readonly status: 'approved' | 'returned' | 'withdrawn' } & ApprovalFile)

export type ApprovalUnderWay = Extract<Approval, { readonly status: 'under-way' }>

function evolve(approval: Approval, event: ApprovalEvent): Approval {
  if (event.type === 'ApprovalRequested') {
    const [first] = event.data.chain
    return first
      ? { status: 'under-way', step: first, opened: false, ...event.data, signatures: [] }
      : approval
  }
  return approval.status === 'under-way' ? evolveUnderWay(approval, event) : approval
}

function evolveUnderWay(approval: ApprovalUnderWay, event: ApprovalEvent): Approval {
  switch (event.type) {
    case 'ApprovalOpened':
      return { ...approval, opened: true }
    case 'ApprovalStepSigned': {
      const { step, role, by, actingFor, complete } = event.data
      const signatures = [...approval.signatures, { step, role, by, actingFor }]
      const next = complete ? stepAfter(approval, step) : approval.step
      return { ...approval, signatures, step: next, opened: true }
    }
    case 'ApprovalReturned':
      return event.data.to === 'maker'
        ? { ...approval, status: 'returned' }
        : backTo(approval, event.data.to)
    case 'ApprovalWithdrawn':
      return { ...approval, status: 'withdrawn' }
    case 'Approved':
      return { ...approval, status: 'approved' }
    default:
      return approval
  }
}

function stepAfter({ chain, step }: ApprovalUnderWay, name: ApprovalStepName): ApprovalStep {
  return chain[chain.findIndex(one => one.name === name) + 1] ?? step
}

function backTo(approval: ApprovalUnderWay, name: ApprovalStepName): Approval {
  const { chain, signatures } = approval
  const order = chain.map(step => step.name)
  const step = chain.find(one => one.name === name) ?? approval.step
  const standing = signatures.filter(
    signature => order.indexOf(signature.step) < order.indexOf(name),
  )
  return { ...approval, step, signatures: standing }
}

export const approval: Aggregate<Approval, ApprovalEvent> = {
  context: 'procurement',
  name: 'approval',
  collection: 'approvals',
  initial: { status: 'not-requested' },
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
}
