import type { approvalCommands, approvalEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type ApprovalEvent = EventOf<typeof approvalEvents>
export type ApprovalInput<Command extends keyof typeof approvalCommands> = z.output<
  (typeof approvalCommands)[Command]
>

export const approvalRequested = happened<ApprovalEvent, 'ApprovalRequested'>('ApprovalRequested')
export const approvalOpened = happened<ApprovalEvent, 'ApprovalOpened'>('ApprovalOpened')
export const approvalStepSigned = happened<ApprovalEvent, 'ApprovalStepSigned'>(
  'ApprovalStepSigned',
)
export const collectiveDecisionRecorded = happened<ApprovalEvent, 'CollectiveDecisionRecorded'>(
  'CollectiveDecisionRecorded',
)
export const approvalStepPassed = happened<ApprovalEvent, 'ApprovalStepPassed'>(
  'ApprovalStepPassed',
)
export const approvalReturned = happened<ApprovalEvent, 'ApprovalReturned'>('ApprovalReturned')
export const approvalWithdrawn = happened<ApprovalEvent, 'ApprovalWithdrawn'>('ApprovalWithdrawn')
export const approved = happened<ApprovalEvent, 'Approved'>('Approved')
