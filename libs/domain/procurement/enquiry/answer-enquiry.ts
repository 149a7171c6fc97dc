import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { questionAnswered, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import {
  enquiryAnsweredToAll,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { enquiryAnswered, type EnquiryEvent, type EnquiryInput } from './events.js'
import type { Enquiry } from './state.js'

interface EnquiryAndTender {
  readonly self: Enquiry
  readonly tender: Tender | undefined
  readonly box: BidBox | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly EnquiryEvent[]
    readonly tender: readonly TenderEvent[]
    readonly box: readonly BidBoxEvent[]
  }
}

/**
 * Answers who asked; while bids can still come in, question and answer go to everybody who took the
 * document, in words that do not tell who asked. A late answer is given all the same.
 */
export function answerEnquiry(
  { self, tender, box }: EnquiryAndTender,
  { answer, told }: EnquiryInput<'answerEnquiry'>,
  { id, at }: Deciding,
): Appends | Refusal {
  if (self.status !== 'asked') return refuse('条例§52', 'enquiry-already-answered')
  const fault = tellingFault(tender?.status === 'receiving-bids', told !== undefined)
  if (fault) return fault
  const wasOpen = box?.status === 'closed' && box.openQuestions.includes(id)
  return {
    appends: {
      self: [enquiryAnswered({ answer, answeredAt: at, ...(told && { told }) })],
      tender: told ? [enquiryAnsweredToAll({ enquiry: id, ...told, answeredAt: at })] : [],
      box: wasOpen ? [questionAnswered({ enquiry: id })] : [],
    },
  }
}

/** While bids can come in everybody hears the same; after that nobody else is concerned. */
function tellingFault(receiving: boolean, tells: boolean): Refusal | undefined {
  if (receiving === tells) return undefined
  return receiving ? refuse('87§27', 'everybody-is-told') : refuse('87§27', 'nobody-else-to-tell')
}
