import { catalogue, type CommandDefinition } from '#libs/commands'
import type { DutyView } from '#libs/contracts/views'
import { inAddress } from '#libs/identifiers'
import { uuid } from '#libs/domain/procurement/testing'
import { dutyKinds } from '#facts/supervision/duty'
import { fieldsOf, startOf } from './act.js'
import {
  actors,
  contractVerbActors,
  projectVerbActors,
  remedyVerbActors,
  verbActors,
} from './acted.js'
import { acts, besides, contractVerbs, projectVerbs, remedyVerbs, verbs } from './acts.js'
import { bareScene } from './scene.js'
import { actScene, bids, lot } from './testing/act-scene.js'
import { typedPlanning } from './testing/typed-planning.js'
import { typedRemedies } from './testing/typed-remedies.js'

const minted = '018f0000-0000-7000-8000-000000000200'
const none = bareScene({})
const evidence = 'a'.repeat(64)
const outside = { occurredOn: '2026-03-12', paper: '演示〔2026〕1号', evidence }

const paperOf = (name: string) => ({ [name]: '演示1号', [`${name}Evidence`]: evidence })

/** What a person would have typed into each form. */
const typed: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...typedPlanning,
  'publish-tender-notice': { deadline: '2026-10-08T09:00' },
  'review-qualification': {
    searches: [
      {
        ...{ bid: bids[2].bid, list: 'tax-offenders', listed: 'yes' },
        ...{ searchedOn: '2026-10-08', paper: '演示查询1号', evidence },
      },
    ],
    unqualified: [{ bid: bids[2].bid, condition: 'lawful-supplier', reason: '未提交声明' }],
  },
  'seat-committee': {
    members: [1, 2, 3, 4, 5].map(one => ({ person: uuid(one), seat: 'expert' })),
    ...{ library: '演示抽取1号', libraryEvidence: evidence },
    sheet: [1, 2, 3, 4, 5].map(one => ({ expert: uuid(one), category: 'training' })),
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
        ...{ decrypted: 'yes', businessSize: 'small', related: bids[1].bidder },
      },
      { lot, bidder: bids[1].bidder, decrypted: 'no' },
    ],
  },
  'answer-outliers': {
    ...{ [`plan/${bids[0].bid}`]: 'corrected', [`plan/${bids[0].bid}.score`]: '80.5' },
  },
  'return-scores': { expert: uuid(2), ground: 'sum-error', reason: '合计有误' },
  'sign-report': { dissent: '' },
  'deliver-report': { report: '演示评标报告1号', reportEvidence: evidence },
  'report-re-evaluation': outside,
  'confirm-winner': {},
  'confirm-next-ranked': {},
  'announce-award': { noticeNumber: '演示公告1号', letterNumber: '演示通知书1号' },
  'archive-recording': { ...outside, from: '2026-10-08T09:00', until: '2026-10-08T11:00' },
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
  'ask-for-longer-validity': {
    ...{ until: '2027-03-07', answerBy: '2026-12-10T17:00', reason: '投诉处理期间暂停' },
    ...paperOf('document'),
  },
  'return-bid-security': {
    ...{ institutions: [bids[0].bidder], returnedOn: '2026-10-20', ...paperOf('document') },
  },
  'review-contract': { passed: 'no', opinion: '法律意见1号', opinionEvidence: evidence },
  'redraft-contract': { reason: '按审查意见修改', text: '合同第二稿', textEvidence: evidence },
  'record-performance-security': { ...outside, form: 'guarantee', amount: '9,500.00' },
  'return-performance-security': outside,
  'sign-contract-proposal': {
    ...{ number: '演示补充1号', signedOn: '2026-10-20', document: evidence },
    sealedBy: ['purchaser', 'supplier'],
  },
  'confirm-security-use': {},
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
  'resume-lot': { outcome: '质疑不成立' },
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
    ...{ ...why, ground: 'need-ceased', ...paperOf('reportToFinance') },
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
  'record-longer-validity-answer': {
    ...{ ...proof, bid: bids[1].bid, extended: 'yes', receivedAt: '2026-12-03T10:00' },
  },
  'close-longer-validity': {},
  'return-bid-securities': {
    ...{ ...proof, institutions: [bids[0].bidder], returnedOn: '2026-10-30' },
    delayedByBidder: '账户已注销',
  },
  'record-bid-security': {
    ...{ ...proof, institution: bids[0].bidder, form: 'guarantee', amount: '4,000.00' },
    ...{ guaranteedUntil: '2027-01-06', receivedOn: '2026-10-07' },
  },
  'record-bid-revocation': {
    ...{ ...proof, bid: bids[0].bid, revokedOn: '2026-10-12', security: 'forfeited' },
  },
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
  'order-re-evaluation': {
    ...{ ground: 'sum-error', experts: [uuid(1)], ...why, ...paperOf('finding') },
  },
  'deem-agreement': { expert: uuid(2), ...why },
  'record-outage': {
    ...{ from: '2026-10-08T08:30', until: '2026-10-08T09:30', cause: '机房断电', evidence },
  },
  'open-project': { title: '演示项目', purchaser: '演示采购人', signatory: uuid(1) },
  'withdraw-training-demand-survey': why,
  'correct-training-demand-survey': { ...why, trainees: '61' },
  'confirm-training-demand-survey-correction': {},
  'withdraw-performance-targets': why,
  'withdraw-submission': why,
  'correct-performance-targets': { ...why, evidence },
  'confirm-performance-targets-correction': {},
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
  'propose-security-use': {
    ...{ breach: 'standard-not-met', amount: '4,000.00', ...why, ...paperOf('finding') },
    answerBy: '2026-11-07',
  },
  'answer-security-use': { statement: '已补课', ...paperOf('document') },
  'confirm-security-use': {},
  'drop-security-use': why,
  ...typedRemedies,
  'suspend-performance': { suspension: minted },
  'resume-performance': { suspension: minted },
}

