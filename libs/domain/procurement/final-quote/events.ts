import type { EventOf, finalQuoteCommands, finalQuoteEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type FinalQuoteEvent = EventOf<typeof finalQuoteEvents>
export type FinalQuoteInput<Command extends keyof typeof finalQuoteCommands> = z.output<
  (typeof finalQuoteCommands)[Command]
>

export const finalQuoteHandedIn = happened<FinalQuoteEvent, 'FinalQuoteHandedIn'>(
  'FinalQuoteHandedIn',
)
export const finalQuoteReplaced = happened<FinalQuoteEvent, 'FinalQuoteReplaced'>(
  'FinalQuoteReplaced',
)
export const quoteCorrectionAnswered = happened<FinalQuoteEvent, 'QuoteCorrectionAnswered'>(
  'QuoteCorrectionAnswered',
)
export const finalQuoteRevealed = happened<FinalQuoteEvent, 'FinalQuoteRevealed'>(
  'FinalQuoteRevealed',
)
