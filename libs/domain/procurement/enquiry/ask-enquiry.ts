import { dayOf, startOfDay, type Instant } from '#libs/calendar'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { questionReceived, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import type { Tender } from '#libs/domain/procurement/tender'
import { enquiryAsked, type EnquiryEvent, type EnquiryInput } from './events.js'
import type { Enquiry } from './state.js'

interface EnquiryAndTender {
  readonly self: Enquiry
  readonly tender: Tender
  readonly box: BidBox
}

interface Appends {
  readonly appends: {
    readonly self: readonly EnquiryEvent[]
    readonly box: readonly BidBoxEvent[]
  }
}

/** Any supplier may ask about a tender (法§51); the purchaser answers in three working days (条例§52). */
export function askEnquiry(
  states: EnquiryAndTender,
  { tender, question }: EnquiryInput<'askEnquiry'>,
  deciding: Deciding,
): Appends | Refusal {
  const { institution } = deciding.actor
  if (institution === undefined) return refuse('法§51', 'no-institution')
  return asked(states, { tender, question, asker: institution, askedAt: deciding.at }, deciding)
}

/** One that came on paper counts from the day it came, whenever it is entered. */
export function recordEnquiry(
  states: EnquiryAndTender,
  { tender, question, ...onPaper }: EnquiryInput<'recordEnquiry'>,
  deciding: Deciding,
): Appends | Refusal {
  const { receivedOn } = onPaper
  if (receivedOn > dayOf(deciding.at)) {
    return refuse('条例§52', 'act-lies-ahead', { detail: { at: receivedOn } })
  }
  const askedAt = startOfDay(receivedOn)
  return asked(states, { tender, question, onPaper, askedAt }, deciding)
}

type Question = Pick<
  Extract<EnquiryEvent, { readonly type: 'EnquiryAsked' }>['data'],
  'tender' | 'question' | 'asker' | 'onPaper'
> & { readonly askedAt: Instant }

function asked(
  { self, tender, box }: EnquiryAndTender,
  question: Question,
  { id }: Deciding,
): Appends | Refusal {
  if (self.status !== 'not-asked') return refuse('条例§52', 'enquiry-already-asked')
  if (!('publishedAt' in tender)) return refuse('条例§52', 'notice-not-published')
  const { askedAt } = question
  const inTime = tender.status === 'receiving-bids' && askedAt < tender.deadline
  return {
    appends: {
      self: [enquiryAsked({ ...question, officer: tender.officer })],
      box: inTime && box.status === 'closed' ? [questionReceived({ enquiry: id })] : [],
    },
  }
}
