import { factsOf } from '#libs/domain/deciding'
import type { OutageLogEvent } from './events.js'

/** Nothing: a procedure learns of an outage where it is refused to open over one. */
export const outageLogFacts = factsOf<OutageLogEvent>()({})
