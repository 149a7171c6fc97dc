import type { EventOf, numberRegisterEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'

export type NumberRegisterEvent = EventOf<typeof numberRegisterEvents>

export const numberSeriesEntered = happened<NumberRegisterEvent, 'NumberSeriesEntered'>(
  'NumberSeriesEntered',
)
