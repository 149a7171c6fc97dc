import { factsOf, word } from '#libs/domain/deciding'
import type { InstitutionEvent } from './events.js'

/** Procedures know what an institution is and whether it is listed; never its name or code. */
export const institutionFacts = factsOf<InstitutionEvent>()({
  InstitutionRegistered: ({ kind }) => ({ kind: word(kind) }),
  InstitutionDelisted: ({ occurredOn }) => ({ occurredOn }),
  InstitutionRelisted: ({ occurredOn }) => ({ occurredOn }),
})
