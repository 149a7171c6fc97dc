import type { OwnMatter, OwnMatterKind, OwnQuote } from '#libs/contracts/views'
import type { Bid } from '#libs/domain/procurement/bid'
import type { TenderView } from '../pages/tender-view.js'

interface Standing {
  readonly state: TenderView['state']
  /** Whether this institution has taken the document. */
  readonly taken: boolean
  /** Its own bid, where it has one. */
  readonly bid: Bid | undefined
  /** The final quote that its bid is asked for, where one is. */
  readonly quote?: Pick<OwnQuote, 'closesAt' | 'status'> | undefined
  /** What else is asked of its bid: an answer to a question, or to stay bound for longer. */
  readonly asked?: readonly Pick<OwnMatter, 'kind'>[] | undefined
  /** County time, milliseconds since 1970. */
  readonly now: number
}

/** How far a bidder has come with one lot. */
export type Step =
  | ('take-document' | 'hand-in' | 'may-change')
  | ('wait-for-opening' | 'decrypt' | 'wait-for-others')
  | ('quote' | 'quote-sealed' | 'open-quote' | 'quote-opened')
  | ('answer-question' | 'answer-validity')
  | ('not-decrypted' | 'opened' | 'nothing-handed-in' | 'terminated')

/** Whether bids are still taken: to the deadline, not at it (87§33). */
export const isReceiving = (state: TenderView['state'], now: number): boolean =>
  state.status === 'receiving-bids' && now < Date.parse(state.deadline)

export function stepOf(standing: Standing): Step {
  const { state, taken, bid, now } = standing
  if (state.status === 'terminated') return 'terminated'
  if (!isReceiving(state, now)) return afterDeadline(standing)
  if (bid?.status === 'sealed') return 'may-change'
  return taken ? 'hand-in' : 'take-document'
}

function afterDeadline(standing: Standing): Step {
  const { state, bid } = standing
  const decrypting = state.status === 'decrypting'
  if (bid?.status === 'revealed') return decrypting ? 'wait-for-others' : whileEvaluated(standing)
  if (bid?.status !== 'sealed') return 'nothing-handed-in'
  if (decrypting) return 'decrypt'
  return state.status === 'receiving-bids' ? 'wait-for-opening' : 'not-decrypted'
}

/** Questions that are answered by their own ends, of the bid and of its final quote. */
const questions: readonly OwnMatterKind[] = [
  ...(['answer-clarification', 'confirm-correction', 'confirm-quote-correction'] as const),
]

export const isQuestion = (kind: OwnMatterKind): boolean => questions.includes(kind)

/** What is asked of an opened bid goes before what it waits for. */
function whileEvaluated({ quote, asked = [], now }: Standing): Step {
  if (asked.some(({ kind }) => isQuestion(kind))) return 'answer-question'
  const quoting = quote && stepOfQuote(quote, now)
  if (quoting === 'quote' || quoting === 'open-quote') return quoting
  const isToStayBound = asked.some(({ kind }) => kind === 'answer-longer-validity')
  return isToStayBound ? 'answer-validity' : (quoting ?? 'opened')
}

/** Until the instant that is set for all a quote is given or replaced, after it opened (74§33). */
function stepOfQuote(
  { closesAt, status }: NonNullable<Standing['quote']>,
  now: number,
): Step | undefined {
  if (status === 'revealed') return 'quote-opened'
  if (now < Date.parse(closesAt)) return status === 'sealed' ? 'quote-sealed' : 'quote'
  return status === 'sealed' ? 'open-quote' : undefined
}
