import { isRefusal, type Decided, type Deciding } from '#libs/domain/deciding'
import { approvalOpened, type ApprovalEvent } from './events.js'
import { mayAct } from './sign-step.js'
import type { Approval } from './state.js'

/** The next person takes the papers up: from here on the maker cannot withdraw them. */
export function openApproval(
  approval: Approval,
  _: object,
  deciding: Deciding,
): Decided<ApprovalEvent> {
  const name = approval.status === 'under-way' ? approval.step.name : 'verify'
  const standing = mayAct(approval, name, deciding)
  if (isRefusal(standing)) return standing
  return standing.opened ? [] : [approvalOpened({ step: name, by: deciding.actor.id })]
}
