import { count, factsOf } from '#libs/domain/deciding'
import type { ClockEvent } from './events.js'

/** Every procedure hears the clock jump, and rings what has become due. */
export const clockFacts = factsOf<ClockEvent>()({
  ClockJumped: ({ offset, to }) => ({ offset: count(offset), to }),
})
