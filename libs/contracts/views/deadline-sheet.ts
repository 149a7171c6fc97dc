import { z } from 'zod'

const kinds = [
  'working',
  'working-weekend',
  'weekend',
  'statutory-holiday',
  'swapped-rest',
  'unpublished',
] as const

/** How the end of a duty was counted, day by day: the same for whoever owes it and whoever waits. */
export const deadlineSheet = z.strictObject({
  /** Absent for a date that is nobody's duty. */
  duty: z.string().optional(),
  article: z.string(),
  /** A `recorded-end` was fixed by another event and is not counted here. */
  unit: z.enum(['working-days', 'calendar-days', 'hours', 'minutes', 'recorded-end']),
  length: z.number().int().optional(),
  from: z.string(),
  end: z.string(),
  /** The instant that somebody chose, not before the end that is counted here. */
  fixedFor: z.string().optional(),
  /** By which the end was recorded. */
  calendarVersion: z.string(),
  provisional: z.boolean(),
  roll: z.enum(['statutory', 'anyRest', 'none']),
  /** Times in which the clock stood. */
  suspensions: z.array(z.strictObject({ from: z.string(), to: z.string().optional() })),
  days: z.array(
    z.strictObject({
      day: z.string(),
      kind: z.enum(kinds),
      counted: z.boolean(),
      /** Why: `counted`, `start-day`, `last-day-rolls`, `rolled-to`, or the kind of rest day. */
      reason: z.string(),
    }),
  ),
})
export type DeadlineSheet = z.output<typeof deadlineSheet>
