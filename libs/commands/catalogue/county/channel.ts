import { channelCommands } from '#libs/contracts'
import { channel, switchChannel } from '#libs/domain/county/channel'
import { command } from '../../command.js'

export const channelCatalogue = [
  command({
    name: 'switchChannel',
    of: channel,
    kind: 'decision',
    creates: true,
    by: ['administrator'],
    input: channelCommands.switchChannel,
    decide: switchChannel,
  }),
] as const
