import type { contractCommands, contractEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type ContractEvent = EventOf<typeof contractEvents>
export type ContractInput<Command extends keyof typeof contractCommands> = z.output<
  (typeof contractCommands)[Command]
>

export const contractDrafted = happened<ContractEvent, 'ContractDrafted'>('ContractDrafted')
export const contractRedrafted = happened<ContractEvent, 'ContractRedrafted'>('ContractRedrafted')
export const contractReviewed = happened<ContractEvent, 'ContractReviewed'>('ContractReviewed')
export const contractVersionRejected = happened<ContractEvent, 'ContractVersionRejected'>(
  'ContractVersionRejected',
)
export const signedPaperRecorded = happened<ContractEvent, 'SignedPaperRecorded'>(
  'SignedPaperRecorded',
)
export const contractSignedByKey = happened<ContractEvent, 'ContractSignedByKey'>(
  'ContractSignedByKey',
)
export const contractSigned = happened<ContractEvent, 'ContractSigned'>('ContractSigned')
export const contractNotConcluded = happened<ContractEvent, 'ContractNotConcluded'>(
  'ContractNotConcluded',
)
export const contractPublished = happened<ContractEvent, 'ContractPublished'>('ContractPublished')
export const contractFiled = happened<ContractEvent, 'ContractFiled'>('ContractFiled')
export const contractCancelled = happened<ContractEvent, 'ContractCancelled'>('ContractCancelled')
export const headsTakenUp = happened<ContractEvent, 'HeadsTakenUp'>('HeadsTakenUp')
export const headsGivenBack = happened<ContractEvent, 'HeadsGivenBack'>('HeadsGivenBack')
export const contractDatesReckonedAgain = happened<ContractEvent, 'ContractDatesReckonedAgain'>(
  'ContractDatesReckonedAgain',
)

export const performanceSecurityGiven = happened<ContractEvent, 'PerformanceSecurityGiven'>(
  'PerformanceSecurityGiven',
)
export const performanceSecurityWaived = happened<ContractEvent, 'PerformanceSecurityWaived'>(
  'PerformanceSecurityWaived',
)
export const securityReturnDue = happened<ContractEvent, 'SecurityReturnDue'>('SecurityReturnDue')
export const performanceSecurityReturned = happened<ContractEvent, 'PerformanceSecurityReturned'>(
  'PerformanceSecurityReturned',
)
export const securityUseProposed = happened<ContractEvent, 'SecurityUseProposed'>(
  'SecurityUseProposed',
)
export const securityUseAnswered = happened<ContractEvent, 'SecurityUseAnswered'>(
  'SecurityUseAnswered',
)
export const securityUseDropped = happened<ContractEvent, 'SecurityUseDropped'>(
  'SecurityUseDropped',
)
export const performanceSecurityUsed = happened<ContractEvent, 'PerformanceSecurityUsed'>(
  'PerformanceSecurityUsed',
)
export const subcontractRecorded = happened<ContractEvent, 'SubcontractRecorded'>(
  'SubcontractRecorded',
)
export const performanceSuspended = happened<ContractEvent, 'PerformanceSuspended'>(
  'PerformanceSuspended',
)
export const performanceResumed = happened<ContractEvent, 'PerformanceResumed'>(
  'PerformanceResumed',
)

export const contractChangeProposed = happened<ContractEvent, 'ContractChangeProposed'>(
  'ContractChangeProposed',
)
export const supplementaryContractProposed = happened<
  ContractEvent,
  'SupplementaryContractProposed'
>('SupplementaryContractProposed')
export const contractTerminationProposed = happened<ContractEvent, 'ContractTerminationProposed'>(
  'ContractTerminationProposed',
)
export const contractProposalDropped = happened<ContractEvent, 'ContractProposalDropped'>(
  'ContractProposalDropped',
)
export const contractChanged = happened<ContractEvent, 'ContractChanged'>('ContractChanged')
export const supplementaryContractSigned = happened<ContractEvent, 'SupplementaryContractSigned'>(
  'SupplementaryContractSigned',
)
export const contractTerminated = happened<ContractEvent, 'ContractTerminated'>(
  'ContractTerminated',
)
