import type { Instant } from '#libs/calendar'
import type { CaseFacts, FactOf, Reference } from '#libs/domain/deciding'
import type { enquiryFacts } from './facts.js'

export interface EnquiryView {
  readonly officer?: Reference
  readonly askedAt?: Instant
}

/** The case of one enquiry, until it is answered. */
export const enquiryCase = {
  procedure: 'enquiry',
  begins: ['EnquiryAsked'],
  hears: ['EnquiryAsked', 'EnquiryAnswered'],
  caseOf: ({ stream }) => stream.slice('enquiry-'.length),
  initial: {},
  evolve: (view, fact) =>
    fact.type === 'EnquiryAsked'
      ? { officer: fact.fields.officer, askedAt: fact.fields.askedAt }
      : view,
  outcomes: ['EnquiryAnswered'],
} as const satisfies CaseFacts<EnquiryView, FactOf<typeof enquiryFacts>>
