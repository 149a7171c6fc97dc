export { applyForAdvance } from './apply-for-advance.js'
export { approveClaim, returnClaim } from './approve-claim.js'
export { confirmClaim, disputeClaim } from './confirm-claim.js'
export * from './events.js'
export { type ClaimFact, type ClaimView } from './facts.js'
export { makePaymentApplication } from './make-payment-application.js'
export { makeSubsidyClaim } from './make-subsidy-claim.js'
export { recordInvoice } from './record-invoice.js'
export { chargeSubsidy, settleCoveredClaim } from './settle-without-payment.js'

export {
  claim,
  type Claim,
  type MadeClaim,
  type PaymentApplication,
  type SubsidyClaim,
} from './state.js'
export { reckonClaimDatesAgain } from './reckon-claim-dates-again.js'
