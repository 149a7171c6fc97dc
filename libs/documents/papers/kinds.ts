import { awardLetter, awardNotice, debrief } from './award.js'
import { challengeReply } from './challenge-reply.js'
import { complaintDecision } from './complaint-decision.js'
import { contractPaper } from './contract.js'
import { correctionNotice, failureNotice, terminationNotice } from './ending-notices.js'
import { evaluationReport } from './evaluation-report.js'
import type { PaperKind } from './kind.js'
import { openingRecord, qualificationReview } from './opening.js'
import { planFiling } from './plan.js'
import { intentDisclosure, requirementSurvey } from './planning.js'
import { requirementReview } from './requirement-review.js'
import { responsivenessReview, scoreSheets, scoreSummary } from './scores.js'
import { amendmentNotice, tenderNotice } from './tender-notice.js'

/** The official papers, in the order in which a purchase brings them forth. */
export const paperKinds: readonly PaperKind[] = [
  ...[requirementSurvey, requirementReview, planFiling, intentDisclosure],
  ...[tenderNotice, amendmentNotice, correctionNotice, terminationNotice],
  ...[openingRecord, qualificationReview],
  ...[responsivenessReview, scoreSheets, scoreSummary, evaluationReport, failureNotice],
  ...[awardNotice, awardLetter, debrief, contractPaper],
  ...[challengeReply, complaintDecision],
]

export const paperKindOf = (kind: string): PaperKind | undefined =>
  paperKinds.find(one => one.kind === kind)
