import { calendarFacts } from '#facts/county/calendar'
import { clockFacts } from '#facts/county/clock'
import { approvalFacts } from '#facts/procurement/approval'
import { projectFacts } from '#facts/procurement/project'
import { tenderFacts } from '#facts/procurement/tender'
import { dutyFacts } from '#facts/supervision/duty'

/** What may leave the store for procedures, by the name of the aggregate and the type of the event. */
export const whitelists: Readonly<Record<string, FieldsByType>> = {
  approval: erased(approvalFacts),
  calendar: erased(calendarFacts),
  clock: erased(clockFacts),
  duty: erased(dutyFacts),
  project: erased(projectFacts),
  tender: erased(tenderFacts),
}

type FieldsByType = Readonly<Record<string, ((data: unknown) => object) | undefined>>

/** Each whitelist is typed by its own events; a stream's name says which one its events are. */
function erased(whitelist: object): FieldsByType {
  // The one place where the types of events are erased: `factOf` looks up by stream and type.
  return whitelist as FieldsByType
}
