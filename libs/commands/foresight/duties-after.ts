import type { DutyKindName } from '#facts/supervision/duty'
import type { Instant } from '#libs/calendar'
import type { Role } from '#libs/contracts'
import type { DomainEvent } from '#libs/domain/deciding'
import { approvalSteps, dutyOfStep } from '#libs/domain/procurement/approval'

/** A duty that a procedure opens upon an event. */
export interface ToOpen {
  readonly kind: DutyKindName
  /** From when its period runs, where not from the act. */
  readonly from?: Instant
  /** Who owes it, where the kind alone does not say. */
  readonly role?: Role
}

/** Data as far as it decides what follows. */
interface Deciding {
  readonly to?: string
  readonly evaluable?: boolean
  readonly exit?: string
  readonly next?: string
  readonly consequence?: string
  readonly waitsFor?: { readonly step: keyof typeof dutyOfStep }
  readonly tenderNotBefore?: { readonly end: Instant }
  readonly publicService?: boolean
  readonly fullProcedure?: boolean
  readonly legalReview?: unknown
  readonly parties?: readonly string[]
  readonly riskPlan?: unknown
}

/** Every role of the step that the chain now waits for owes a signature of its own. */
function stepAfter({ waitsFor }: Deciding): readonly ToOpen[] {
  if (!waitsFor) return []
  const { name, roles } = approvalSteps[waitsFor.step]
  return roles.map(role => ({ kind: dutyOfStep[name], role }))
}

/** What a requirement needs beside it. Its review is asked for when the last of it is there. */
const besideRequirement = (data: Deciding): readonly DutyKindName[] => [
  ...(data.publicService ? (['record-public-opinion'] as const) : []),
  'set-acceptance-plan',
  ...(data.fullProcedure && !data.riskPlan ? (['set-risk-plan'] as const) : []),
  ...(data.fullProcedure && !data.legalReview ? (['record-legal-review'] as const) : []),
]

type After = DutyKindName | readonly (DutyKindName | ToOpen)[] | ((data: Deciding) => After)

/** What the procedures wait for next, by the event that makes them. */
const after: Readonly<Record<string, After>> = {
  ProjectOpened: ['record-training-demand-survey', 'set-performance-targets', 'record-requirement'],
  PerformanceTargetsWithdrawn: 'set-performance-targets-again',
  RequirementRecorded: besideRequirement,
  ApprovalRequested: stepAfter,
  ApprovalStepPassed: stepAfter,
  ApprovalReturned: data => (data.to === 'maker' ? 'submit-for-approval' : stepAfter(data)),
  ApprovalWithdrawn: 'submit-for-approval',
  Approved: 'file-plan',
  PlanFiled: ['disclose-intent', 'record-organisation'],
  IntentDisclosed: 'draft-tender',
  TenderDrafted: 'publish-tender-notice',
  OpeningQuestioned: 'answer-opening-question',
  DecryptionClosed: 'review-qualification',
  QualificationReviewed: ({ evaluable }) => (evaluable ? 'seat-committee' : 'take-lawful-exit'),
  CommitteeSeated: 'elect-chair',
  ChairElected: 'vote-on-responsiveness',
  ResponsivenessReviewed: ({ evaluable }) => (evaluable ? 'submit-scores' : 'take-lawful-exit'),
  LawfulExitTaken: ({ exit }) =>
    exit === 'apply-for-other-method' ? 'record-method-decision' : 'tender-again',
  OtherMethodDecided: 'tender-again',
  FinalQuotesClosed: ({ evaluable }) => (evaluable ? 'submit-scores' : 'take-lawful-exit'),
  EvaluationCompleted: 'sign-report',
  ReportDelivered: 'confirm-winner',
  ReasonAgainstFirstRankedRecorded: 'confirm-next-ranked',
  WinnerConfirmed: 'announce-award',
  WinnerConfirmedByLapse: 'announce-award',
  AwardAnnounced: 'draft-contract',
  BidSecurityReturnDue: 'return-bid-security',
  AwardSetAside: ({ next }) => (next === 'next-candidate' ? 'confirm-after-set-aside' : []),
  ChallengeLodged: 'reply-to-challenge',
  ChallengeCorrectionRequested: 'correct-challenge',
  ChallengeReplied: ({ consequence }) =>
    consequence === 'none' ? [] : ['remedy-challenge', 'report-challenge-to-finance'],
  ComplaintLodged: 'review-complaint',
  ComplaintCorrectionRequested: 'correct-complaint',
  ComplaintCorrected: 'review-corrected-complaint',
  ComplaintRefused: 'serve-complaint-refusal',
  ComplaintAccepted: ['send-complaint-copies', 'decide-complaint'],
  ComplaintCopiesSent: ({ parties = [] }) => [
    'answer-complaint',
    ...parties.map(() => 'answer-complaint-copy' as const),
  ],
  ComplaintDecided: 'publish-complaint-decision',
  SealRequested: 'approve-seal',
  SealApproved: 'put-seal',
  SealedScanRecorded: 'confirm-sealed-scan',
  ContractDrafted: 'sign-contract',
  ContractSigned: ['publish-contract', 'file-contract'],
  SecurityUseProposed: 'answer-security-use',
  SecurityUseAnswered: 'confirm-security-use',
  ClassFiled: 'reply-to-class-filing',
  ClassFilingReturned: 'file-class-again',
  ClassFilingApproved: 'commence-class',
  ClassCompleted: 'schedule-assessment',
  CertificatesRecorded: 'verify-certificates',
  CertificatesVerified: 'pass-acceptance',
  AcceptancePassed: 'publish-acceptance',
  PaymentApplicationMade: 'confirm-claim',
  SubsidyClaimMade: 'confirm-claim',
  ClaimConfirmed: 'approve-claim',
  InvoiceRecorded: 'pay-claim',
  ContractPerformanceAppraised: 'rate-institution',
  InstitutionRated: 'publish-grade',
  RatingObjected: 'answer-objection',
}

/** The duties that follow from an event, as the procedures' own order says. */
export function dutiesAfter({ type, data }: DomainEvent): readonly ToOpen[] {
  // Each rule reads only fields of the events that it stands beside.
  const deciding = data as Deciding
  const from = deciding.tenderNotBefore?.end
  return resolved(after[type] ?? [], deciding).map(one => ({
    ...(typeof one === 'string' ? { kind: one } : one),
    ...(from !== undefined && { from }),
  }))
}

function resolved(rule: After, data: Deciding): readonly (DutyKindName | ToOpen)[] {
  if (typeof rule === 'function') return resolved(rule(data), data)
  return typeof rule === 'string' ? [rule] : rule
}
