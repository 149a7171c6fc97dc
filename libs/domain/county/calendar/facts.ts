import { count, factsOf, word } from '#libs/domain/deciding'
import type { CalendarEvent } from './events.js'

/** Every procedure hears that a year was published: provisional ends are reckoned again. */
export const calendarFacts = factsOf<CalendarEvent>()({
  CalendarPublished: ({ year, version }) => ({ year: count(year), version: word(version) }),
})
