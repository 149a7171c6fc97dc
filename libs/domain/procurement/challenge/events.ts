import type { challengeCommands, challengeEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type ChallengeEvent = EventOf<typeof challengeEvents>
export type ChallengeInput<Command extends keyof typeof challengeCommands> = z.output<
  (typeof challengeCommands)[Command]
>

export const challengeLodged = happened<ChallengeEvent, 'ChallengeLodged'>('ChallengeLodged')
export const challengeCorrectionRequested = happened<
  ChallengeEvent,
  'ChallengeCorrectionRequested'
>('ChallengeCorrectionRequested')
export const challengeCorrected = happened<ChallengeEvent, 'ChallengeCorrected'>(
  'ChallengeCorrected',
)
export const challengeFoundToMatter = happened<ChallengeEvent, 'ChallengeFoundToMatter'>(
  'ChallengeFoundToMatter',
)
export const challengeDismissed = happened<ChallengeEvent, 'ChallengeDismissed'>(
  'ChallengeDismissed',
)
export const challengeWithdrawn = happened<ChallengeEvent, 'ChallengeWithdrawn'>(
  'ChallengeWithdrawn',
)
export const challengeReplied = happened<ChallengeEvent, 'ChallengeReplied'>('ChallengeReplied')
export const challengeRemedied = happened<ChallengeEvent, 'ChallengeRemedied'>('ChallengeRemedied')
export const challengeReportedToFinance = happened<ChallengeEvent, 'ChallengeReportedToFinance'>(
  'ChallengeReportedToFinance',
)
export const challengeComplainedOf = happened<ChallengeEvent, 'ChallengeComplainedOf'>(
  'ChallengeComplainedOf',
)
export const challengeDatesReckonedAgain = happened<ChallengeEvent, 'ChallengeDatesReckonedAgain'>(
  'ChallengeDatesReckonedAgain',
)
