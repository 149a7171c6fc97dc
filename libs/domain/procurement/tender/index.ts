export * from './events.js'
export { tenderFacts } from './facts.js'
export { isSuspended, type LotRound, type LotStage, type OpenedBid, type RankedBid } from './lot.js'
export { lotOf, tender, type PublishedTender, type Tender } from './state.js'
