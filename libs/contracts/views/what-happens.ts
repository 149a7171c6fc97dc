import { z } from 'zod'
import { roles } from '../role.js'

/** A duty that an act leads to. `dueAt` is absent where the period runs to an end recorded later. */
const foretoldDuty = z.strictObject({
  kind: z.string(),
  role: z.enum(roles),
  article: z.string(),
  dueAt: z.string().optional(),
  /** The period reaches into a year whose holidays are not published. */
  provisional: z.boolean(),
})

/** What a dry run answers besides the events: the panel 办理后将… before an act that counts. */
export const whatHappens = z.strictObject({
  /** Duties that end with the act. */
  discharges: z.array(z.strictObject({ duty: z.string(), kind: z.string(), late: z.boolean() })),
  /** Duties that the procedures open on it; the first due is what comes next. */
  opens: z.array(foretoldDuty),
  /** Periods that its own events fix, each with its article. */
  dates: z.array(
    z.strictObject({
      event: z.string(),
      field: z.string(),
      end: z.string(),
      lastDay: z.string(),
      rule: z.string(),
      provisional: z.boolean(),
    }),
  ),
  /** What it does to lots and money besides its own object, by the events that say so. */
  touches: z.array(
    z.strictObject({
      event: z.string(),
      lot: z.string().optional(),
      /** Where the law ends a suspension by itself. */
      endsAt: z.string().optional(),
      /** Fen. */
      amounts: z.array(z.number()),
    }),
  ),
  /** Workflow ids of the procedures that begin. */
  starts: z.array(z.string()),
  /** Who acts next, and by when; absent where nobody is waited for. */
  next: foretoldDuty.optional(),
})
export type WhatHappens = z.output<typeof whatHappens>
export type ForetoldDuty = z.output<typeof foretoldDuty>
