import { z } from 'zod'
import { dayField, fenField, hash, paperNumber, positiveFenField } from '../fields.js'
import { occupation, skillLevel } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'

/** One line of the catalogue 补贴性培训职业目录: an occupation at a level, and its prices. */
const catalogueItem = z.strictObject({
  occupation,
  level: skillLevel,
  /** 短缺职业: the standard may be raised. */
  shortage: z.boolean(),
  /** The province's base price per head; absent for an item that the county added. */
  provincialBase: positiveFenField.optional(),
  /** What the county pays per head. */
  standard: positiveFenField,
  /** What institutions ask of the public; the standard is never above it. */
  publicFee: fenField.optional(),
  /** Lesson hours that a training to this level has at least, where the catalogue says so. */
  lessonHours: z.int().positive().optional(),
})

const catalogue = {
  year: z.int().min(2020).max(2100),
  items: z.array(catalogueItem).min(1).max(2000),
  validFrom: dayField,
  /** The paper that fixes it. */
  paper: paperNumber,
  evidence: hash,
  /** Prices of one named place, printed there for another use. */
  demonstration: z.boolean(),
}

export const occupationCatalogueEvents = {
  OccupationCatalogueAdopted: z.strictObject(catalogue),
  OccupationDropped: z.strictObject({
    occupation,
    level: skillLevel,
    from: dayField,
    paper: paperNumber,
    evidence: hash,
  }),
} satisfies EventShapes

export const occupationCatalogueCommands = {
  adoptOccupationCatalogue: z.strictObject(catalogue),
  dropOccupation: occupationCatalogueEvents.OccupationDropped,
} as const
