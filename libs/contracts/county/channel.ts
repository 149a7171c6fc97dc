import { z } from 'zod'
import { hash, id, paperNumber } from '../fields.js'
import type { EventShapes } from '../shapes.js'

/**
 * Statutory acts that the law gives to an outside platform until the county may do them here; each
 * decides whether at least one command may be given.
 */
export const channelActs = [
  'intent-disclosure',
  'tender-notice',
  'bid-opening',
  'expert-drawing',
  'award-notice',
  'contract-publication',
] as const

/** With those that are done one way only: to switch them decides nothing; what was recorded stays readable. */
const channelActField = z.enum([
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
])

const switching = {
  acts: z.array(channelActField).min(1).max(channelActField.options.length),
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
