export { answerClarification, answerCorrection } from './answer-committee.js'
export { replaceBid, withdrawBid } from './change-bid.js'
export * from './events.js'

export { recordOpening } from './record-opening.js'
export { revealBid, type Revealing } from './reveal-bid.js'
export { bid, type Bid, type BidQuestion } from './state.js'
export { submitBid } from './submit-bid.js'
