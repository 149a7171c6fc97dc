export * from './events.js'

export { channel, channelId, mayBeHere, notHere, type Channel, type ChannelAct } from './state.js'
export { switchChannel } from './switch-channel.js'
