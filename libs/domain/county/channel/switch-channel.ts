import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { channelSwitched, type ChannelEvent, type ChannelInput } from './events.js'
import { mayBeHere, type Channel } from './state.js'

/**
 * Says where statutory acts happen from now on, with the document that allows it: open tenders run
 * on the provincial platform and notices on the designated medium (101§8) unless a basis says else.
 */
export function switchChannel(
  channel: Channel,
  switching: ChannelInput<'switchChannel'>,
  { actor }: Deciding,
): Decided<ChannelEvent> {
  const here = switching.channel === 'here'
  return switching.acts.every(act => mayBeHere(channel, act) === here)
    ? refuse('本县规定 采购方式开关', 'already-so')
    : [channelSwitched({ ...switching, switchedBy: actor.id })]
}
