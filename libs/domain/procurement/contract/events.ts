import type { contractCommands, contractEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type ContractEvent = EventOf<typeof contractEvents>
export type ContractInput<Command extends keyof typeof contractCommands> = z.output<
  (typeof contractCommands)[Command]
>

export const contractDrafted = happened<ContractEvent, 'ContractDrafted'>('ContractDrafted')
export const contractSigned = happened<ContractEvent, 'ContractSigned'>('ContractSigned')
export const contractPublished = happened<ContractEvent, 'ContractPublished'>('ContractPublished')
export const contractFiled = happened<ContractEvent, 'ContractFiled'>('ContractFiled')
export const headsTakenUp = happened<ContractEvent, 'HeadsTakenUp'>('HeadsTakenUp')
export const headsGivenBack = happened<ContractEvent, 'HeadsGivenBack'>('HeadsGivenBack')
export const contractDatesReckonedAgain = happened<ContractEvent, 'ContractDatesReckonedAgain'>(
  'ContractDatesReckonedAgain',
)
