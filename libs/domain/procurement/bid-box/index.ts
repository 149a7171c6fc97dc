export * from './events.js'

export { bidBox, type BidBox, type GivenSecurity, type ReceivedBid } from './state.js'
