import type { Instant } from '#libs/calendar'
import type { CaseFacts } from '#libs/domain/deciding'
import type { ChallengeFact } from './facts.js'

/** What the procedure of a challenge sees. */
export interface ChallengeView {
  readonly officer: string | undefined
  readonly receivedAt: Instant | undefined
  /** The challenger was asked to complete it and has not. */
  readonly correctionAskedAt: Instant | undefined
  /** Answered, dismissed or taken back. */
  readonly over: boolean
  readonly repliedAt: Instant | undefined
  /** Until when a complaint is open to the challenger; none of a challenge taken back. */
  readonly complaintEnds: Instant | undefined
  /** What was upheld affects the result: it is put right, and finance is told (94§16). */
  readonly toRemedy: boolean
}

const initial: ChallengeView = {
  ...{ officer: undefined, receivedAt: undefined, correctionAskedAt: undefined },
  ...{ over: false, repliedAt: undefined, complaintEnds: undefined, toRemedy: false },
}

function evolve(view: ChallengeView, fact: ChallengeFact): ChallengeView {
  switch (fact.type) {
    case 'ChallengeLodged': {
      const { officer, receivedAt } = fact.fields
      return { ...view, officer, receivedAt }
    }
    case 'ChallengeCorrectionRequested':
      return { ...view, correctionAskedAt: fact.fields.requestedAt }
    case 'ChallengeWithdrawn':
      return { ...view, over: true }
    case 'ChallengeDismissed':
      return { ...view, over: true, complaintEnds: fact.fields.complaintEnds }
    case 'ChallengeDatesReckonedAgain':
      return { ...view, complaintEnds: fact.fields.complaintEnds ?? view.complaintEnds }
    case 'ChallengeReplied': {
      const { consequence, repliedAt, complaintEnds } = fact.fields
      const toRemedy = consequence !== 'none'
      return { ...view, over: true, repliedAt, complaintEnds, toRemedy }
    }
    default:
      return view
  }
}

/** One challenge, from its receipt to the reply and what follows from it. */
export const challengeCase: CaseFacts<ChallengeView, ChallengeFact> = {
  procedure: 'challenge',
  begins: ['ChallengeLodged'],
  hears: [
    ...(['ChallengeLodged', 'ChallengeCorrectionRequested', 'ChallengeCorrected'] as const),
    ...(['ChallengeDismissed', 'ChallengeWithdrawn', 'ChallengeReplied'] as const),
    ...(['ChallengeRemedied', 'ChallengeReportedToFinance'] as const),
    'ChallengeDatesReckonedAgain',
  ],
  outcomes: ['ChallengeDismissed', 'ChallengeWithdrawn', 'ChallengeReplied'],
  caseOf: ({ stream }) => stream.slice('challenge-'.length),
  initial,
  evolve,
  board: () => ({ phase: 'procurement' }),
}
