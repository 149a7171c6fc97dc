import { isRefusal, type Deciding, type Refusal } from '#libs/domain/deciding'
import { reserveBudget, type Ledger, type LedgerEvent } from '#libs/domain/payment/earmarked-ledger'
import { projectApproved, type Project, type ProjectEvent } from '#libs/domain/procurement/project'
import { approved, type ApprovalEvent, type ApprovalInput } from './events.js'
import { mayAct, roleIn } from './sign-step.js'
import type { Approval } from './state.js'
import { quotaFault, type AmongPlans } from './within-quota.js'

interface Approving extends AmongPlans {
  readonly self: Approval
  readonly project?: Project | undefined
  readonly ledger: Ledger | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly ApprovalEvent[]
    readonly project: readonly ProjectEvent[]
    readonly ledger: readonly LedgerEvent[]
  }
}

/**
 * The last signature 审批. In the same append the budget is set aside on the year's earmarked
 * ledger: no project is approved that the account cannot pay for, and no money is held for one
 * that was not approved.
 */
export function approveProject(
  { self, project: plan, ledger, ...among }: Approving,
  { opinion }: ApprovalInput<'approveProject'>,
  deciding: Deciding,
): Appends | Refusal {
  const standing = mayAct(self, 'approve', deciding)
  if (isRefusal(standing)) return standing
  const role = roleIn(standing, deciding)
  if (isRefusal(role)) return role
  const over = quotaFault(plan, among)
  if (over) return over
  const { project, lots, budget, turn, step } = standing
  const reserved = reserveBudget(ledger ?? { status: 'not-opened' }, {
    project,
    lots: [...lots],
  })
  if (isRefusal(reserved)) return reserved
  const { id, at, actor } = deciding
  const signature = {
    ...{ project, turn, step: step.name, by: actor.id, role },
    ...(actor.actingFor !== undefined && { actingFor: actor.actingFor }),
    ...(opinion !== undefined && { opinion }),
  }
  return {
    appends: {
      self: [approved(signature)],
      project: [projectApproved({ approval: id, approvedBy: actor.id, approvedAt: at, budget })],
      ledger: reserved,
    },
  }
}
