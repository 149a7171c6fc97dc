export * from './events.js'

export { bidBox, type BidBox, type ReceivedBid } from './state.js'
