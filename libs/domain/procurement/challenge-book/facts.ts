import { factsOf } from '#libs/domain/deciding'
import type { ChallengeBookEvent } from './events.js'

/** Nothing: who challenged a document has taken it, and that is nobody's to know before the opening. */
export const challengeBookFacts = factsOf<ChallengeBookEvent>()({})
