import { day } from '#libs/calendar'
import { folded, given, givenId } from '#libs/domain/deciding/testing'
import { project, submissionReturned, submittedForApproval } from '#libs/domain/procurement/project'
import { anyHash, person, policyOf, projectCase, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import {
  approval,
  approvalChain,
  approvalRequested,
  approvalReturned,
  approvalSteps,
  approvalStepPassed,
  approvalStepSigned,
  collectiveDecisionRecorded,
  recordCollectiveDecision,
  returnProject,
  submitForApproval,
  verifyProject,
} from './index.js'
import type { ApprovalInput } from './events.js'
import { turnOf } from './state.js'

type Meeting = ApprovalInput<'recordCollectiveDecision'>

const { approvalId: id, budget, complete, ledger, lots, officer } = projectCase
const at = '2026-01-09T15:00+08:00'
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

const collectively = [
  approvalSteps.verify,
  approvalSteps.countersign,
  approvalSteps.decide,
  approvalSteps.approve,
]
const decidingTurn = turnOf(id, 'decide', 1)
const inMeeting = approvalRequested({ ...requested.data, chain: collectively })
const beforeMeeting = [
  inMeeting,
  ...verified,
  ...countersigned.slice(0, 3),
  approvalStepPassed({ project: projectId, ...countersigning, waitsFor: decidingTurn }),
]
const meeting: Meeting = {
  ...{ heldOn: day('2026-01-09'), meeting: '局长办公会', members: 6 },
  attendees: [
    { person: leader.id, role: 'unit-leader' as const },
    { person: uuid(61), role: 'deputy' as const },
    { person: uuid(62), role: 'signatory' as const },
  ],
  minutes: { paper: '纪要〔2026〕3号', evidence: anyHash },
}

test('a meeting decides from the confirmed figure on, or where the unit asks for it', () => {
  const self = folded(project, ...complete)
  const states = { self, approval: folded(approval) }
  const chosen = (chain: typeof collectively) => ({
    self: [submittedForApproval({ approval: id, submittedBy: officer.id, budget, submission: 1 })],
    approval: [approvalRequested({ ...requested.data, chain })],
  })
  const when = { at, actor: officer, id: projectId }
  const from = (collectiveFrom: number) =>
    policyOf(at, { approval: { collectiveFrom: yuan(collectiveFrom) } })
  for (const [collective, policy, chain] of [
    [undefined, policyOf(at), [...approvalChain]],
    [true, policyOf(at), collectively],
    [undefined, from(230_000), collectively],
    [undefined, from(230_001), [...approvalChain]],
  ] as const) {
    given
      .states(states)
      .when(submitForApproval, { approval: id, collective }, { ...when, policy })
      .thenAppends(chosen([...chain]))
  }
})

test('the minutes pass the step; the chief who verified may record them, the maker does not decide', () => {
  given(approval, ...beforeMeeting)
    .when(recordCollectiveDecision, meeting, { at, id, actor: chief })
    .then(
      collectiveDecisionRecorded({
        ...{ ...decidingTurn, ...meeting, by: chief.id, role: 'section-chief' },
        step: 'decide',
      }),
      approvalStepPassed({ project: projectId, ...decidingTurn, waitsFor: approving }),
    )
  const withMaker = [
    ...meeting.attendees,
    { person: officer.id, role: 'procurement-officer' as const },
  ]
  const faults: readonly (readonly [string, Partial<Meeting>])[] = [
    ['meeting-lies-in-the-future', { heldOn: day('2026-01-10') }],
    ['meeting-without-quorum', { members: 7 }],
    ['attendee-named-twice', { attendees: [...meeting.attendees, ...meeting.attendees] }],
    ['maker-among-deciders', { attendees: withMaker }],
  ]
  for (const [fault, change] of faults) {
    given(approval, ...beforeMeeting)
      .when(
        recordCollectiveDecision,
        { ...meeting, ...change },
        {
          at,
          id,
          actor: chief,
        },
      )
      .thenRefused(fault)
  }
  given(approval, ...beforeMeeting)
    .when(recordCollectiveDecision, meeting, { at, id, actor: { ...chief, id: officer.id } })
    .thenRefused('maker-is-checker')
  given(approval, requested)
    .when(recordCollectiveDecision, meeting, { at, id, actor: chief })
    .thenRefused('not-this-step')
})

const straight = { afterwards: 'straight-back' as const }

test('straight back: the step in question signs again, those between stand', () => {
  const waitsFor = turnOf(id, 'verify', 2)
  const returned = approvalReturned({
    ...{ project: projectId, ...approving, to: 'verify', by: leader.id, reason, waitsFor },
    ...straight,
  })
  const self = folded(approval, requested, ...verified, ...countersigned)
  given
    .states({ self })
    .when(returnProject, { to: 'verify', reason, ...straight }, { at, id, actor: leader })
    .thenAppends({ self: [returned] })
  given(approval, requested, ...verified, ...countersigned, returned)
    .when(verifyProject, {}, { at, id, actor: chief })
    .then(
      approvalStepSigned({ ...waitsFor, role: 'section-chief', by: chief.id }),
      approvalStepPassed({ project: projectId, ...waitsFor, waitsFor: turnOf(id, 'approve', 2) }),
    )
  given(approval, requested, ...verified, ...countersigned, returned)
    .when(verifyProject, {}, { at, id, actor: { ...chief, id: finance.id } })
    .thenRefused('already-signed-in-chain')
})

test('straight back from the maker: what was signed stands for the same lots and money only', () => {
  const back = approvalReturned({
    ...{ project: projectId, ...approving, to: 'maker', by: leader.id, reason },
    ...straight,
  })
  const self = folded(approval, requested, ...verified, ...countersigned)
  given
    .states({ self })
    .when(returnProject, { to: 'maker', reason, ...straight }, { at, id, actor: leader })
    .thenAppends({
      self: [back],
      project: [submissionReturned({ approval: id, reason, straightBack: true })],
    })
  const previous = folded(approval, requested, ...verified, ...countersigned, back)
  const again = uuid(71)
  const project2 = folded(
    project,
    ...complete,
    projectCase.submitted,
    submissionReturned({ approval: id, reason, straightBack: true }),
  )
  const carried = [
    { step: 'verify' as const, role: 'section-chief' as const, by: chief.id },
    ...countersigned
      .slice(0, 3)
      .flatMap(event =>
        event.type === 'ApprovalStepSigned'
          ? [{ step: event.data.step, role: event.data.role, by: event.data.by }]
          : [],
      ),
  ]
  const straightTo = approvalRequested({
    ...{ ...requested.data, waitsFor: turnOf(again, 'approve', 1), carried },
  })
  const submission = { approval: again, submittedBy: officer.id, budget, submission: 2 }
  given
    .states({ self: project2, approval: folded(approval), previous })
    .when(submitForApproval, { approval: again }, { at, actor: officer, id: projectId })
    .thenAppends({ self: [submittedForApproval(submission)], approval: [straightTo] })
  given(approval, straightTo)
    .when(verifyProject, {}, { at, id: again, actor: chief })
    .thenRefused('not-this-step')
  const dearer = previous.status === 'returned' && {
    ...previous,
    lots: previous.lots.map(lot => ({ ...lot, amount: yuan(1) })),
  }
  given
    .states({ self: project2, approval: folded(approval), previous: dearer || previous })
    .when(submitForApproval, { approval: again }, { at, actor: officer, id: projectId })
    .thenAppends({
      self: [submittedForApproval(submission)],
      approval: [approvalRequested({ ...requested.data, waitsFor: turnOf(again, 'verify', 1) })],
    })
})
