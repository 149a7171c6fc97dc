import { calendarOf, calendarPublished, type Calendar } from '#libs/calendar'
import { everybody, type Aggregate } from '#libs/domain/deciding'
import type { CalendarEvent } from './events.js'

function evolve(calendar: Calendar, { data }: CalendarEvent): Calendar {
  const { version: _, evidence: __, ...published } = data
  return calendarPublished(calendar, published)
}

/** The county's calendar: the years whose notice 部分节假日安排的通知 has been entered. */
export const calendar: Aggregate<Calendar, CalendarEvent> = {
  context: 'county',
  name: 'calendar',
  collection: 'calendars',
  initial: calendarOf([]),
  evolve,
  keyOf: id => id,
  visibleTo: everybody,
}

/** A deployment serves one county, so its calendar has one id. */
export const calendarId = '5b0c0e7c-9f0b-5d1e-8a53-0b6d3f0a0003'
