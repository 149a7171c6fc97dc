export { draftContract, termsOf } from './draft-contract.js'
export * from './events.js'

export { fileContract, publishContract } from './publish-and-file.js'
export { signContract } from './sign-contract.js'
export { contract, type Contract, type SignedContract } from './state.js'
export { takeUpHeads } from './take-up-heads.js'
export { reckonContractDatesAgain } from './reckon-contract-dates-again.js'
