import type { EventOf, standingBidsCommands, standingBidsEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type StandingBidsEvent = EventOf<typeof standingBidsEvents>
export type StandingBidsInput<Command extends keyof typeof standingBidsCommands> = z.output<
  (typeof standingBidsCommands)[Command]
>

export const biddersBound = happened<StandingBidsEvent, 'BiddersBound'>('BiddersBound')
export const longerValidityAsked = happened<StandingBidsEvent, 'LongerValidityAsked'>(
  'LongerValidityAsked',
)
export const longerValidityAnswered = happened<StandingBidsEvent, 'LongerValidityAnswered'>(
  'LongerValidityAnswered',
)
export const longerValidityClosed = happened<StandingBidsEvent, 'LongerValidityClosed'>(
  'LongerValidityClosed',
)
export const bidSecurityRecorded = happened<StandingBidsEvent, 'BidSecurityRecorded'>(
  'BidSecurityRecorded',
)
export const bidSecurityReturnDue = happened<StandingBidsEvent, 'BidSecurityReturnDue'>(
  'BidSecurityReturnDue',
)
export const bidSecurityReturned = happened<StandingBidsEvent, 'BidSecurityReturned'>(
  'BidSecurityReturned',
)
export const bidSecurityForfeited = happened<StandingBidsEvent, 'BidSecurityForfeited'>(
  'BidSecurityForfeited',
)
export const securityDatesReckonedAgain = happened<StandingBidsEvent, 'SecurityDatesReckonedAgain'>(
  'SecurityDatesReckonedAgain',
)
