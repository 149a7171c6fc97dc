import { z } from 'zod'
import { dayField, id, positiveFenField } from '../fields.js'
import { occupation, skillLevel } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'
import { fundField } from './earmarked-ledger.js'

/** One stream per person: what was ever paid for their training, whoever received it. */
export const subsidyRecordEvents = {
  SubsidyCounted: z.strictObject({
    claim: id,
    fund: fundField,
    occupation,
    level: skillLevel,
    /** Times per year are counted by the day of application (江苏2023通知). */
    countedOn: dayField,
    amount: positiveFenField,
  }),
} satisfies EventShapes
