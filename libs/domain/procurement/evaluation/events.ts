import type { evaluationCommands, evaluationEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type EvaluationEvent = EventOf<typeof evaluationEvents>
export type EvaluationInput<Command extends keyof typeof evaluationCommands> = z.output<
  (typeof evaluationCommands)[Command]
>

export const committeeSeated = happened<EvaluationEvent, 'CommitteeSeated'>('CommitteeSeated')
export const drawCommitted = happened<EvaluationEvent, 'DrawCommitted'>('DrawCommitted')
export const expertsDrawn = happened<EvaluationEvent, 'ExpertsDrawn'>('ExpertsDrawn')
export const memberLeft = happened<EvaluationEvent, 'MemberLeft'>('MemberLeft')
export const recusalDeclined = happened<EvaluationEvent, 'RecusalDeclined'>('RecusalDeclined')
export const memberReplaced = happened<EvaluationEvent, 'MemberReplaced'>('MemberReplaced')
export const committeeDissolved = happened<EvaluationEvent, 'CommitteeDissolved'>(
  'CommitteeDissolved',
)
export const evaluationStopped = happened<EvaluationEvent, 'EvaluationStopped'>('EvaluationStopped')
export const committeeWorkRecorded = happened<EvaluationEvent, 'CommitteeWorkRecorded'>(
  'CommitteeWorkRecorded',
)
export const chairElected = happened<EvaluationEvent, 'ChairElected'>('ChairElected')
export const responsivenessReviewed = happened<EvaluationEvent, 'ResponsivenessReviewed'>(
  'ResponsivenessReviewed',
)
export const collusionMarkersPut = happened<EvaluationEvent, 'CollusionMarkersPut'>(
  'CollusionMarkersPut',
)
export const responsivenessVoted = happened<EvaluationEvent, 'ResponsivenessVoted'>(
  'ResponsivenessVoted',
)
export const clarificationAsked = happened<EvaluationEvent, 'ClarificationAsked'>(
  'ClarificationAsked',
)
export const arithmeticCorrected = happened<EvaluationEvent, 'ArithmeticCorrected'>(
  'ArithmeticCorrected',
)
export const priceExplanationJudged = happened<EvaluationEvent, 'PriceExplanationJudged'>(
  'PriceExplanationJudged',
)
export const finalQuotesInvited = happened<EvaluationEvent, 'FinalQuotesInvited'>(
  'FinalQuotesInvited',
)
export const finalQuoteOpened = happened<EvaluationEvent, 'FinalQuoteOpened'>('FinalQuoteOpened')
export const correctedQuoteAnswered = happened<EvaluationEvent, 'CorrectedQuoteAnswered'>(
  'CorrectedQuoteAnswered',
)
export const finalQuotesClosed = happened<EvaluationEvent, 'FinalQuotesClosed'>('FinalQuotesClosed')
export const scoresSubmitted = happened<EvaluationEvent, 'ScoresSubmitted'>('ScoresSubmitted')
export const scoresReturned = happened<EvaluationEvent, 'ScoresReturned'>('ScoresReturned')
export const scoresCompared = happened<EvaluationEvent, 'ScoresCompared'>('ScoresCompared')
export const outliersAnswered = happened<EvaluationEvent, 'OutliersAnswered'>('OutliersAnswered')
export const evaluationCompleted = happened<EvaluationEvent, 'EvaluationCompleted'>(
  'EvaluationCompleted',
)
export const reportSigned = happened<EvaluationEvent, 'ReportSigned'>('ReportSigned')
export const agreementDeemed = happened<EvaluationEvent, 'AgreementDeemed'>('AgreementDeemed')
export const reportDelivered = happened<EvaluationEvent, 'ReportDelivered'>('ReportDelivered')
export const reEvaluationOrdered = happened<EvaluationEvent, 'ReEvaluationOrdered'>(
  'ReEvaluationOrdered',
)
export const reEvaluationReported = happened<EvaluationEvent, 'ReEvaluationReported'>(
  'ReEvaluationReported',
)
export const evaluationDatesReckonedAgain = happened<
  EvaluationEvent,
  'EvaluationDatesReckonedAgain'
>('EvaluationDatesReckonedAgain')
