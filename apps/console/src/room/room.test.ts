import type { Evaluation } from '#libs/domain/procurement/evaluation'
import type { LotRound, LotStage } from '#libs/domain/procurement/tender'
import { tenderCase, uuid } from '#libs/domain/procurement/testing'
import { mayGive } from '../acts/acted.js'
import { deedsOf, mayStop } from './deeds.js'
import { evaluationOf, halfOf, stepOf, type EvaluationView } from './room.js'

const { lot } = tenderCase.trainingDocument
const [chair, second] = [uuid(1), uuid(2)]
const file = {
  ...{ project: tenderCase.projectId, tender: tenderCase.tenderId, lot, sitting: lot },
  ...{ vacant: [], gone: [], markers: [], ballots: {}, corrections: [], judged: {}, sheets: {} },
  ...{ returned: [], bids: [], chair },
  members: [chair, second].map(person => ({ person, seat: 'expert' as const })),
}
const scoring = { ...file, responsive: [], explaining: [uuid(9)] }
const completed = {
  ...scoring,
  ...{ completedAt: tenderCase.receivedAt, results: [], signed: [] },
  reportBy: tenderCase.end('条例§43', '2026-10-13', '2026-10-14'),
}
const draw = { seedCommitment: 'a', experts: 5, candidates: [], drawn: [], substitutes: [] }

const states = {
  drawing: { status: 'drawing', project: file.project, tender: file.tender, lot, draw },
  seated: { status: 'seated', ...file },
  scoring: { status: 'scoring', ...scoring },
  completed: { status: 'completed', ...completed },
  signing: { status: 'completed', ...completed, signed: [chair] },
  reported: { status: 'reported', ...completed },
} satisfies Record<string, Evaluation>

const viewOf = (name: keyof typeof states, id = uuid(50)): EvaluationView => ({
  ...{ id, version: 1, state: states[name] },
})
const round = (stage: LotStage): LotRound => ({
  ...{
    document: tenderCase.trainingDocument,
    bids: [],
    suspensions: [],
    reports: 0,
    stage,
    ended: {},
  },
})
const qualified = round({ status: 'qualified', qualified: [] })

test.each([
  ['member', { id: second, role: 'evaluation-expert' }],
  // The purchaser's representative is an officer, and sits: not the organiser's half.
  ['member', { id: second, role: 'procurement-officer' }],
  ['organiser', { id: uuid(8), role: 'procurement-officer' }],
  ['organiser', { id: uuid(8), role: 'procurement-agency' }],
  ['watcher', { id: uuid(8), role: 'supervisor' }],
  ['outside', { id: uuid(8), role: 'evaluation-expert' }],
  ['outside', { id: uuid(8), role: 'training-institution' }],
])('%s (%#): everybody is in one half', (half, reader) =>
  expect(halfOf(reader, viewOf('scoring'))).toBe(half),
)

test.each([
  ['qualification', round({ status: 'awaiting-qualification' }), undefined],
  ['qualification', round({ status: 'awaiting-qualification' }), viewOf('drawing')],
  ['responsiveness', qualified, undefined],
  ['responsiveness', qualified, viewOf('drawing')],
  ['responsiveness', qualified, viewOf('seated')],
  ['scoring', qualified, viewOf('scoring')],
  ['review', qualified, viewOf('completed')],
  ['signing', qualified, viewOf('signing')],
  ['signing', qualified, viewOf('reported')],
] as const)('a lot is at %s (%#)', (step, of, view) => expect(stepOf(of, view)).toBe(step))

test('of two committees of a lot the later counts', () => {
  const [old, now] = [viewOf('seated', uuid(51)), viewOf('seated', uuid(52))]
  expect(evaluationOf([old, now], lot)).toBe(now)
  expect(evaluationOf([old, now], uuid(99))).toBeUndefined()
})

const commands = (
  name: keyof typeof states,
  half: 'member' | 'organiser',
  { me = second, method = 'open-tender' }: Partial<Parameters<typeof deedsOf>[0]> = {},
) => deedsOf({ evaluation: viewOf(name), half, me, method }).map(({ command }) => command)

test('what the chair does is not offered to another member', () => {
  expect(commands('seated', 'member', { me: chair })).toEqual([
    ...['recuse-myself', 'ask-clarification', 'correct-arithmetic', 'review-responsiveness'],
  ])
  expect(commands('seated', 'member')).toEqual(['recuse-myself'])
  expect(commands('scoring', 'member', { me: chair })).toEqual([
    ...['recuse-myself', 'judge-price-explanation', 'return-scores', 'complete-evaluation'],
  ])
  expect(commands('scoring', 'member')).toEqual(['recuse-myself'])
  expect(commands('signing', 'member', { me: chair })).toEqual(['recuse-myself', 'deem-agreement'])
})

test('final quotes are invited where the method has rounds, and nowhere else (74§33)', () => {
  const invites = (method: Parameters<typeof deedsOf>[0]['method']) =>
    commands('scoring', 'member', { me: chair, method }).includes('invite-final-quotes')
  expect(invites('open-tender')).toBe(false)
  expect(invites('competitive-consultation')).toBe(true)
  expect(invites('competitive-negotiation')).toBe(true)
})

test('the organiser changes the committee and never judges', () => {
  const all = Object.keys(states).flatMap(
    name => commands(name as keyof typeof states, 'organiser'), // the keys of that very object
  )
  expect(all).toContain('draw-experts')
  expect(all).toContain('record-committee-work')
  expect(all.filter(one => !mayGive(one, 'procurement-agency'))).toEqual([])
})

test('any member may stop a committee at work, and nobody else', () => {
  const evaluation = viewOf('scoring')
  expect(mayStop({ evaluation, half: 'member' })).toBe(true)
  expect(mayStop({ evaluation, half: 'organiser' })).toBe(false)
  expect(mayStop({ evaluation: viewOf('reported'), half: 'member' })).toBe(false)
})
