import { everybody, refuse, type Aggregate, type DataOf, type Refusal } from '#libs/domain/deciding'
import type { ChannelEvent } from './events.js'

type Switching = DataOf<ChannelEvent, 'ChannelSwitched'>
export type ChannelAct = Switching['acts'][number]

/** The last switching of each act; an act that was never switched happens elsewhere. */
export interface Channel {
  readonly switched: Partial<Readonly<Record<ChannelAct, Switching>>>
}

function evolve(channel: Channel, event: ChannelEvent): Channel {
  const acts = event.data.acts.map(act => [act, event.data] as const)
  return { switched: { ...channel.switched, ...Object.fromEntries(acts) } }
}

/** Where a county's statutory acts may happen 采购方式开关. */
export const channel: Aggregate<Channel, ChannelEvent> = {
  context: 'county',
  name: 'channel',
  collection: 'channels',
  initial: { switched: {} },
  evolve,
  keyOf: id => id,
  visibleTo: everybody,
}

/** Whether an act may be done here. Without a recorded basis the law's own platform has it. */
export const mayBeHere = (channel: Channel, act: ChannelAct): boolean =>
  channel.switched[act]?.channel === 'here'

/** Why the act may not be done here; what happened elsewhere is recorded whatever is switched. */
export const notHere = (channel: Channel, act: ChannelAct): Refusal | undefined =>
  mayBeHere(channel, act)
    ? undefined
    : refuse('本县规定 采购方式开关', 'not-switched-here', {
        ...{ detail: { act }, fix: 'record-what-happened-elsewhere', who: 'procurement-officer' },
      })

/** A deployment serves one county, so its switches have one id. */
export const channelId = '5b0c0e7c-9f0b-5d1e-8a53-0b6d3f0a0002'
