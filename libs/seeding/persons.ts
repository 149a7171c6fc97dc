import { z } from 'zod'
import { roles } from '#libs/contracts'
import { citizenNumber } from '#libs/identifiers'
import { demonstration, id, key, text } from './fields.js'

const person = {
  id,
  /** Also the name to log in by. */
  key,
  name: text.startsWith('演示'),
  roles: z.array(z.enum(roles)).min(1),
  citizenNumber: z
    .string()
    .refine(
      number => citizenNumber.fault(number) === 'demonstration-number',
      'not a demonstration citizen number',
    ),
  /** In a range that no operator gives out. */
  phone: z.string().regex(/^100\d{8}$/),
}

/** People who do not exist, at least one for every role but the trainee's. */
export const personsFile = z.strictObject({
  demonstration,
  note: text,
  persons: z.array(z.strictObject({ ...person, unit: id.optional(), institution: id.optional() })),
})

/** Trainees who do not exist; the groups are those of the task table's first row. */
export const traineesFile = z.strictObject({
  demonstration,
  note: text,
  trainees: z.array(
    z.strictObject({
      ...person,
      group: z.enum([
        'rural-transfer-labour',
        'registered-unemployed',
        'hard-to-employ',
        'graduate',
        'veteran',
        'low-income-household',
      ]),
      drawsPension: z.boolean(),
    }),
  ),
})
