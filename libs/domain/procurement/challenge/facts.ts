import { factsOf, reference, word, type FactOf } from '#libs/domain/deciding'
import type { ChallengeEvent } from './events.js'

export { challengeCase, type ChallengeView } from './challenge-case.js'

/** What procedures may know of a challenge: who answers it and until when. Never who challenged. */
export const challengeFacts = factsOf<ChallengeEvent>()({
  ChallengeLodged: ({ project, tender, lot, officer, receivedAt, replyBy }) => ({
    project: reference(project),
    tender: reference(tender),
    lot: reference(lot),
    officer: reference(officer),
    receivedAt,
    replyBy: replyBy.end,
  }),
  ChallengeCorrectionRequested: ({ requestedAt }) => ({ requestedAt }),
  ChallengeCorrected: () => ({}),
  ChallengeDismissed: ({ complaintEnds }) => ({ complaintEnds: complaintEnds.end }),
  ChallengeWithdrawn: () => ({}),
  ChallengeReplied: ({ consequence, repliedAt, complaintEnds }) => ({
    consequence: word(consequence),
    repliedAt,
    complaintEnds: complaintEnds.end,
  }),
  ChallengeRemedied: ({ how, remediedAt }) => ({ how: word(how), remediedAt }),
  ChallengeDatesReckonedAgain: ({ complaintEnds }) => ({ complaintEnds: complaintEnds?.end }),
  ChallengeReportedToFinance: ({ reportedAt }) => ({ reportedAt }),
})

export type ChallengeFact = FactOf<typeof challengeFacts>
