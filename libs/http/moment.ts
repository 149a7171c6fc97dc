import type { Calendar, Instant } from '#libs/calendar'
import { countyRules, recentStates } from '#libs/commands'
import type { EventStore } from '#libs/event-store'

/** When something is looked at: county time and the calendar as it stands. */
export interface CountyMoment {
  readonly now: Instant
  readonly calendar: Calendar
}

/** Reads county time and calendar in one round trip; the calendar is folded once. */
export function countyMoments(store: EventStore): () => Promise<CountyMoment> {
  const states = recentStates()
  return async () => {
    const { now, snapshots } = await states.read(tails => store.load(tails), [countyRules.calendar])
    return { now, calendar: countyRules.calendarOf(snapshots[0]?.state) }
  }
}
