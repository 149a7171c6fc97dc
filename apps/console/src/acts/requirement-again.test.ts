import { projectCommands } from '#libs/contracts'
import { instant } from '#libs/calendar'
import { folded, given, givenId } from '#libs/domain/deciding/testing'
import {
  approval,
  approvalChain,
  approvalRequested,
  approvalReturned,
  submitForApproval,
} from '#libs/domain/procurement/approval'
import {
  legalReviewRecorded,
  project,
  requirementRecorded,
  requirementReviewed,
  riskPlanSet,
  submissionReturned,
  submittedForApproval,
} from '#libs/domain/procurement/project'
import { person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen } from '#libs/money'
import { startOf } from './act.js'
import { acts } from './acts.js'
import { rowsOf, type Values } from './fields.js'
import { bareScene } from './scene.js'

const { approvalId, budget, complete, ledger, lots, officer, submitted } = projectCase
const { paper } = tenderCase
const minted = '018f0000-0000-7000-8000-000000000200'
const reason = '课时与目录不符'
const back = submissionReturned({ approval: approvalId, reason, straightBack: true })
const returned = [...complete, submitted, back]
const act = acts['record-requirement-again']
const scene = {
  ...bareScene({}),
  project: { id: givenId, state: folded(project, ...returned) },
}
const standing = act ? startOf(act, scene) : {}

/** What is sent after these rows were changed in the form. */
function written(change: (rows: readonly Values[]) => readonly Values[]) {
  const values = {
    ...standing,
    ...{ publicService: 'yes', complex: 'no', lots: change(rowsOf(standing, 'lots')) },
  }
  return projectCommands.recordRequirement.parse(act?.input(values, minted, scene))
}

const first = (change: Values) => (rows: readonly Values[]) =>
  rows.map((row, place) => (place === 0 ? { ...row, ...change } : row))
const idsAfter = (change: Parameters<typeof written>[0]) =>
  written(change).lots.map(({ lot }) => lot)

const ids = lots.map(({ lot }) => lot)
const [, assessment] = ids

test('what is written anew begins with the lots that stand, and each stays the lot that it is', () => {
  expect(rowsOf(standing, 'lots')).toMatchObject([{ heads: '100' }, { lessonHours: '0' }])
  expect(idsAfter(rows => rows)).toEqual(ids)
  expect(idsAfter(first({ lessonHours: '48', budget: '190,000' }))).toEqual(ids)
})

test.each([
  ['kind', 'audit'],
  ['occupation', '保育师'],
  ['level', 'four'],
])('by another %s it is another lot', (name, value) =>
  expect(idsAfter(first({ [name]: value }))).toEqual([
    '018f0000-0000-7000-8000-000000000201',
    assessment,
  ]),
)

test('a new lot gets an id of its own, and taking one out changes no other', () => {
  const added = { ...rowsOf(standing, 'lots')[0], lot: undefined }
  expect(idsAfter(rows => [...rows, added])).toEqual([
    ...ids,
    '018f0000-0000-7000-8000-000000000203',
  ])
  expect(idsAfter(rows => rows.slice(1))).toEqual([assessment])
})

test('sent straight back for one wrong figure, it goes to who returned it', () => {
  const requested = approvalRequested({
    ...{ project: givenId, requestedBy: officer.id, ledger, budget, chain: [...approvalChain] },
    lots: lots.map(({ lot, budget: amount }) => ({ lot, amount })),
    waitsFor: { turn: `${approvalId}/approve/1`, step: 'approve' },
  })
  const sentBack = approvalReturned({
    ...{ project: givenId, turn: `${approvalId}/approve/1`, step: 'approve', to: 'maker' },
    ...{ by: uuid(55), reason, afterwards: 'straight-back' },
  })
  const again = uuid(71)
  const submitting = (change: Values, sum: number) => {
    const requirement = written(first(change))
    const self = folded(
      project,
      ...returned,
      requirementRecorded({
        ...{ ...requirement, budget: fen(sum), fullProcedure: true, revision: 2 },
      }),
      riskPlanSet(projectCase.riskPlan),
      legalReviewRecorded({
        ...{ ...paper, contractText: paper.evidence, passed: true, opinion: '未发现问题' },
        ...{ revision: 2, by: uuid(52) },
      }),
      requirementReviewed({
        ...{ ...projectCase.review, revision: 2, passed: true, recordedBy: uuid(51) },
      }),
    )
    const states = {
      ...{ self, approval: folded(approval) },
      previous: folded(approval, requested, sentBack),
    }
    const amounts = requirement.lots.map(({ lot, budget: amount }) => ({ lot, amount }))
    return (step: 'approve' | 'verify') =>
      given
        .states(states)
        .when(
          submitForApproval,
          { approval: again },
          {
            at: instant('2026-01-09T15:00+08:00'),
            actor: person('procurement-officer', 1),
            id: givenId,
          },
        )
        .thenAppends({
          self: [
            submittedForApproval({
              ...{ approval: again, submittedBy: uuid(1), budget: fen(sum), submission: 2 },
            }),
          ],
          approval: [
            approvalRequested({
              ...{ ...requested.data, requestedBy: uuid(1), lots: amounts, budget: fen(sum) },
              waitsFor: { turn: `${again}/${step}/1`, step },
            }),
          ],
        })
  }
  submitting({ lessonHours: '48' }, budget)('approve')
  submitting({ budget: '190,000' }, budget - 1_000_000)('verify')
})
