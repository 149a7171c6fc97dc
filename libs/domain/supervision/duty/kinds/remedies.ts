import { ownOffice, type DutyKinds } from './kind.js'

/** What is owed to a supplier who challenges: no suspension of the purchase stops these clocks. */
const owedToSupplier = {
  pausedBySuspension: false,
  then: 'never-lapses',
} as const

/** With these the review of a complaint ends. */
const reviewed = ['ComplaintAccepted', 'ComplaintRefused', 'ComplaintWithdrawn'] as const

/** Challenge 质疑 and complaint 投诉, from the receipt to what follows from the answer. */
export const remedyKinds = {
  'reply-to-challenge': {
    ...owedToSupplier,
    article: '94§13',
    clock: { policy: 'challenge.replyWithin' },
    by: 'procurement-officer',
    dischargedBy: ['ChallengeReplied', 'ChallengeDismissed', 'ChallengeWithdrawn'],
  },
  'correct-challenge': {
    ...ownOffice(3),
    by: 'training-institution',
    dischargedBy: [
      ...(['ChallengeCorrected', 'ChallengeReplied'] as const),
      ...(['ChallengeDismissed', 'ChallengeWithdrawn'] as const),
    ],
  },
  'remedy-challenge': {
    ...ownOffice(5),
    article: '94§16',
    by: 'procurement-officer',
    dischargedBy: ['ChallengeRemedied'],
  },
  'report-challenge-to-finance': {
    ...ownOffice(5),
    article: '94§16',
    by: 'procurement-officer',
    dischargedBy: ['ChallengeReportedToFinance'],
  },
  'review-complaint': {
    ...owedToSupplier,
    article: '94§21',
    command: 'accept-complaint',
    clock: { policy: 'complaint.reviewWithin' },
    by: 'finance-officer',
    dischargedBy: ['ComplaintCorrectionRequested', ...reviewed],
  },
  'correct-complaint': {
    ...owedToSupplier,
    article: '94§21',
    clock: 'recorded-end',
    by: 'training-institution',
    dischargedBy: ['ComplaintCorrected', ...reviewed],
  },
  'review-corrected-complaint': {
    ...owedToSupplier,
    article: '94§21',
    command: 'accept-complaint',
    clock: { policy: 'complaint.reviewWithin' },
    by: 'finance-officer',
    dischargedBy: reviewed,
  },
  'serve-complaint-refusal': {
    ...owedToSupplier,
    article: '94§21',
    clock: { policy: 'complaint.refusalNoticeWithin' },
    by: 'finance-officer',
    dischargedBy: ['ComplaintRefusalServed'],
  },
  'send-complaint-copies': {
    ...owedToSupplier,
    article: '94§21',
    clock: { policy: 'complaint.copiesOutWithin' },
    by: 'finance-officer',
    dischargedBy: ['ComplaintCopiesSent', 'ComplaintDecided', 'ComplaintWithdrawn'],
  },
  'answer-complaint': {
    ...owedToSupplier,
    article: '94§22',
    clock: { policy: 'complaint.respondWithin' },
    by: 'procurement-officer',
    dischargedBy: ['ComplaintAnswered', 'ComplaintDecided', 'ComplaintWithdrawn'],
  },
  /** Of each party that was sent a copy, beside the purchaser: the decision waits for none of them. */
  'answer-complaint-copy': {
    ...owedToSupplier,
    article: '94§22',
    command: 'answer-complaint',
    clock: { policy: 'complaint.respondWithin' },
    by: 'training-institution',
    dischargedBy: ['ComplaintAnswered', 'ComplaintDecided', 'ComplaintWithdrawn'],
    then: { lapses: 'lapseDuty' },
  },
  /** Stands still only for what the law does not count: testing, expert review, completing (94§27). */
  'decide-complaint': {
    ...owedToSupplier,
    article: '94§26',
    clock: { policy: 'complaint.decideWithin' },
    pausedBySuspension: true,
    by: 'finance-officer',
    dischargedBy: ['ComplaintDecided', 'ComplaintWithdrawn'],
  },
  'publish-complaint-decision': {
    ...ownOffice(5),
    article: '94§34',
    by: 'finance-officer',
    dischargedBy: ['ComplaintDecisionPublished'],
  },
} as const satisfies DutyKinds
