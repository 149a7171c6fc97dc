import {
  budgetReserved,
  earmarkedLedger,
  ledgerOpened,
} from '#libs/domain/payment/earmarked-ledger'
import { folded, given, givenId } from '#libs/domain/deciding/testing'
import {
  project,
  projectApproved,
  requirementRecorded,
  requirementReviewed,
  submissionReturned,
  submissionWithdrawn,
  submittedForApproval,
  trainingDemandSurveyWithdrawn,
} from '#libs/domain/procurement/project'
import { anyHash, person, projectCase } from '#libs/domain/procurement/testing'
import { instant } from '#libs/calendar'
import { yuan } from '#libs/money'
import {
  approval,
  approvalChain,
  approvalOpened,
  approvalRequested,
  approvalReturned,
  approvalStepPassed,
  approvalStepSigned,
  approvalWithdrawn,
  approved,
  approveProject,
  countersignProject,
  openApproval,
  returnProject,
  submitForApproval,
  verifyProject,
  withdrawSubmission,
} from './index.js'
import { turnOf } from './state.js'

const { approvalId, budget, complete, ledger, lots, officer, opened, survey } = projectCase
const at = '2026-01-09T15:00+08:00'
const id = approvalId
const projectId = givenId
const amounts = lots.map(({ lot, budget: amount }) => ({ lot, amount }))
const reason = '需求依据不足'

const chief = person('section-chief', 51)
const finance = person('finance-officer', 52)
const lawyer = person('legal-reviewer', 53)
const supervisor = person('supervisor', 54)
const leader = person('unit-leader', 55)

const verifying = turnOf(id, 'verify', 1)
const countersigning = turnOf(id, 'countersign', 1)
const approving = turnOf(id, 'approve', 1)
const requested = approvalRequested({
  ...{ project: projectId, requestedBy: officer.id, ledger, lots: amounts, budget },
  ...{ chain: [...approvalChain], waitsFor: verifying },
})
const verified = [
  approvalStepSigned({ ...verifying, role: 'section-chief', by: chief.id }),
  approvalStepPassed({ project: projectId, ...verifying, waitsFor: countersigning }),
]
const signedBy = (role: 'finance-officer' | 'legal-reviewer' | 'supervisor', by: string) =>
  approvalStepSigned({ ...countersigning, role, by })
const countersigned = [
  signedBy('supervisor', supervisor.id),
  signedBy('finance-officer', finance.id),
  signedBy('legal-reviewer', lawyer.id),
  approvalStepPassed({ project: projectId, ...countersigning, waitsFor: approving }),
]

test('a complete plan goes to the chain, whose stream begins in the same append', () => {
  const self = folded(project, ...complete)
  given
    .states({ self, approval: folded(approval) })
    .when(submitForApproval, { approval: id }, { at, actor: officer, id: projectId })
    .thenAppends({
      self: [
        submittedForApproval({ approval: id, submittedBy: officer.id, budget, submission: 1 }),
      ],
      approval: [requested],
    })
})

test('what is missing from a plan is named', () => {
  const [, demand, market, targets, requirement, heard, accepting, reviewed] = complete
  const papers = [opened, demand, market, targets]
  const bare = requirementRecorded({ ...requirement.data, legalReview: undefined })
  const riskless = requirementRecorded({ ...requirement.data, riskPlan: undefined })
  const failed = requirementReviewed({ ...reviewed.data, passed: false })
  const unheard = trainingDemandSurveyWithdrawn({ survey, reason })
  for (const [events, missing] of [
    [[opened, market, targets, requirement], 'demand-survey-missing'],
    [[opened, demand, market, targets, requirement, unheard], 'demand-survey-missing'],
    [[opened, demand, market, requirement], 'targets-missing'],
    [papers, 'requirement-missing'],
    [[...papers, requirement], 'public-opinion-missing'],
    [[...papers, requirement, heard], 'acceptance-plan-missing'],
    [[...papers, riskless, heard, accepting], 'risk-plan-missing'],
    [[...papers, bare, heard, accepting], 'legal-review-missing'],
    [[...papers, requirement, heard, accepting], 'requirement-not-reviewed'],
    [[...papers, requirement, heard, accepting, failed], 'requirement-not-reviewed'],
    [[...complete, requirement], 'requirement-not-reviewed'],
  ] as const) {
    given
      .states({ self: folded(project, ...events), approval: folded(approval) })
      .when(submitForApproval, { approval: id }, { at, actor: officer })
      .thenRefused(missing)
  }
})

test('countersignatures come in any order, and the last passes the step', () => {
  given(approval, requested)
    .when(verifyProject, {}, { at, id, actor: chief })
    .then(...verified)
  given(approval, requested, ...verified)
    .when(countersignProject, {}, { at, id, actor: supervisor })
    .then(signedBy('supervisor', supervisor.id))
  given(approval, requested, ...verified, ...countersigned.slice(0, 2))
    .when(countersignProject, {}, { at, id, actor: lawyer })
    .then(...countersigned.slice(2))
  given(approval, requested, ...verified, ...countersigned.slice(0, 1))
    .when(countersignProject, {}, { at, id, actor: person('supervisor', 56) })
    .thenRefused('role-already-signed')
})

