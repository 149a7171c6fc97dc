import { z } from 'zod'
import { dayField, fenField, hash, id, paperNumber, remark } from '../fields.js'
import { lotKind, paper, title } from './fields.js'

/** The methods that are carried through here; each is a row of the method table. */
export const offeredMethods = [
  'open-tender',
  'competitive-consultation',
  'competitive-negotiation',
] as const

/** Every method of 法§26: the others are lawful, and done on another platform. */
export const purchasingMethod = z.enum([
  ...offeredMethods,
  ...(['invited-tender', 'single-source', 'inquiry', 'framework-agreement'] as const),
])

/** What the competent finance authority decided on a method, as its paper says. */
const financeDecision = z.strictObject({
  authority: title,
  paper: paperNumber,
  evidence: hash,
  occurredOn: dayField,
})

/** Why the purchase is not an open tender. */
export const methodBasis = z.strictObject({
  ground: z.enum([
    'purchased-service',
    'complex',
    'price-not-computable',
    'two-left',
    'few-bidders',
  ]),
  /** Asked for above the open-tender threshold (法§27); of a failed round it stands there. */
  approval: financeDecision.optional(),
  /** The round whose lot failed, and on whose decision this one rests. */
  after: z.strictObject({ tender: id, lot: id }).optional(),
})

/** What 74§28 asks for where two are left: proof of the notice, of challenges, and an opinion. */
const twoLeft = z.strictObject({
  noticePublished: paper,
  challenges: paper,
  /** That the document has no unreasonable terms: of the committee, or of three experts or more. */
  documentOpinion: paper,
  opinionBy: z.union([z.literal('committee'), z.strictObject({ experts: z.int().positive() })]),
})

/** What finance said to another method for a lot that had too few bidders (87§43). */
export const methodDecision = {
  lot: id,
  method: purchasingMethod,
  approved: z.boolean(),
  decision: financeDecision,
  twoLeft: twoLeft.optional(),
}

/** Why several purchases of one kind in one year are lawful all the same (条例§28). */
export const splitting = z.strictObject({
  ground: z.enum(['budget-adjusted', 'not-one-kind']),
  reason: remark,
  ...paper.shape,
})

/** What is bought of one kind under one budget item otherwise than by open tender, with its sum. */
export const splittingJudged = z.strictObject({
  threshold: fenField,
  kinds: z.array(
    z.strictObject({
      kind: lotKind,
      sum: fenField,
      others: z.array(z.strictObject({ planNumber: z.string(), lot: id, amount: fenField })),
    }),
  ),
  said: splitting.optional(),
})

export type Splitting = z.output<typeof splitting>
export type PurchasingMethod = z.output<typeof purchasingMethod>
export type OfferedMethod = (typeof offeredMethods)[number]
export type MethodBasis = z.output<typeof methodBasis>
