import { z } from 'zod'
import { dayField, hash, id, paperNumber } from '../fields.js'

/** What somebody may do for a purchase before it begins (条例§18). */
export const preparatoryServiceKind = z.enum([
  ...(['design', 'specification', 'management', 'supervision', 'testing'] as const),
])

/**
 * A relation that 条例§18 looks at, found of a bidder: what it is, to whom, and the record it is known
 * from. Nothing of it is reckoned before the bids are opened.
 */
export const relationFound = z.strictObject({
  bid: id,
  bidder: id,
  /** Another bidder of the lot, or who won another part; absent where the bidder prepared the purchase. */
  to: id.optional(),
  relation: z.enum([
    ...(['same-owner', 'same-manager', 'control', 'spin-off'] as const),
    /** By the bidder's own word, which does not say which. */
    'declared',
    /** The bidder itself has the other part. */
    'same-institution',
    'prepared',
  ]),
  record: z.enum([
    ...(['directory', 'declaration', 'award', 'preparatory-service', 'requirement'] as const),
  ]),
  service: preparatoryServiceKind.optional(),
  /** The other part of the project, where it is about one. */
  lot: id.optional(),
  /** What the record rests on; of a declaration the bid that makes it. */
  paper: paperNumber.optional(),
  evidence: hash.optional(),
  occurredOn: dayField.optional(),
  /** It keeps the bidder out; a common owner alone does not, beside a rival. */
  bars: z.boolean(),
})

export type RelationFound = z.output<typeof relationFound>
