import type { ReckonsAgain } from '#libs/procedure'

/**
 * By procedure, which aggregates of its case record dates that may be provisional, and the command by
 * which each reckons them again once a year they reach into is published.
 */
export const datesReckonedAgain = {
  challenge: { challenge: 'reckonChallengeDatesAgain' },
  claim: { claim: 'reckonClaimDatesAgain', payment: 'reckonPaymentDatesAgain' },
  complaint: { complaint: 'reckonComplaintDatesAgain' },
  project: { project: 'reckonProjectDatesAgain', contract: 'reckonContractDatesAgain' },
  ratingYear: { rating: 'reckonRatingDatesAgain' },
  standingBids: { 'standing-bids': 'reckonSecurityDatesAgain' },
  tenderRound: { tender: 'reckonTenderDatesAgain', evaluation: 'reckonEvaluationDatesAgain' },
  trainingClass: { 'training-class': 'reckonClassDatesAgain' },
} as const satisfies Readonly<Record<string, ReckonsAgain>>
