import { catalogue, type CommandDefinition } from '#libs/commands'
import type { DutyView } from '#libs/contracts/views'
import { inAddress } from '#libs/identifiers'
import { uuid } from '#libs/domain/procurement/testing'
import { dutyKinds } from '#facts/supervision/duty'
import { fieldsOf, startOf } from './act.js'
import { actors, contractVerbActors, verbActors } from './acted.js'
import { acts, besides, contractVerbs, verbs } from './acts.js'
import { bareScene } from './scene.js'
import { actScene, bids, lot } from './testing/act-scene.js'

const minted = '018f0000-0000-7000-8000-000000000200'
const none = bareScene({})
const evidence = 'a'.repeat(64)
const outside = { occurredOn: '2026-03-12', paper: '演示〔2026〕1号', evidence }

const paperOf = (name: string) => ({ [name]: '演示1号', [`${name}Evidence`]: evidence })

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
  'publish-tender-notice': { deadline: '2026-10-08T09:00' },
  'review-qualification': {
    searches: [
      {
        ...{ bid: bids[2].bid, listed: 'yes', searchedOn: '2026-10-08' },
        ...{ paper: '演示查询1号', evidence },
      },
    ],
    unqualified: [{ bid: bids[2].bid, condition: 'lawful-supplier', reason: '未提交声明' }],
  },
  'seat-committee': {
    members: [1, 2, 3, 4, 5].map(one => ({ person: uuid(one), seat: 'expert' })),
    ...{ library: '演示抽取1号', libraryEvidence: evidence, seedCommitment: evidence },
    ...{ complex: 'no', largeSocialImpact: 'no' },
    relations: [{ person: uuid(1), bidder: bids[0].bidder, ground: 'employed', until: '' }],
  },
  'elect-chair': { person: uuid(1) },
  'vote-on-responsiveness': {
    ...{ 'same-author-1': 'no', 'same-author-1.reason': '同一模板' },
    invalid: [{ bid: bids[0].bid, ground: 'not-signed', reason: '未盖章' }],
    tooLow: [{ bid: bids[1].bid, reason: '低于成本' }],
  },
  'review-responsiveness': { invalid: [{ bid: bids[0].bid, ground: 'not-signed' }] },
  'judge-price-explanation': { convincing: 'no', reason: '未说明成本' },
  'submit-scores': {
    scores: Object.fromEntries(
      ['plan', 'teachers'].flatMap(factor => bids.map(({ bid }) => [`${factor}/${bid}`, '82.5'])),
    ),
  },
  'replace-member': { instead: uuid(1), person: uuid(9), ...paperOf('document') },
  'invite-final-quotes': {
    ...{ closesAt: '2026-10-09T15:00', changesWords: '课时增加', ...paperOf('changes') },
  },
  'record-method-decision': {
    ...{ method: 'competitive-negotiation', approved: 'yes', authority: '市财政局' },
    ...{ ...paperOf('decision'), occurredOn: '2026-10-20', ...paperOf('noticePublished') },
    ...{ ...paperOf('challenges'), ...paperOf('documentOpinion') },
    ...{ opinionBy: 'experts', experts: '3' },
  },
  'record-opening': {
    ...{ reference: 'JS-2026-2', evidence, occurredOn: '2026-10-08T09:00' },
    bids: [
      {
        ...{ lot, bidder: bids[0].bidder, unitPrice: '950', price: '19,000' },
        ...{ businessSize: 'small', related: bids[1].bidder },
      },
    ],
  },
  'return-scores': { expert: uuid(2), ground: 'sum-error', reason: '合计有误' },
  'sign-report': { dissent: '' },
  'deliver-report': { report: '演示评标报告1号', reportEvidence: evidence },
  'confirm-winner': {},
  'confirm-next-ranked': {},
  'announce-award': { noticeNumber: '演示公告1号', letterNumber: '演示通知书1号' },
  'take-lawful-exit': {
    ...{ documentUnreasonable: 'yes', finding: '演示论证1号', findingEvidence: evidence },
  },
  'sign-contract': { number: '演示合同1号', signedOn: '2026-10-20', document: evidence },
  'publish-contract': {},
  'file-contract': outside,
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
  'review-contract': { passed: 'no', opinion: '法律意见1号', opinionEvidence: evidence },
  'redraft-contract': { reason: '按审查意见修改', text: '合同第二稿', textEvidence: evidence },
  'record-performance-security': { ...outside, form: 'guarantee', amount: '9,500.00' },
  'return-performance-security': outside,
  'sign-contract-proposal': {
    ...{ number: '演示补充1号', signedOn: '2026-10-20', document: evidence },
    sealedBy: ['purchaser', 'supplier'],
  },
  'decide-after-refusal': { bid: bids[0].bid },
  'confirm-after-set-aside': { bid: bids[1].bid },
  'reply-to-challenge': {
    ...{ 'plan-score.upheld': 'no', 'plan-score.finding': '得分符合标准' },
    ...{ affectsResult: 'no', committeeAsked: 'yes', ...paperOf('reply') },
  },
  'remedy-challenge': { how: 'redo', reason: '质疑成立', ...paperOf('document') },
  'report-challenge-to-finance': paperOf('report'),
  'review-complaint': {},
  'review-corrected-complaint': {},
  'serve-complaint-refusal': paperOf('notice'),
  'send-complaint-copies': paperOf('copies'),
  'answer-complaint': paperOf('answer'),
  'decide-complaint': {
    ...{ 'plan-score.upheld': 'yes', 'plan-score.finding': '经查明' },
    ...{ affectsResult: 'yes', falseMaterial: 'no', ...paperOf('decision') },
  },
  'publish-complaint-decision': {},
  'explain-deadline': { explanation: '等待外部材料' },
}

