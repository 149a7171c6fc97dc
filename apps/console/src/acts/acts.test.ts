import { catalogue, type CommandDefinition } from '#libs/commands'
import type { DutyView } from '#libs/contracts/views'
import { dutyKinds } from '#facts/supervision/duty'
import { actors } from './acted.js'
import { acts, besides } from './acts.js'

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
  'record-requirement-again': {
    ...{ publicService: 'yes', complex: 'no' },
    lots: [
      {
        ...{ kind: 'audit', title: '项目审计', occupation: '4-10-01-05', level: 'five' },
        ...{ heads: '20', lessonHours: '0', budget: '5,000' },
      },
    ],
    authors: [{ person: minted }],
  },
  'record-public-opinion': { ...outside, means: 'hearing', opinions: '12', adopted: '12' },
  'set-acceptance-plan': {
    standards: [{ standard: '课时', requirement: '不少于48课时', means: 'documents' }],
    acceptors: [{ role: 'supervisor' }],
  },
  'set-risk-plan': {
    risks: [
      {
        ...{ risk: '流标', stage: 'procurement', likelihood: 'low', impact: 'high' },
        ...{ owner: 'procurement-officer', measure: '提前公开', alternative: '重新招标' },
      },
    ],
  },
  'record-legal-review': {
    ...{ contractText: evidence, passed: 'yes', opinion: '可行', paper: '意见1号', evidence },
  },
  'review-requirement': {
    reviewers: [{ unit: 'purchase', person: minted }],
    ...{ general: 'yes', generalOpinion: '可行', keyReview: 'yes' },
    ...{ nonDiscrimination: 'yes', nonDiscriminationOpinion: '无', competition: 'yes' },
    ...{ competitionOpinion: '充分', policy: 'yes', policyOpinion: '落实' },
    ...{ performanceRisk: 'no', performanceRiskOpinion: '偏高', paper: '意见2号', evidence },
  },
  'record-organisation': { ...outside, form: 'entrusted', agency: minted },
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
    const returning = besides(kind)['return']
    for (const act of [acts[kind], returning])
      // A duty is asked for nothing but what it is about.
      expect(act?.subject?.({ about } as DutyView)).toBe(`approval-${minted}`)
    const input = returning?.input({ ...returning.start, reason: '预算不符' }, minted)
    const command = commands.get('/procurement/approvals return-project')
    expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
  },
)

test.each(Object.entries(besides('record-requirement')))(
  '%s goes before the requirement',
  (_, act) => {
    const command = commands.get(`${act.at} ${act.command}`)
    const rows = { respondents: [{ respondent: minted }] }
    const input = act.input({ ...outside, ...rows, from: minted, evidence }, minted)
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
