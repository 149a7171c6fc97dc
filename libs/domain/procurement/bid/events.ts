import type { bidCommands, bidEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type BidEvent = EventOf<typeof bidEvents>
export type BidInput<Command extends keyof typeof bidCommands> = z.output<
  (typeof bidCommands)[Command]
>

export const bidSubmitted = happened<BidEvent, 'BidSubmitted'>('BidSubmitted')
export const bidReplaced = happened<BidEvent, 'BidReplaced'>('BidReplaced')
export const bidWithdrawn = happened<BidEvent, 'BidWithdrawn'>('BidWithdrawn')
export const bidQuestioned = happened<BidEvent, 'BidQuestioned'>('BidQuestioned')
export const bidClarified = happened<BidEvent, 'BidClarified'>('BidClarified')
export const bidCorrectionAnswered = happened<BidEvent, 'BidCorrectionAnswered'>(
  'BidCorrectionAnswered',
)
export const bidOpenedElsewhere = happened<BidEvent, 'BidOpenedElsewhere'>('BidOpenedElsewhere')
export const bidRevealed = happened<BidEvent, 'BidRevealed'>('BidRevealed')
