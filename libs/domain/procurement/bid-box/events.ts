import type { bidBoxEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'

export type BidBoxEvent = EventOf<typeof bidBoxEvents>

export const bidBoxPlaced = happened<BidBoxEvent, 'BidBoxPlaced'>('BidBoxPlaced')
export const documentTaken = happened<BidBoxEvent, 'DocumentTaken'>('DocumentTaken')
export const bidReceived = happened<BidBoxEvent, 'BidReceived'>('BidReceived')
export const receivedBidWithdrawn = happened<BidBoxEvent, 'ReceivedBidWithdrawn'>(
  'ReceivedBidWithdrawn',
)
export const bidSecurityGiven = happened<BidBoxEvent, 'BidSecurityGiven'>('BidSecurityGiven')
export const bidBoxOpened = happened<BidBoxEvent, 'BidBoxOpened'>('BidBoxOpened')
export const questionReceived = happened<BidBoxEvent, 'QuestionReceived'>('QuestionReceived')
export const questionAnswered = happened<BidBoxEvent, 'QuestionAnswered'>('QuestionAnswered')
