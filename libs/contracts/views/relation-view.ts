import { z } from 'zod'
import { relationFound } from '../procurement/relation.js'

/** What the records say of the bidders of a lot that stand; empty until their bids are opened. */
export const lotRelations = z.strictObject({ items: z.array(relationFound) })
export type LotRelations = z.output<typeof lotRelations>
