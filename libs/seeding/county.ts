import { z } from 'zod'
import { isInstant, type Instant } from '#libs/calendar'
import { creditCode, demonstrationDivision, occupationCode } from '#libs/identifiers'
import { dayField, demonstration, id, key, skillLevel, text } from './fields.js'

const instantField = z.string().transform((value, context): Instant => {
  if (isInstant(value)) return value
  context.addIssue('not an instant in county time')
  return z.NEVER
})

/** The demonstration county: its units, its clock, where statutory acts happen. */
export const countyFile = z.strictObject({
  demonstration,
  id,
  name: text,
  division: z.literal(demonstrationDivision),
  clockStartsAt: instantField,
  /** The paper by which everybody has their offices 任职文件. */
  appointments: z.string().min(1),
  /** The unit that buys. */
  purchaser: id,
  units: z.array(z.strictObject({ id, key, name: text, taskTableName: text.optional() })).min(1),
  channel: z.strictObject({ here: z.array(key).min(1), basis: text, demonstration }),
})

/** Institutions that belong to nobody. */
export const institutionsFile = z.strictObject({
  demonstration,
  note: text,
  institutions: z.array(
    z.strictObject({
      id,
      key,
      kind: z.enum([
        'training-institution',
        'assessment-body',
        'procurement-agency',
        'third-party-evaluator',
      ]),
      name: text.startsWith('演示'),
      nature: z.enum(['private', 'public']),
      code: z
        .string()
        .refine(
          code => creditCode.fault(code) === 'demonstration-number',
          'not a demonstration credit code',
        ),
      licence: text,
      licenceValidTo: dayField.optional(),
      account: z.strictObject({ bank: text, number: text }),
      offers: z
        .array(
          z.strictObject({
            occupation: z.string().refine(code => occupationCode.is(code), 'not X-XX-XX-XX'),
            level: skillLevel,
          }),
        )
        .min(1)
        .optional(),
      /** Heads it can take on within a year. */
      places: z.int().positive().optional(),
    }),
  ),
})
