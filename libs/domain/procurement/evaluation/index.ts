export { abnormallyLow } from './abnormal-price.js'
export { arithmeticCorrection, sumsOf } from './arithmetic.js'
export { askClarification, correctArithmetic } from './ask-bidders.js'
export { collusionMarkers } from './collusion-markers.js'
export { completeEvaluation } from './complete-evaluation.js'
export { compositeResults, type ScoringRules } from './composite-score.js'
export { drawOrder, seedCommitmentOf, type DrawnFrom } from './draw-order.js'
export { commitDraw, drawExperts, type DrawingOut } from './draw-experts.js'
export { decideRecusal, recuseMyself, releaseMember } from './leave-committee.js'
export {
  dissolveCommittee,
  recordCommitteeWork,
  replaceMember,
  stopEvaluation,
} from './replace-member.js'
export { deductionOf } from './deduction.js'
export { electChair } from './elect-chair.js'
export * from './events.js'

export { closeFinalQuotes, inviteFinalQuotes } from './final-quotes.js'
export { committeeAfter, farOf, returnOf, seatOf } from './facts.js'
export { judgePriceExplanation } from './judge-price-explanation.js'
export { answerOutliers, outliersAmong } from './outliers.js'
export { deemAgreement, deliverReport, signReport } from './report.js'
export { orderReEvaluation, reportReEvaluation } from './re-evaluate.js'
export { reviewResponsiveness } from './review-responsiveness.js'
export { seatCommittee } from './seat-committee.js'
export { everSat } from './seats.js'
export { isOrganised } from './seen-by.js'
export { evaluation, turnOf, type Ballot, type Evaluation } from './state.js'
export { returnScores, submitScores } from './submit-scores.js'
export { voteOnResponsiveness } from './vote-on-responsiveness.js'
export { reckonEvaluationDatesAgain } from './reckon-evaluation-dates-again.js'
