export { draftContract, draftNumberedContract } from './draft-contract.js'
export * from './events.js'

export { recordWinnersRefusal } from './not-conclude.js'
export {
  recordPerformanceSecurity,
  reckonSecurityReturn,
  returnPerformanceSecurity,
  waivePerformanceSecurity,
} from './performance-security.js'
export {
  dropContractProposal,
  proposeContractChange,
  proposeContractTermination,
  proposeSupplementaryContract,
} from './propose.js'
export { fileContract, publishContract } from './publish-and-file.js'
export { reckonContractDatesAgain } from './reckon-contract-dates-again.js'
export { recordSignedPaper } from './record-signed-paper.js'
export { recordSubcontract } from './record-subcontract.js'
export { redraftContract, rejectContractVersion } from './redraft-contract.js'
export { reviewContract } from './review-contract.js'
export { signContractByKey } from './sign-by-key.js'
export { signContract } from './sign-contract.js'
export { signContractProposal } from './sign-proposal.js'
export { contract, type Contract, type SignedContract } from './state.js'
export {
  isPerformanceSuspended,
  resumePerformance,
  suspendPerformance,
} from './suspend-performance.js'
export { isAllOfIt, securityLeft } from './security.js'
export { takeUpHeads } from './take-up-heads.js'
export { termsOf } from './terms-of.js'
export {
  answerSecurityUse,
  confirmSecurityUse,
  dropSecurityUse,
  proposeSecurityUse,
} from './use-security.js'
