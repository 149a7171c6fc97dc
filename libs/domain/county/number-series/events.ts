import type { EventOf, numberSeriesCommands, numberSeriesEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type NumberSeriesEvent = EventOf<typeof numberSeriesEvents>
export type NumberSeriesInput<Command extends keyof typeof numberSeriesCommands> = z.output<
  (typeof numberSeriesCommands)[Command]
>

export const numberSeriesOpened = happened<NumberSeriesEvent, 'NumberSeriesOpened'>(
  'NumberSeriesOpened',
)
export const numberTaken = happened<NumberSeriesEvent, 'NumberTaken'>('NumberTaken')
export const numberGiven = happened<NumberSeriesEvent, 'NumberGiven'>('NumberGiven')
export const numberVoided = happened<NumberSeriesEvent, 'NumberVoided'>('NumberVoided')
