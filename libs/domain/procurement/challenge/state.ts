import type { Instant } from '#libs/calendar'
import type { StatutoryEnd } from '#libs/contracts'
import type { Aggregate, DataOf, Reader } from '#libs/domain/deciding'
import type { ChallengeEvent } from './events.js'

type Lodged = DataOf<ChallengeEvent, 'ChallengeLodged'>
type Replied = DataOf<ChallengeEvent, 'ChallengeReplied'>

export interface ChallengeFile extends Lodged {
  /** Asked for once at most; absent, never. */
  readonly correction?: 'requested' | 'made'
  readonly correctBy?: Instant | undefined
  /** Found to possibly affect the result: the lot stands still under this suspension. */
  readonly suspension?: string
  readonly reportedToFinance: boolean
  /** The complaint that took it to finance. */
  readonly complaint?: string
}

/** A challenge 质疑 to the purchaser: the first remedy of a supplier. */
export type Challenge =
  | { readonly status: 'not-lodged' }
  | ({ readonly status: 'lodged' | 'withdrawn' } & ChallengeFile)
  | ({ readonly status: 'dismissed'; readonly complaintEnds: StatutoryEnd } & ChallengeFile)
  | ({
      readonly status: 'replied'
      readonly reply: Replied
      readonly complaintEnds: StatutoryEnd
      readonly remedied: boolean
    } & ChallengeFile)

export type LodgedChallenge = Exclude<Challenge, { readonly status: 'not-lodged' }>

function evolve(challenge: Challenge, event: ChallengeEvent): Challenge {
  if (event.type === 'ChallengeLodged') {
    return { status: 'lodged', ...event.data, reportedToFinance: false }
  }
  return challenge.status === 'not-lodged' ? challenge : evolveLodged(challenge, event)
}

type Later = Exclude<ChallengeEvent, { readonly type: 'ChallengeLodged' }>

function evolveLodged(challenge: LodgedChallenge, event: Later): Challenge {
  switch (event.type) {
    case 'ChallengeCorrectionRequested':
      return { ...challenge, correction: 'requested', correctBy: event.data.correctBy }
    case 'ChallengeCorrected':
      return { ...challenge, objections: event.data.objections, correction: 'made' }
    case 'ChallengeFoundToMatter':
      return { ...challenge, suspension: event.data.suspension }
    case 'ChallengeComplainedOf':
      return { ...challenge, complaint: event.data.complaint }
    case 'ChallengeReportedToFinance':
      return { ...challenge, reportedToFinance: true }
    case 'ChallengeDatesReckonedAgain':
      return withDates(challenge, event.data)
    default:
      return evolveEnding(challenge, event)
  }
}

type Ending = Extract<
  Later,
  {
    readonly type:
      'ChallengeDismissed' | 'ChallengeWithdrawn' | 'ChallengeReplied' | 'ChallengeRemedied'
  }
>

function evolveEnding(challenge: LodgedChallenge, event: Ending): Challenge {
  switch (event.type) {
    case 'ChallengeDismissed':
      return { ...challenge, status: 'dismissed', complaintEnds: event.data.complaintEnds }
    case 'ChallengeWithdrawn':
      return { ...challenge, status: 'withdrawn' }
    case 'ChallengeReplied': {
      const { complaintEnds } = event.data
      return { ...challenge, status: 'replied', reply: event.data, complaintEnds, remedied: false }
    }
    case 'ChallengeRemedied':
      return challenge.status === 'replied' ? { ...challenge, remedied: true } : challenge
  }
}

function withDates(
  challenge: LodgedChallenge,
  { replyBy, complaintEnds }: DataOf<ChallengeEvent, 'ChallengeDatesReckonedAgain'>,
): Challenge {
  return {
    ...challenge,
    ...(replyBy && { replyBy }),
    ...(complaintEnds && 'complaintEnds' in challenge && { complaintEnds }),
  }
}

/**
 * Who handles challenges and complaints, or checks how they are handled. Nobody else of the bureaus: who
 * challenges a document has taken it.
 */
export const handlers: readonly string[] = [
  ...['procurement-officer', 'signatory', 'deputy', 'section-chief', 'unit-leader'],
  ...['legal-reviewer', 'procurement-agency', 'supervisor', 'finance-officer', 'auditor'],
  'procedure',
]

/** The challengers and who handles it; once it is answered, those whom the answer concerns. */
function visibleTo({ role, institution }: Reader, challenge: Challenge): boolean {
  if (challenge.status === 'not-lodged') return false
  if (handlers.includes(role)) return true
  if (institution === undefined) return false
  const { challenger, jointly } = challenge
  const parties = challenge.status === 'replied' ? challenge.reply.parties : []
  return [challenger, ...jointly, ...parties].includes(institution)
}

export const challenge: Aggregate<Challenge, ChallengeEvent> = {
  context: 'procurement',
  name: 'challenge',
  collection: 'challenges',
  initial: { status: 'not-lodged' },
  evolve,
  keyOf: (id, state) => (state.status === 'not-lodged' ? id : state.project),
  visibleTo,
}
