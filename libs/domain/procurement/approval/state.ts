import type { ApprovalStep, ApprovalStepName, ApprovalTurn, Role } from '#libs/contracts'
import { bureauOnly, type Aggregate, type DataOf } from '#libs/domain/deciding'
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
  /** Who returned it wants it straight back, once it is mended. */
  readonly straightTo?: ApprovalStepName | undefined
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
    const { waitsFor, carried = [], ...file } = event.data
    const step = file.chain.find(({ name }) => name === waitsFor.step)
    return step
      ? {
          ...{ status: 'under-way', ...file, signatures: carried },
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
    case 'CollectiveDecisionRecorded':
      return { ...approval, opened: true }
    case 'ApprovalStepPassed':
      return { ...waitingFor(approval, event.data.waitsFor), straightTo: undefined }
    case 'ApprovalReturned':
      return returned(approval, event.data)
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

/**
 * Signatures of the step gone back to, and of every later one, are void; sent straight back, those of
 * the steps between stand, since nobody looks at the papers there again.
 */
function returned(
  approval: ApprovalUnderWay,
  { step, waitsFor, afterwards }: DataOf<ApprovalEvent, 'ApprovalReturned'>,
): Approval {
  const order = approval.chain.map(({ name }) => name)
  const straightTo = afterwards === 'straight-back' ? step : undefined
  const from = order.indexOf(waitsFor?.step ?? step)
  const signatures = approval.signatures.filter(signature => {
    const place = order.indexOf(signature.step)
    if (straightTo === undefined) return place < from
    return signature.step !== waitsFor?.step && place < order.indexOf(step)
  })
  if (!waitsFor) return { ...approval, status: 'returned', signatures, straightTo }
  return { ...waitingFor(approval, waitsFor), round: approval.round + 1, signatures, straightTo }
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
