import { ownOffice, type DutyKinds } from './kind.js'

/** From the text of a contract to the security that goes back; what the award leads to if refused. */
export const contractingKinds = {
  /** Done by the contract, which its case sees; it is withdrawn then, as when the winner refuses. */
  'draft-contract': {
    ...ownOffice(10),
    article: '法§46',
    pausedBySuspension: true,
    by: 'procurement-officer',
    dischargedBy: [],
  },
  'review-contract': {
    ...ownOffice(5),
    article: '需求§23',
    by: 'legal-reviewer',
    dischargedBy: ['ContractReviewed'],
  },
  'redraft-contract': {
    ...ownOffice(5),
    by: 'procurement-officer',
    dischargedBy: ['ContractRedrafted'],
  },
  /** The next candidate wins, or it is tendered again; the signatory chooses. */
  'decide-after-refusal': {
    ...ownOffice(5),
    article: '条例§49',
    command: 'confirm-next-candidate',
    pausedBySuspension: true,
    by: 'signatory',
    dischargedBy: ['WinnerConfirmed', 'LawfulExitTaken'],
  },
  'record-performance-security': {
    ...ownOffice(10),
    article: '条例§48',
    by: 'procurement-officer',
    dischargedBy: ['PerformanceSecurityGiven', 'PerformanceSecurityWaived'],
  },
  /** Within the days that the contract names; a suspension keeps no supplier's money. */
  'return-performance-security': {
    ...ownOffice(5),
    article: '条例§48',
    clock: 'recorded-end',
    by: 'procurement-officer',
    dischargedBy: ['PerformanceSecurityReturned'],
  },
  /** The supplier is heard in the days that it was given; silent, it has let them pass. */
  'answer-security-use': {
    ...ownOffice(5),
    article: '本县规定 使用履约保证金',
    clock: 'recorded-end',
    by: 'training-institution',
    dischargedBy: ['SecurityUseAnswered', 'SecurityUseDropped', 'PerformanceSecurityUsed'],
    then: { lapses: 'lapseDuty' },
  },
  /** Nothing is kept of a supplier's money before a second person has looked at its answer. */
  'confirm-security-use': {
    ...ownOffice(5),
    article: '民法典§585',
    by: 'signatory',
    dischargedBy: ['PerformanceSecurityUsed', 'SecurityUseDropped'],
  },
  'sign-contract-proposal': {
    ...ownOffice(5),
    article: '法§50',
    by: 'signatory',
    dischargedBy: [
      ...(['ContractChanged', 'SupplementaryContractSigned'] as const),
      ...(['ContractTerminated', 'ContractProposalDropped'] as const),
    ],
  },
} as const satisfies DutyKinds
