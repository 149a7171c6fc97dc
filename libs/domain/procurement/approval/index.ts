export * from './events.js'
export { approvalFacts } from './facts.js'
export { approval, type Approval, type ApprovalUnderWay, type Signature } from './state.js'
