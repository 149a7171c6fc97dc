export { confirmPolicy, rejectPolicyProposal } from './confirm-policy.js'
export * from './events.js'
export { policySheetFacts } from './facts.js'
export { proposePolicy } from './propose-policy.js'
export {
  policySheet,
  policySheetId,
  type ConfirmedPolicy,
  type PolicyProposal,
  type PolicySheet,
} from './state.js'
