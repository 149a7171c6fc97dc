import { z } from 'zod'
import { occupationCode } from '#libs/identifiers'
import { demonstration, skillLevel, text } from './fields.js'

const yuan = z.int().positive()

/** One place's subsidies per head as printed, in yuan. */
const priceList = z.strictObject({
  place: text,
  source: text,
  mark: z.literal('as-printed'),
  unit: z.literal('yuan per head'),
  levels: z.record(skillLevel, yuan),
  others: z.array(z.strictObject({ item: text, yuan })),
  /** Null where the source prints none. */
  shortageIncreasePercent: z.int().positive().nullable(),
})

/** The demonstration county's occupations and two places' printed prices. */
export const occupationsFile = z
  .strictObject({
    demonstration,
    note: text,
    occupations: z
      .array(
        z.strictObject({
          code: z.string().refine(code => occupationCode.is(code), 'not X-XX-XX-XX'),
          name: text,
          levels: z.array(skillLevel).min(1),
        }),
      )
      .min(1),
    priceLists: z.array(priceList).min(1),
    /** The place whose list the demonstration county pays by. */
    applied: text,
  })
  .refine(
    ({ priceLists, applied }) => priceLists.some(({ place }) => place === applied),
    'the applied price list is missing',
  )

const factor = z.strictObject({
  factor: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** The row as our source has it. */
  printed: text,
  title: text,
  /** Points of the total's 100. */
  weight: z.int().min(1).max(100),
  kind: z.enum(['price', 'objective', 'judged']),
  rule: text.optional(),
  /** The article under which the factor is risky. */
  risk: text.optional(),
})

/** Scoring tables of real service tenders. */
export const scoringTemplatesFile = z.strictObject({
  note: text,
  templates: z
    .array(
      z
        .strictObject({
          template: text,
          title: text,
          tender: text,
          source: text,
          factors: z.array(factor).min(1),
        })
        .refine(
          ({ factors }) => factors.reduce((sum, { weight }) => sum + weight, 0) === 100,
          'weights do not sum to 100',
        ),
    )
    .min(1),
})
