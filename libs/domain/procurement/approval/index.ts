export { approveProject } from './approve-project.js'
export * from './events.js'

export { openApproval } from './open-approval.js'
export { returnProject, withdrawSubmission } from './return-project.js'
export { signatureOf } from './signature-of.js'
export { countersignProject, verifyProject } from './sign-step.js'
export { approval, type Approval, type ApprovalUnderWay, type Signature } from './state.js'
export { approvalChain, submitForApproval } from './submit-for-approval.js'
