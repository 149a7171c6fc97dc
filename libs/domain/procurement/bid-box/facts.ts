import { factsOf } from '#libs/domain/deciding'
import type { BidBoxEvent } from './events.js'

/** Nothing: a procedure that knew how many bids there are would tell by what it does. */
export const bidBoxFacts = factsOf<BidBoxEvent>()({})
