export * from './events.js'
export { bidBoxFacts } from './facts.js'
export { bidBox, type BidBox, type ReceivedBid } from './state.js'
