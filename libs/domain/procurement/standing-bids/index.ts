export * from './events.js'

export {
  recordBidSecurity,
  reckonBidSecurityReturn,
  returnBidSecurities,
} from './bid-securities.js'
export { withBiddersBound } from './bind-bidders.js'
export { forfeited } from './forfeit.js'
export {
  answerLongerValidity,
  askForLongerValidity,
  closeLongerValidity,
  inConsideration,
  recordLongerValidityAnswer,
} from './longer-validity.js'
export { reckonSecurityDatesAgain } from './reckon-again.js'
export { recordBidRevocation } from './revoke-bid.js'
export { standingBids, type BidSecurity, type BoundLot, type StandingBids } from './state.js'
