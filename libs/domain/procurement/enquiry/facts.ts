import { factsOf, reference } from '#libs/domain/deciding'
import type { EnquiryEvent } from './events.js'

export { enquiryCase, type EnquiryView } from './enquiry-case.js'

/** What a procedure may know of an enquiry: who answers, and since when. Never who asked. */
export const enquiryFacts = factsOf<EnquiryEvent>()({
  EnquiryAsked: ({ officer, askedAt }) => ({ officer: reference(officer), askedAt }),
  EnquiryAnswered: ({ answeredAt }) => ({ answeredAt }),
})
