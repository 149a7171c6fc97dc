import { catalogue, type CommandDefinition } from '#libs/commands'
import type { DutyView } from '#libs/contracts/views'
import { dutyKinds } from '#facts/supervision/duty'
import { actors } from './acted.js'
import { acts, insteadOf } from './acts.js'

const minted = '018f0000-0000-7000-8000-000000000200'
const evidence = 'a'.repeat(64)
const outside = { occurredOn: '2026-03-12', paper: '演示〔2026〕1号', evidence }

/** What a person would have typed into each form. */
const typed: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'record-training-demand-survey': {
    ...outside,
    ...{ trainees: '60', employers: '5' },
    demand: [{ occupation: '4-10-01-05', level: 'five', heads: '20' }],
  },
  'set-performance-targets': {
    targets: [
      { indicator: 'pass-rate', target: '80%', weight: '60' },
      { indicator: 'cost-per-head', target: '1,300.00', weight: '40' },
    ],
  },
  'record-requirement': {
    ...{ publicService: 'yes', complex: 'no' },
    lots: [
      {
        ...{ kind: 'training', title: '养老护理员培训', occupation: '4-10-01-05', level: 'five' },
        ...{ heads: '20', lessonHours: '80', budget: '20,000' },
      },
    ],
    ...{ legalReview: '法律审查意见', legalReviewEvidence: evidence },
  },
  'submit-for-approval': {},
  'file-plan': { ...outside, planNumber: '演示采购计划〔2026〕1号' },
  'disclose-intent': {
    ...{ channel: 'elsewhere', reference: 'JS-2026-1', evidence, occurredOn: '2026-03-12T09:30' },
  },
  'close-project': { archive: '演示档案1号' },
  'verify-project': { opinion: '' },
  'countersign-project': { opinion: '同意' },
  'decide-collectively': {
    ...{ heldOn: '2026-03-10', meeting: '局长办公会', members: '5' },
    attendees: [{ role: 'unit-leader', person: minted }],
    ...{ minutes: '纪要〔2026〕3号', minutesEvidence: evidence },
  },
  'approve-project': {},
  'answer-enquiry': {
    ...{ answer: '可以。', everybody: 'yes' },
    ...{ toldQuestion: '场地能否分两处？', toldAnswer: '可以。' },
  },
  'judge-outage': {
    ...{ effect: 'deadline-postponed', movedTo: '2026-10-09T09:00', reason: '机房断电' },
    ...{ paper: '停机说明1号', evidence },
  },
  'judge-open-questions': {
    ...{ effect: 'deadline-postponed', deadline: '2026-10-09T09:00', reason: '答复需要时间' },
  },
  'refund-terminated-tender': { refundedOn: '2026-09-18', paper: '退款凭证1号', evidence },
  'review-contract': { passed: 'no', paper: '法律意见1号', evidence },
  'redraft-contract': { reason: '按审查意见修改', paper: '合同第二稿', evidence },
  'record-performance-security': { ...outside, form: 'guarantee', amount: '9,500.00' },
  'return-performance-security': outside,
  'explain-deadline': { explanation: '等待外部材料' },
}

const inAddress = ({ name, of }: CommandDefinition) =>
  `/${of.context}/${of.collection} ${name.replaceAll(/[A-Z]/g, one => `-${one.toLowerCase()}`)}`
const commands = new Map(catalogue.map(one => [inAddress(one), one]))

test.each(Object.entries(acts))('%s asks for what its command takes', (duty, act) => {
  const command = commands.get(`${act.at} ${act.command}`)
  expect(Object.keys(dutyKinds)).toContain(duty)
  expect(actors[duty]).toEqual(command?.by)
  const input = act.input({ ...act.start, ...typed[duty] }, minted)
  expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
})

test.each(['verify-project', 'countersign-project', 'decide-collectively', 'approve-project'])(
  '%s, and its return, go to the approval that the turn of its duty names',
  kind => {
    const about = `${minted}/verify/1`
    const returning = insteadOf(kind)
    for (const act of [acts[kind], returning])
      // A duty is asked for nothing but what it is about.
      expect(act?.subject?.({ about } as DutyView)).toBe(`approval-${minted}`)
    const input = returning?.input({ ...returning.start, reason: '预算不符' }, minted)
    const command = commands.get('/procurement/approvals return-project')
    expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
  },
)

test('percent and yuan are recorded as basis points and fen', () =>
  expect(
    acts['set-performance-targets']?.input(typed['set-performance-targets'] ?? {}, minted),
  ).toEqual({
    targets: [
      expect.objectContaining({ unit: 'basis-points', target: 8_000, weight: 60 }),
      expect.objectContaining({ unit: 'fen', target: 130_000, direction: 'at-most' }),
    ],
  }))

test('lots get ids of their own', () => {
  const lot = { kind: 'training', budget: '1' }
  const input = acts['record-requirement']?.input({ lots: [lot, lot] }, minted)
  expect(input).toMatchObject({
    lots: [
      { lot: '018f0000-0000-7000-8000-000000000201', budget: 100 },
      { lot: '018f0000-0000-7000-8000-000000000202' },
    ],
  })
})

test('who may act is known for every act, and for nothing else', () =>
  expect(Object.keys(actors).toSorted()).toEqual(Object.keys(acts).toSorted()))
