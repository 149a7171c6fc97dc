import { factsOf } from '#libs/domain/deciding'
import type { FinalQuoteEvent } from './events.js'

/** Nothing of a sealed quote is for a procedure; the evaluation tells how many are open. */
export const finalQuoteFacts = factsOf<FinalQuoteEvent>()({})
