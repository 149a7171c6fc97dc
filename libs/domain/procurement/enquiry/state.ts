import type { Instant } from '#libs/calendar'
import { standsFor, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { EnquiryEvent } from './events.js'

type Asked = DataOf<EnquiryEvent, 'EnquiryAsked'>

/** An enquiry 询问 about a tender (法§51), until it is answered. */
export type Enquiry =
  | { readonly status: 'not-asked' }
  | ({ readonly status: 'asked' } & Asked)
  | ({
      readonly status: 'answered'
      readonly answer: string
      readonly answeredAt: Instant
    } & Asked)

function evolve(enquiry: Enquiry, event: EnquiryEvent): Enquiry {
  if (event.type === 'EnquiryAsked') return { status: 'asked', ...event.data }
  const { answer, answeredAt } = event.data
  return enquiry.status === 'asked'
    ? { ...enquiry, status: 'answered', answer, answeredAt }
    : enquiry
}

/**
 * Who asks may become a bidder, so the enquiry is known to who asked and to the officer in charge, or
 * who answers in the officer's place, alone. It has a key of its own, so that no page of the project
 * shows how many there are.
 */
export const enquiry: Aggregate<Enquiry, EnquiryEvent> = {
  context: 'procurement',
  name: 'enquiry',
  collection: 'enquiries',
  initial: { status: 'not-asked' },
  evolve,
  keyOf: id => id,
  visibleTo: ({ id = '', institution, ...standing }, state) =>
    state.status !== 'not-asked' &&
    (standsFor({ ...standing, id }, state.officer) ||
      (institution !== undefined && institution === state.asker)),
}
