export { confirmPolicy, rejectPolicyProposal } from './confirm-policy.js'
export * from './events.js'
export { figuresOf } from './figures.js'

export { adoptPolicySheet, proposePolicy } from './propose-policy.js'
export { policySheet, policySheetId, type CountySheet, type PolicyProposal } from './state.js'
