import { factsOf, word } from '#libs/domain/deciding'
import type { ChannelEvent } from './events.js'

export const channelFacts = factsOf<ChannelEvent>()({
  ChannelSwitched: ({ acts, channel }) => ({
    acts: acts.map(act => word(act)),
    channel: word(channel),
  }),
})
