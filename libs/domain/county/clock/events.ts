import type { clockEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'

export type ClockEvent = EventOf<typeof clockEvents>
export const clockJumped = happened<ClockEvent, 'ClockJumped'>('ClockJumped')
