import type { Instant } from '#libs/calendar'
import type { BidContent } from '#libs/contracts'
import type { Aggregate, DataOf } from '#libs/domain/deciding'
import type { BidEvent } from './events.js'

interface BidFile {
  readonly project: string
  readonly tender: string
  readonly lot: string
  readonly bidder: string
  readonly commitment: string
}

/** What the committee asks of the bidder, and the answer. */
export interface BidQuestion {
  readonly question: string
  readonly about: 'clarification' | 'arithmetic'
  readonly words?: string | undefined
  /** The corrected sum, of an arithmetic one. */
  readonly price?: BidContent['price'] | undefined
  readonly unitPrice?: BidContent['unitPrice'] | undefined
  readonly answerBy: Instant
  readonly answered: boolean
  /** Whether the bidder confirmed the corrected sum. */
  readonly accepted?: boolean
}

interface RevealedBid extends BidFile {
  readonly status: 'revealed'
  readonly content: BidContent
  readonly questions: readonly BidQuestion[]
}

/** One bidder's bid for one lot: a commitment until the opening, then what it committed to. */
export type Bid =
  | { readonly status: 'not-submitted' }
  | ({ readonly status: 'sealed' } & BidFile)
  | ({ readonly status: 'withdrawn' } & BidFile)
  | RevealedBid

function evolve(bid: Bid, event: BidEvent): Bid {
  if (event.type === 'BidSubmitted') return { status: 'sealed', ...event.data }
  if (event.type === 'BidOpenedElsewhere') return openedElsewhere(event.data)
  if (bid.status === 'not-submitted') return bid
  switch (event.type) {
    case 'BidReplaced':
      return { ...bid, commitment: event.data.commitment }
    case 'BidWithdrawn':
      return { ...bid, status: 'withdrawn' }
    case 'BidRevealed':
      return { ...bid, status: 'revealed', content: event.data.content, questions: [] }
    default:
      return bid.status === 'revealed' ? evolveQuestions(bid, event) : bid
  }
}

type QuestionEvent = Exclude<
  BidEvent,
  {
    readonly type:
      'BidSubmitted' | 'BidReplaced' | 'BidWithdrawn' | 'BidRevealed' | 'BidOpenedElsewhere'
  }
>

function evolveQuestions(bid: RevealedBid, event: QuestionEvent): RevealedBid {
  switch (event.type) {
    case 'BidQuestioned':
      return { ...bid, questions: [...bid.questions, asked(event.data)] }
    case 'BidClarified':
      return answered(bid, event.data.question, {})
    case 'BidCorrectionAnswered':
      return answered(bid, event.data.question, { accepted: event.data.accepted })
  }
}

const asked = ({ evaluation: _, ...question }: DataOf<BidEvent, 'BidQuestioned'>): BidQuestion => ({
  ...question,
  answered: false,
})

const answered = (
  bid: RevealedBid,
  question: string,
  answer: Pick<BidQuestion, 'accepted'>,
): RevealedBid => ({
  ...bid,
  questions: bid.questions.map(one =>
    one.question === question ? { ...one, ...answer, answered: true } : one,
  ),
})

function openedElsewhere({ project, content, sheet }: DataOf<BidEvent, 'BidOpenedElsewhere'>): Bid {
  const { tender, lot, bidder } = content
  const file = { project, tender, lot, bidder, commitment: sheet }
  return { status: 'revealed', ...file, content, questions: [] }
}

/** Who is never a bidder, and may see a bid once it is revealed. */
const bidders: readonly string[] = ['training-institution', 'assessment-body', 'class-teacher']

export const bid: Aggregate<Bid, BidEvent> = {
  context: 'procurement',
  name: 'bid',
  collection: 'bids',
  initial: { status: 'not-submitted' },
  sealed: true,
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  visibleTo: ({ role, institution }, state) =>
    ('bidder' in state && state.bidder === institution) ||
    (state.status === 'revealed' && !bidders.includes(role)),
}
