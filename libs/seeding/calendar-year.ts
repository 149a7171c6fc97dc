import { z } from 'zod'
import { daysFrom, type PublishedYear } from '#libs/calendar'
import { dayField, text } from './fields.js'

/** One notice of the State Council as printed: its holiday periods and working weekends. */
export const calendarYearFile = z
  .strictObject({
    year: z.int().min(2025),
    notice: text,
    publishedOn: dayField,
    statutoryDaysSource: text,
    periods: z
      .array(z.strictObject({ name: text, first: dayField, last: dayField }))
      .min(6)
      .refine(
        periods => periods.every(({ first, last }) => first <= last),
        'ends before it begins',
      ),
    workingWeekends: z.array(dayField),
    /** 13, or 12 where Mid-Autumn falls on National Day. */
    statutoryDays: z.array(dayField).min(12).max(13),
  })
  .transform(
    ({ periods, year, notice, publishedOn, statutoryDays, workingWeekends }): PublishedYear => ({
      year,
      notice,
      publishedOn,
      restDays: periods.flatMap(({ first, last }) => daysFrom(first, last)),
      statutoryDays,
      workingWeekends,
    }),
  )
