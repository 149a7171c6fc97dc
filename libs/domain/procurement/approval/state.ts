import type { ApprovalStep, ApprovalStepName, ApprovalTurn, Role } from '#libs/contracts'
import { bureauOnly, type Aggregate } from '#libs/domain/deciding'
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
      readonly turn: string
      readonly round: number
      readonly opened: boolean
    } & ApprovalFile)
  | ({ readonly status: 'approved' | 'returned' | 'withdrawn' } & ApprovalFile)

export type ApprovalUnderWay = Extract<Approval, { readonly status: 'under-way' }>

/** The name of one wait for one step. */
export const turnOf = (approval: string, step: ApprovalStepName, round: number): ApprovalTurn => ({
  turn: `${approval}/${step}/${round}`,
  step,
})

function evolve(approval: Approval, event: ApprovalEvent): Approval {
  if (event.type === 'ApprovalRequested') {
    const { waitsFor, ...file } = event.data
    const [step] = file.chain
    return step
      ? {
          ...{ status: 'under-way', ...file, signatures: [] },
          ...{ step, turn: waitsFor.turn, round: 1, opened: false },
        }
      : approval
  }
  return approval.status === 'under-way' ? evolveUnderWay(approval, event) : approval
}

function evolveUnderWay(approval: ApprovalUnderWay, event: ApprovalEvent): Approval {
  switch (event.type) {
    case 'ApprovalOpened':
      return { ...approval, opened: true }
    case 'ApprovalStepSigned': {
      const { step, role, by, actingFor } = event.data
      const signatures = [...approval.signatures, { step, role, by, actingFor }]
      return { ...approval, signatures, opened: true }
    }
    case 'ApprovalStepPassed':
      return waitingFor(approval, event.data.waitsFor)
    case 'ApprovalReturned':
      return event.data.waitsFor
        ? backTo(approval, event.data.waitsFor)
        : { ...approval, status: 'returned' }
    case 'ApprovalWithdrawn':
      return { ...approval, status: 'withdrawn' }
    case 'Approved':
      return { ...approval, status: 'approved' }
    default:
      return approval
  }
}

const waitingFor = (
  approval: ApprovalUnderWay,
  { turn, step }: ApprovalTurn,
): ApprovalUnderWay => ({
  ...approval,
  turn,
  step: approval.chain.find(({ name }) => name === step) ?? approval.step,
})

/** Signatures of the step gone back to, and of every later one, are void. */
function backTo(approval: ApprovalUnderWay, turn: ApprovalTurn): Approval {
  const order = approval.chain.map(({ name }) => name)
  const signatures = approval.signatures.filter(
    ({ step }) => order.indexOf(step) < order.indexOf(turn.step),
  )
  return { ...waitingFor(approval, turn), round: approval.round + 1, signatures }
}

export const approval: Aggregate<Approval, ApprovalEvent> = {
  context: 'procurement',
  name: 'approval',
  collection: 'approvals',
  initial: { status: 'not-requested' },
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  visibleTo: bureauOnly,
}
