import type { LotView } from '#libs/contracts/views'
import {
  evaluationEndedWithoutRanking,
  lotSuspended,
  tender,
  type Tender,
} from '#libs/domain/procurement/tender'
import { tenderCase } from '#libs/domain/procurement/testing'
import { nearer, type TenderView } from './tender-view.js'
import { verbsOf } from './tender-verbs.js'

type Happened = Parameters<typeof tender.evolve>[1]
const id = tenderCase.tenderId
const lot = tenderCase.trainingDocument.lot
const other = tenderCase.assessmentDocument.lot

function viewAfter(...events: readonly Happened[]): TenderView {
  const state = events.reduce<Tender>(tender.evolve, tender.initial)
  if (state.status === 'not-drafted') throw new Error('a tender that was drafted')
  return { id, version: events.length, state }
}
/** Before the document's offer is over. */
const early = '2026-09-10T09:00:00.000+08:00'
const lots = (status: LotView['status']): readonly LotView[] => [
  {
    ...{ id: lot, number: 1, kind: 'training', title: '培训' },
    method: 'open-tender',
    budget: 1,
    status,
  },
]
const { drafted, published, openedBoth, decryptedBoth, reported, bidOf } = tenderCase
const binding = ['ask-for-longer-validity', 'record-bid-revocation']
const atReport = viewAfter(...decryptedBoth, reported(lot, [bidOf(1)]))

test.each([
  ['drafted', viewAfter(drafted), 'procurement-officer', ['redraft-tender']],
  [
    ...(['receiving bids', viewAfter(drafted, published), 'procurement-officer'] as const),
    [
      ...['amend-tender', 'correct-notice', 'judge-outage', 'record-enquiry'],
      ...['commit-draw', 'suspend-lot', 'record-challenge'],
      ...['commit-draw', 'suspend-lot', 'record-challenge'],
    ],
  ],
  [
    ...(['decrypting', viewAfter(drafted, published, openedBoth), 'procurement-officer'] as const),
    [
      ...['correct-notice', 'judge-outage', 'archive-recording', 'record-enquiry'],
      ...[1, 2].flatMap(() => [...binding, 'suspend-lot', 'record-challenge']),
    ],
  ],
  ['receiving bids', viewAfter(drafted, published), 'signatory', ['terminate-tender']],
  ['receiving bids', viewAfter(drafted, published), 'auditor', []],
  [
    'after the opening',
    viewAfter(...decryptedBoth),
    'procurement-officer',
    [
      ...['correct-notice', 'archive-recording', 'record-enquiry'],
      ...[1, 2].flatMap(() => ['fail-lot', ...binding, 'suspend-lot', 'record-challenge']),
    ],
  ],
])('while %s (%#) a %s may give the verbs of the stage', (_, view, role, verbs) =>
  expect(
    verbsOf(view, { lots: lots('under-evaluation'), now: early }, role).map(
      ({ command }) => command,
    ),
  ).toEqual(verbs),
)

test.each([
  ['the end of the offer', '2026-10-08T08:59:00.000+08:00', ['extend-document-offering']],
  [
    ...(['the deadline', '2026-10-08T09:00:00.000+08:00'] as const),
    ['extend-document-offering', 'open-bids'],
  ],
])('after %s what was not yet to be done is offered', (_, now, verbs) =>
  expect(
    verbsOf(viewAfter(drafted, published), { lots: [], now }, 'procurement-officer')
      .map(({ command }) => command)
      .filter(command => verbs.includes(command)),
  ).toEqual(verbs),
)

test('a lot that is held up is resumed, one that is not can be held up', () => {
  const held = viewAfter(
    ...decryptedBoth,
    lotSuspended({
      ...{ lot, suspension: lot, ground: 'challenge', since: tenderCase.receivedAt },
      document: tenderCase.paper,
    }),
  )
  const commands = verbsOf(held, { lots: [], now: early }, 'supervisor')
  expect(commands).toEqual([
    { command: 'resume-lot', lot },
    { command: 'suspend-lot', lot: other },
  ])
})

test('a lot whose evaluation was stopped can fail as well (法§36)', () => {
  const stopped = viewAfter(
    ...decryptedBoth,
    evaluationEndedWithoutRanking({
      ...{ lot, evaluation: lot, ground: 'document-unlawful' },
    }),
  )
  const commands = verbsOf(stopped, { lots: [], now: early }, 'procurement-officer')
  expect(commands).toContainEqual({ command: 'fail-lot', lot })
})

test('a contract is drafted for a lot that is awarded and has none', () => {
  const of = (status: LotView['status']) =>
    verbsOf(atReport, { lots: lots(status), now: early }, 'procurement-officer').filter(
      ({ command }) => command === 'draft-contract',
    )
  expect(of('awarded')).toEqual([{ command: 'draft-contract', lot }])
  expect(of('contract-drafted')).toEqual([])
})

const now = '2026-10-12T16:00:00.000+08:00'
const entry = (stream: string, lane: string, at: string) => ({
  ...{ eventId: at, stream, version: 1, type: 'TenderDrafted', lane, at },
  ...{ role: 'procurement-officer', terminal: false },
})
const duty = (caseId: string, subject: string) => ({
  ...{ id: subject, kind: 'confirm-winner', caseId, subject, dischargedBy: 'confirm-winner' },
  ...{ role: 'signatory', article: '87§68', kindOfRule: 'statute' as const, openedAt: now },
  ...{ dueAt: now, provisional: false, unit: 'working-days' as const, spent: 0, daysLeft: 1 },
  ...{ rungs: [], end: 'never-lapses' as const, state: 'open' as const },
})

test('nearer, a project is its tender: its record, its lots, its duties, and nothing before', () => {
  const page = nearer(
    {
      ...{ id: tenderCase.projectId, title: '项目', year: 2026, phase: 'procurement', version: 9 },
      ...{ now, demonstration: true, restDays: [], clockJumps: [] },
      phases: [
        { phase: 'planning', from: '2026-01-01', to: '2026-02-01' },
        { phase: 'procurement', from: '2026-02-01' },
      ],
      lots: [...lots('opened'), ...lots('opened').map(one => ({ ...one, id: 'third' }))],
      timeline: [
        entry('project-1', 'phases', '2026-01-02'),
        entry(`tender-${id}`, 'phases', '2026-03-01'),
        entry('contract-1', `lot-${other}`, '2026-04-01'),
        entry('tender-other', 'lot-third', '2026-04-02'),
      ],
      duties: [
        duty(`tender-round/${id}`, `tender-${id}`),
        duty('tender-round/other', 'tender-other'),
      ],
      waitsFor: [{ caseId: `tender-round/${id}` }, { caseId: 'project/1' }],
    },
    atReport,
  )
  expect(page.timeline.map(({ stream }) => stream)).toEqual([`tender-${id}`, 'contract-1'])
  expect(page.lots.map(one => one.id)).toEqual([lot])
  expect(page.duties.map(({ subject }) => subject)).toEqual([`tender-${id}`])
  expect(page.phases.map(({ phase }) => phase)).toEqual(['procurement'])
  expect(page.waitsFor).toEqual([{ caseId: `tender-round/${id}` }])
})
