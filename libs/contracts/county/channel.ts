import { z } from 'zod'
import { hash, id, paperNumber } from '../fields.js'
import type { EventShapes } from '../shapes.js'

/** Statutory acts that the law gives to an outside platform until the county may do them here. */
export const channelActs = [
  'plan-filing',
  'intent-disclosure',
  'tender-notice',
  'bid-opening',
  'expert-drawing',
  'evaluation',
  'award-notice',
  'contract-publication',
  'contract-filing',
  'challenge',
] as const

export const channelActField = z.enum(channelActs)

const switching = {
  acts: z.array(channelActField).min(1).max(channelActs.length),
  channel: z.enum(['here', 'elsewhere']),
  /** Document that allows it: name, number and article. */
  basis: paperNumber,
  evidence: hash,
}

export const channelEvents = {
  ChannelSwitched: z.strictObject({ ...switching, switchedBy: id, demonstration: z.boolean() }),
} satisfies EventShapes

export const channelCommands = {
  switchChannel: z.strictObject({ ...switching, demonstration: z.boolean() }),
} as const
