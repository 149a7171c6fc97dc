import type { Instant } from '#libs/calendar'
import type { BidContent } from '#libs/contracts'
import { bureauOnly, isEntrusted, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { BidEvent } from './events.js'

interface BidFile {
  readonly project: string
  readonly tender: string
  readonly lot: string
  readonly bidder: string
  readonly commitment: string
  readonly envelope?: Envelope | undefined
  /** When what stands now came in. */
  readonly receivedAt: Instant
}

/** That the sealed bytes lie at the county, under the commitment. */
interface Envelope {
  readonly size: number
  readonly publicKey: string
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
  /** The paper in which it was answered, of a clarification. */
  readonly answer?: DataOf<BidEvent, 'BidClarified'>['answer']
  /** Whether the bidder confirmed the corrected sum. */
  readonly accepted?: boolean
}

interface RevealedBid extends BidFile {
  readonly status: 'revealed'
  readonly content: BidContent
  readonly key?: string | undefined
  readonly questions: readonly BidQuestion[]
}

/** One bidder's bid for one lot: sealed until the opening, then what was sealed. */
export type Bid =
  | { readonly status: 'not-submitted' }
  | ({ readonly status: 'sealed' } & BidFile)
  | ({ readonly status: 'withdrawn' } & BidFile)
  | RevealedBid

export type SealedBid = Extract<Bid, { readonly status: 'sealed' }>

function evolve(bid: Bid, event: BidEvent): Bid {
  if (event.type === 'BidSubmitted') {
    const { submittedAt: receivedAt, ...file } = event.data
    return { status: 'sealed', ...file, receivedAt }
  }
  if (event.type === 'BidOpenedElsewhere') return openedElsewhere(event.data)
  if (bid.status === 'not-submitted') return bid
  switch (event.type) {
    case 'BidReplaced':
      return replaced(bid, event.data)
    case 'BidWithdrawn':
      return { ...bid, status: 'withdrawn' }
    case 'BidRevealed':
      return revealed(bid, event.data)
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
      return answered(bid, event.data.question, { answer: event.data.answer })
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
  answer: Pick<BidQuestion, 'accepted' | 'answer'>,
): RevealedBid => ({
  ...bid,
  questions: bid.questions.map(one =>
    one.question === question ? { ...one, ...answer, answered: true } : one,
  ),
})

function openedElsewhere({
  project,
  content,
  sheet,
  openedAt,
}: DataOf<BidEvent, 'BidOpenedElsewhere'>): Bid {
  const { tender, lot, bidder } = content
  const file = { project, tender, lot, bidder, commitment: sheet, receivedAt: openedAt }
  return { status: 'revealed', ...file, content, questions: [] }
}

const revealed = (
  bid: Exclude<Bid, { readonly status: 'not-submitted' }>,
  { content, key }: DataOf<BidEvent, 'BidRevealed'>,
): RevealedBid => ({ ...bid, status: 'revealed', content, key, questions: [] })

const replaced = (
  bid: Exclude<Bid, { readonly status: 'not-submitted' }>,
  { commitment, envelope, replacedAt }: DataOf<BidEvent, 'BidReplaced'>,
): Bid => ({ ...bid, commitment, envelope, receivedAt: replacedAt })

export const bid: Aggregate<Bid, BidEvent> = {
  context: 'procurement',
  name: 'bid',
  collection: 'bids',
  initial: { status: 'not-submitted' },
  sealed: true,
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  visibleTo: (reader, state) =>
    ('bidder' in state && state.bidder === reader.institution) ||
    // And whoever judges it, as the evaluation says, and its agency, as the tender says.
    (state.status === 'revealed' && bureauOnly(reader) && isEntrusted(reader, undefined)),
}
