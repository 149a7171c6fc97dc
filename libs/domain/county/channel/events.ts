import type { channelCommands, channelEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type ChannelEvent = EventOf<typeof channelEvents>
export type ChannelInput<Command extends keyof typeof channelCommands> = z.output<
  (typeof channelCommands)[Command]
>

export const channelSwitched = happened<ChannelEvent, 'ChannelSwitched'>('ChannelSwitched')
