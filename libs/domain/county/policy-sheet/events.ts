import type { EventOf, policySheetCommands, policySheetEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type PolicySheetEvent = EventOf<typeof policySheetEvents>
export type PolicySheetInput<Command extends keyof typeof policySheetCommands> = z.output<
  (typeof policySheetCommands)[Command]
>

export const policySheetAdopted = happened<PolicySheetEvent, 'PolicySheetAdopted'>(
  'PolicySheetAdopted',
)
export const policyProposed = happened<PolicySheetEvent, 'PolicyProposed'>('PolicyProposed')
export const policyConfirmed = happened<PolicySheetEvent, 'PolicyConfirmed'>('PolicyConfirmed')
export const policyProposalRejected = happened<PolicySheetEvent, 'PolicyProposalRejected'>(
  'PolicyProposalRejected',
)
