import { z } from 'zod'
import { channelActs } from '../county/channel.js'
import { roles } from '../role.js'

const units = [
  ...['working-days', 'calendar-days', 'minutes', 'months', 'years', 'count', 'percent'],
  ...['lesson-hours', 'factor', 'metres', 'fen', 'table'],
] as const

/** A number, a period `{ length, unit, roll }` or a small table, as the sheet keeps it. */
const value = z.unknown()

/** One figure that a county decides or has to confirm, with its authority and what waits to take its place. */
const countyFigure = z.strictObject({
  /** `tender.minimumBidders`. */
  key: z.string(),
  unit: z.enum(units),
  /** In force today; absent while nobody has confirmed one, which blocks whatever needs it. */
  value: value.optional(),
  /** What this release came with: the form that a new value takes; absent where it came unset. */
  shipped: value.optional(),
  /** Short name and article, and in full. */
  rule: z.string(),
  source: z.string(),
  validFrom: z.string(),
  note: z.string().optional(),
  /** The role that confirmed it; absent of what came with this release. */
  confirmedBy: z.enum(roles).optional(),
  demonstration: z.boolean(),
  proposal: z
    .strictObject({
      proposal: z.string(),
      value,
      source: z.string(),
      validFrom: z.string(),
      proposedBy: z.string(),
    })
    .optional(),
})

/** Where a statutory act happens, and the paper that allows it here. */
const channelLine = z.strictObject({
  act: z.enum(channelActs),
  channel: z.enum(['here', 'elsewhere']),
  basis: z.string().optional(),
})

/** What a county has to decide for itself: its figures, and which acts it does here. */
export const countyFigures = z.strictObject({
  /** Where figures are proposed and confirmed, and where acts are switched. */
  sheet: z.uuid(),
  channel: z.uuid(),
  /** Of the sheet: `2026-1.3`. */
  version: z.string(),
  demonstration: z.boolean(),
  figures: z.array(countyFigure),
  channels: z.array(channelLine),
})
export type CountyFigures = z.output<typeof countyFigures>
export type CountyFigure = z.output<typeof countyFigure>
