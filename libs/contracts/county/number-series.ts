import { z } from 'zod'
import { id, remark } from '../fields.js'
import { slug } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'

/** One kind of paper, as its address has it: `award-notice`. */
export const paperKindField = slug

/** A series of numbers 文号: of one unit, for one kind of paper, in one year. */
const series = {
  /** The unit, by its code in the directory of units. */
  unit: z.string().trim().min(1).max(60),
  kind: paperKindField,
  year: z.int().min(2020).max(2100),
}

const place = z.int().positive()

export const numberSeriesEvents = {
  NumberSeriesOpened: z.strictObject({
    ...series,
    /** 机关代字, as 东人社采. */
    codeWord: z.string().trim().min(1).max(20),
  }),
  NumberTaken: z.strictObject({
    /** The next in order: none is ever left out. */
    place,
    number: z.string(),
    /** The paper that has it; of a number taken in an act, what the act was about. */
    paper: id,
    /** The lot that the act was about. */
    lot: id.optional(),
  }),
  /** The paper that an act had taken the number for is written: it has the number from now on. */
  NumberGiven: z.strictObject({ place, paper: id }),
  /** A number that no paper will have stays in the series, with its reason 作废. */
  NumberVoided: z.strictObject({ place, paper: id, reason: remark }),
} satisfies EventShapes

export const numberSeriesCommands = {
  openNumberSeries: numberSeriesEvents.NumberSeriesOpened,
}