const addressOf = ({ name, of }: CommandDefinition) =>
  `/${of.context}/${of.collection} ${inAddress(name)}`
const commands = new Map(catalogue.map(one => [addressOf(one), one]))

test.each(Object.entries(acts))('%s asks for what its command takes', (duty, act) => {
  const command = commands.get(`${act.at} ${act.command}`)
  expect(Object.keys(dutyKinds)).toContain(duty)
  expect(actors[duty]).toEqual(command?.by)
  const scene = actScene(act)
  const input = act.input({ ...startOf(act, scene), ...typed[duty] }, minted, scene)
  expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
})

const proof = { document: '演示1号', documentEvidence: evidence }
const why = { reason: '演示理由' }
const typedVerbs: typeof typed = {
  'amend-tender': { changes: '更正课时', ...proof, affectsBids: 'yes', deadline: '' },
  'terminate-tender': {
    ...{ ...why, reportToFinance: '演示报告1号', reportToFinanceEvidence: evidence },
  },
  'fail-lot': { ground: 'task-cancelled', ...why },
  'draft-contract': {},
  'correct-notice': {
    ...{ ...why, notice: 'award-notice', awardOf: lot, noticeNumber: '演示更正1号' },
    corrected: [{ path: 'winner', from: '演示机构甲', to: '演示机构乙' }],
  },
  'extend-document-offering': { offeredUntil: '2026-10-01', noticeNumber: '演示顺延1号' },
  'take-lawful-exit': { documentUnreasonable: 'no', ...paperOf('finding') },
  'open-bids': {},
  'close-decryption': {},
  'record-winners-refusal': { ...why, ...proof, bidSecurity: 'forfeited' },
  'confirm-next-candidate': { bid: bids[0].bid },
  'suspend-lot': { ground: 'challenge', ...proof },
  'resume-lot': { outcome: '质疑不成立' },
  'commit-draw': {
    ...{ seed: 'b'.repeat(64), experts: '5', ...paperOf('library') },
    candidates: [1, 2].map(one => ({ person: uuid(one), category: 'training' })),
  },
  'draw-experts': { seed: 'b'.repeat(64) },
  'seat-committee': { ...paperOf('library'), complex: 'no', largeSocialImpact: 'no' },
  'recuse-myself': { ...why, ground: 'employed', bidder: bids[0].bidder },
  'decide-recusal': {
    ...{ ...why, ...proof, person: uuid(1), bidder: bids[0].bidder },
    ...{ ground: 'other', upheld: 'no' },
  },
  'release-member': { ...why, ...proof, person: uuid(1), cause: 'absent' },
  'dissolve-committee': { ...why, ground: 'cannot-replace', ...paperOf('sealedFiles') },
  'stop-evaluation': { ...why, ground: 'document-unlawful' },
  'record-committee-work': {
    work: [
      {
        ...{ person: uuid(1), attended: 'yes', from: '2026-10-08T10:00', until: '' },
        ...{ fee: '500', conduct: 'in-order', note: '' },
      },
    ],
  },
  'ask-clarification': {
    ...{ bids: [bids[0].bid], ground: 'unclear', words: '课时如何安排？' },
    ...{ onlyBecause: '其他投标已写明', withinMinutes: '60' },
  },
  'correct-arithmetic': {
    ...{ bid: bids[0].bid, openingSheet: '19,000.00', inWords: '19,000', unitPrice: '950' },
    ...{ heads: '20', withinMinutes: '60' },
  },
  'close-final-quotes': {},
  'complete-evaluation': {},
  'deem-agreement': { expert: uuid(2), ...why },
  'record-outage': {
    ...{ from: '2026-10-08T08:30', until: '2026-10-08T09:30', cause: '机房断电', evidence },
  },
  'reject-contract-version': why,
  'record-signed-paper': {
    ...{ number: '演示合同1号', signedOn: '2026-10-20', document: evidence },
    sealedBy: ['purchaser', 'supplier'],
  },
  'record-subcontract': { ...outside, part: '教材印制', subcontractor: minted },
  'propose-contract-change': {
    ...{ reason: 'fewer-trainees', heads: '90', agreement: '减为90人' },
  },
  'propose-supplementary-contract': { heads: '5', need: '新增学员' },
  'propose-contract-termination': {
    ...{ ground: 'mutual-agreement', deliveredHeads: '10', ...why },
    ...{ evidence: '演示协议1号', evidenceEvidence: evidence },
  },
  'drop-contract-proposal': why,
  'suspend-performance': { suspension: minted },
  'resume-performance': { suspension: minted },
}