const given = [
  ...Object.entries(verbs).map(([name, act]) => [name, act, verbActors] as const),
  ...Object.entries(projectVerbs).map(([name, act]) => [name, act, projectVerbActors] as const),
  ...Object.entries(contractVerbs).map(([name, act]) => [name, act, contractVerbActors] as const),
  ...Object.entries(remedyVerbs).map(([name, act]) => [name, act, remedyVerbActors] as const),
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

test('papers of ours take their numbers from series, those issued elsewhere keep their own', () => {
  const act = acts['announce-award']
  if (!act) throw new Error('it is an act')
  const series = ['award-notice', 'award-letter'].map((kind, place) => ({
    id: uuid(810 + place),
    state: { kind, codeWord: '演人社采', year: 2026, unit: '演示局' },
  }))
  const scene = { ...actScene(act), series }
  const command = commands.get(`${act.at} ${act.command}`)
  const asked = (answers: object) => {
    const input = act.input({ ...startOf(act, scene), ...answers }, minted, scene)
    expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
    return input
  }
  expect(asked({})).toMatchObject({ noticeSeries: uuid(810), letterSeries: uuid(811) })
  const elsewhere = {
    ...{ channel: 'elsewhere', reference: '公告1', evidence },
    ...{ occurredOn: '2026-10-13T10:00', noticeNumber: '公告1', letterNumber: '通知1' },
  }
  expect(asked(elsewhere)).toMatchObject({ noticeNumber: '公告1', letterNumber: '通知1' })
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
  '%s, taking it up and its return, go to the approval that the turn of its duty names',
  kind => {
    const about = `${minted}/verify/1`
    const returning = besides(kind)['return']
    for (const act of [acts[kind], besides(kind)['open'], returning])
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
    const served = { institution: minted, service: 'specification' }
    const values = { ...outside, ...rows, ...served, from: minted, evidence }
    const input = act.input(values, minted, none)
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
