import type { ApprovalStepName, Role } from '#libs/contracts'
import {
  isBehind,
  isRefusal,
  refuse,
  type Decided,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import {
  approvalStepPassed,
  approvalStepSigned,
  type ApprovalEvent,
  type ApprovalInput,
} from './events.js'
import { turnOf, type Approval, type ApprovalUnderWay } from './state.js'

export const chainRule = '本县规定 审批链'

/** Whether it is this step's turn, and this person holds it; the maker never does, nor for others. */
export function holdsStep(
  approval: Approval,
  step: ApprovalStepName,
  { actor }: Deciding,
): ApprovalUnderWay | Refusal {
  if (approval.status !== 'under-way') return refuse(chainRule, 'approval-not-under-way')
  if (approval.step.name !== step) {
    return refuse(chainRule, 'not-this-step', { detail: { waitsFor: approval.step.name } })
  }
  if (!approval.step.roles.some(role => role === actor.role)) {
    return refuse(chainRule, 'role-not-in-step', { detail: { role: actor.role } })
  }
  return isBehind(actor, approval.requestedBy)
    ? refuse('内部控制：经办与审批分离', 'maker-is-checker', { fix: 'another-person-signs' })
    : approval
}

/**
 * Whether this person may sign this step now. Maker and checkers are different people over the
 * whole chain, whoever acts for whom; one person signs once.
 */
export function mayAct(
  approval: Approval,
  step: ApprovalStepName,
  deciding: Deciding,
): ApprovalUnderWay | Refusal {
  const standing = holdsStep(approval, step, deciding)
  // The meeting decides that step: whoever records it signs nothing.
  if (isRefusal(standing) || step === 'decide') return standing
  return standing.signatures.some(({ by, actingFor }) =>
    [by, actingFor].some(signer => isBehind(deciding.actor, signer)),
  )
    ? refuse('内部控制：经办与审批分离', 'already-signed-in-chain')
    : standing
}

function signStep(
  approval: Approval,
  step: ApprovalStepName,
  { opinion }: { readonly opinion?: string | undefined },
  deciding: Deciding,
): Decided<ApprovalEvent> {
  const standing = mayAct(approval, step, deciding)
  if (isRefusal(standing)) return standing
  const { actor } = deciding
  const role = roleIn(standing, deciding)
  if (isRefusal(role)) return role
  const signed = new Set(
    standing.signatures.filter(signature => signature.step === step).map(({ role }) => role),
  )
  if (signed.has(role)) return refuse(chainRule, 'role-already-signed', { detail: { role } })
  const complete = standing.step.roles.every(one => one === role || signed.has(one))
  const signature = approvalStepSigned({
    ...{ step, turn: standing.turn, role, by: actor.id },
    ...(actor.actingFor !== undefined && { actingFor: actor.actingFor }),
    ...(opinion !== undefined && { opinion }),
  })
  return complete ? [signature, passed(standing, deciding)] : [signature]
}

/** The next step of the chain is waited for, or the one that had sent the papers back to this one. */
export function passed(
  { project, chain, step, turn, round, straightTo }: ApprovalUnderWay,
  { id }: Deciding,
): ApprovalEvent {
  const next = straightTo ?? (chain[chain.indexOf(step) + 1] ?? step).name
  const waitsFor = turnOf(id, next, round)
  return approvalStepPassed({ project, turn, step: step.name, waitsFor })
}

/** The role as the chain names it: procedures never sign. */
export function roleIn({ step }: ApprovalUnderWay, { actor }: Deciding): Role | Refusal {
  return step.roles.find(role => role === actor.role) ?? refuse(chainRule, 'role-not-in-step')
}

/** 审核: the section chief checks that the papers are true and complete. */
export const verifyProject = (
  approval: Approval,
  input: ApprovalInput<'verifyProject'>,
  deciding: Deciding,
): Decided<ApprovalEvent> => signStep(approval, 'verify', input, deciding)

/** 会签: finance, law and supervision sign side by side, in any order (需求§32). */
export const countersignProject = (
  approval: Approval,
  input: ApprovalInput<'countersignProject'>,
  deciding: Deciding,
): Decided<ApprovalEvent> => signStep(approval, 'countersign', input, deciding)
