import { z } from 'zod'
import { text } from './fields.js'

/** The county's task table 重点任务分工表, transcribed whole. */
export const taskTableFile = z.strictObject({
  title: text,
  source: text,
  note: text,
  /** The row the product answers to. */
  centre: z.literal(17),
  tasks: z
    .array(
      z.strictObject({
        row: z.int().min(1).max(19),
        task: text,
        content: text,
        /** The column 责任单位 as printed. */
        printedUnits: text,
        /** The unit printed first 牵头单位; null where the table names none. */
        lead: text.nullable(),
        participating: z.array(text),
      }),
    )
    .length(19)
    .refine(tasks => tasks.every(({ row }, index) => row === index + 1), 'rows 1 … 19 in order'),
})