const given = [
  ...Object.entries(verbs).map(([name, act]) => [name, act, verbActors] as const),
  ...Object.entries(contractVerbs).map(([name, act]) => [name, act, contractVerbActors] as const),
]

test.each(given)('%s, which nobody owes, asks for what it takes', (name, act, givers) => {
  const scene = actScene(act)
  const input = act.input(
    { ...startOf(act, scene), ...typed[name], ...typedVerbs[name] },
    minted,
    scene,
  )
  const command = commands.get(`${act.at} ${act.command}`)
  expect(givers[name]).toEqual(command?.by)
  expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
})

test('instead of a winner, the reason against the first-ranked is recorded', () => {
  const act = besides('confirm-winner')['reason']
  const input = act?.input({ ...why, ...proof }, minted, bareScene({ about: lot }))
  const command = commands.get(`${act?.at ?? ''} ${act?.command ?? ''}`)
  expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
})

test('up for confirmation is the first-ranked, called by its name', () => {
  const act = acts['confirm-winner']
  const scene = act && actScene(act)
  const fields = scene && fieldsOf(act, scene)
  expect(scene && startOf(act, scene)).toEqual({ bid: bids[1].bid })
  expect(fields).toMatchObject([
    { options: [{ value: bids[1].bid, label: '演示机构乙' }, { value: bids[0].bid }, {}] },
  ])
})

test('the report is answered with an order only where bids share the first rank', () => {
  const act = acts['deliver-report']
  const scene = act && actScene(act)
  expect(scene && fieldsOf(act, scene).map(({ name }) => name)).toEqual([
    ...['report', 'reportEvidence', 'drawn'],
  ])
})

test.each(['verify-project', 'countersign-project', 'decide-collectively', 'approve-project'])(
  '%s, and its return, go to the approval that the turn of its duty names',
  kind => {
    const about = `${minted}/verify/1`
    const returning = besides(kind)['return']
    for (const act of [acts[kind], returning])
      // A duty is asked for nothing but what it is about.
      expect(act?.subject?.({ about } as DutyView)).toBe(`approval-${minted}`)
    const input = returning?.input(
      { ...startOf(returning, none), reason: '预算不符' },
      minted,
      none,
    )
    const command = commands.get('/procurement/approvals return-project')
    expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
  },
)

test.each(Object.entries(besides('record-requirement')))(
  '%s goes before the requirement',
  (_, act) => {
    const command = commands.get(`${act.at} ${act.command}`)
    const rows = { respondents: [{ respondent: minted }] }
    const input = act.input({ ...outside, ...rows, from: minted, evidence }, minted, none)
    expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
  },
)

test('percent and yuan are recorded as basis points and fen', () =>
  expect(
    acts['set-performance-targets']?.input(typed['set-performance-targets'] ?? {}, minted, none),
  ).toEqual({
    targets: [
      expect.objectContaining({ unit: 'basis-points', target: 8_000, weight: 60 }),
      expect.objectContaining({ unit: 'fen', target: 130_000, direction: 'at-most' }),
    ],
  }))

test('lots get ids of their own', () => {
  const one = { kind: 'training', budget: '1' }
  const input = acts['record-requirement']?.input({ lots: [one, one] }, minted, none)
  expect(input).toMatchObject({
    lots: [
      { lot: '018f0000-0000-7000-8000-000000000201', budget: 100 },
      { lot: '018f0000-0000-7000-8000-000000000202' },
    ],
  })
})

test('who may act is known for every act, and for nothing else', () =>
  // A tender document has pages of its own, where it is drafted and drafted again.
  expect(Object.keys(actors).toSorted()).toEqual(
    [...Object.keys(acts), 'draft-tender', 'tender-again'].toSorted(),
  ))