test('nobody signs out of turn, for themselves, or twice, not through a deputy either', () => {
  given(approval, requested)
    .when(countersignProject, {}, { at, actor: finance })
    .thenRefused('not-this-step')
  given(approval, requested)
    .when(verifyProject, {}, { at, actor: { ...chief, id: officer.id } })
    .thenRefused('maker-is-checker')
  given(approval, requested)
    .when(verifyProject, {}, { at, actor: { ...chief, actingFor: officer.id } })
    .thenRefused('maker-is-checker')
  given(approval, requested, ...verified)
    .when(countersignProject, {}, { at, actor: { ...finance, id: chief.id } })
    .thenRefused('already-signed-in-chain')
  given(approval, requested, ...verified)
    .when(countersignProject, {}, { at, actor: { ...finance, actingFor: chief.id } })
    .thenRefused('already-signed-in-chain')
  given(approval, requested)
    .when(verifyProject, {}, { at, actor: leader })
    .thenRefused('role-not-in-step')
})

const book = ledgerOpened({
  ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(36_830_000) },
  ...{ paper: '专账〔2026〕1号', evidence: anyHash, positions: [] },
})

test('the last signature reserves the budget on the ledger and approves the project, at once', () => {
  const self = folded(approval, requested, ...verified, ...countersigned)
  given
    .states({ self, ledger: folded(earmarkedLedger, book) })
    .when(approveProject, {}, { at, id, actor: leader })
    .thenAppends({
      self: [approved({ project: projectId, ...approving, by: leader.id, role: 'unit-leader' })],
      project: [
        projectApproved({ approval: id, approvedBy: leader.id, approvedAt: instant(at), budget }),
      ],
      ledger: [budgetReserved({ project: projectId, lots: amounts })],
    })
})

test('what the ledger cannot pay for is not approved', () => {
  const self = folded(approval, requested, ...verified, ...countersigned)
  const poor = ledgerOpened({ ...book.data, carried: yuan(229_999) })
  given
    .states({ self, ledger: folded(earmarkedLedger, poor) })
    .when(approveProject, {}, { at, id, actor: leader })
    .thenRefused('available-balance-too-low')
  given
    .states({ self, ledger: undefined })
    .when(approveProject, {}, { at, id, actor: leader })
    .thenRefused('ledger-not-open')
})

test('back at the maker the run is over and the project is in planning again', () => {
  const self = folded(approval, requested, ...verified)
  given
    .states({ self })
    .when(returnProject, { to: 'maker', reason }, { at, id, actor: finance })
    .thenAppends({
      self: [
        approvalReturned({
          project: projectId,
          ...countersigning,
          to: 'maker',
          by: finance.id,
          reason,
        }),
      ],
      project: [submissionReturned({ approval: id, reason })],
    })
})

test('back at an earlier step its signatures and all later ones are void', () => {
  const waitsFor = turnOf(id, 'verify', 2)
  const returned = approvalReturned({
    ...{ project: projectId, ...approving, to: 'verify', by: leader.id, reason, waitsFor },
  })
  given
    .states({ self: folded(approval, requested, ...verified, ...countersigned) })
    .when(returnProject, { to: 'verify', reason }, { at, id, actor: leader })
    .thenAppends({ self: [returned] })
  given(approval, requested, ...verified, ...countersigned, returned)
    .when(verifyProject, {}, { at, id, actor: chief })
    .then(
      approvalStepSigned({ ...waitsFor, role: 'section-chief', by: chief.id }),
      approvalStepPassed({
        project: projectId,
        ...waitsFor,
        waitsFor: turnOf(id, 'countersign', 2),
      }),
    )
  given
    .states({ self: folded(approval, requested, ...verified) })
    .when(returnProject, { to: 'approve', reason }, { at, id, actor: finance })
    .thenRefused('return-goes-backward-only')
})

test('the maker withdraws until somebody has opened the papers', () => {
  const openedByChief = approvalOpened({ step: 'verify', by: chief.id })
  given
    .states({ self: folded(approval, requested) })
    .when(withdrawSubmission, { reason }, { at, id, actor: officer })
    .thenAppends({
      self: [approvalWithdrawn({ project: projectId, by: officer.id, reason })],
      project: [submissionWithdrawn({ approval: id, reason })],
    })
  given(approval, requested).when(openApproval, {}, { at, id, actor: chief }).then(openedByChief)
  given(approval, requested, openedByChief).when(openApproval, {}, { at, id, actor: chief }).then()
  given
    .states({ self: folded(approval, requested, openedByChief) })
    .when(withdrawSubmission, { reason }, { at, id, actor: officer })
    .thenRefused('record-already-seen')
  given
    .states({ self: folded(approval, requested) })
    .when(withdrawSubmission, { reason }, { at, id, actor: person('procurement-officer', 9) })
    .thenRefused('only-the-maker-withdraws')
})

test('a project without a training lot is no training project', () => {
  const assessmentOnly = complete.map(event =>
    event.type === 'RequirementRecorded'
      ? { ...event, data: { ...event.data, lots: lots.slice(1) } }
      : event,
  )
  given
    .states({ self: folded(project, ...assessmentOnly), approval: folded(approval) })
    .when(submitForApproval, { approval: id }, { at, actor: officer })
    .thenRefused('no-training-lot')
})
