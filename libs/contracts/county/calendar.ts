import { z } from 'zod'
import { dayField, hash } from '../fields.js'
import type { EventShapes } from '../shapes.js'

const days = z.array(dayField).max(60)

const notice = {
  year: z.int().min(2025).max(2099),
  /** Number and name of the State Council's notice. */
  notice: z.string().min(1).max(200),
  publishedOn: dayField,
  restDays: days,
  /** The 13 days of 国务院令第795号, each of them also a rest day. */
  statutoryDays: days,
  workingWeekends: days,
  evidence: hash,
}

export const calendarEvents = {
  CalendarPublished: z.strictObject({
    ...notice,
    /** Version of the calendar from here on: `2026-1`. */
    version: z.string(),
  }),
} satisfies EventShapes

export const calendarCommands = { publishCalendar: z.strictObject(notice) } as const
