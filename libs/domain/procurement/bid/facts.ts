import { factsOf } from '#libs/domain/deciding'
import type { BidEvent } from './events.js'

/** Nothing of a bid is any procedure's business; what counts is said in the tender after opening. */
export const bidFacts = factsOf<BidEvent>()({})
