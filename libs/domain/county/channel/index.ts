export * from './events.js'
export { channelFacts } from './facts.js'
export { channel, channelId, mayBeHere, type Channel, type ChannelAct } from './state.js'
export { switchChannel } from './switch-channel.js'
