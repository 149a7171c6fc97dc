import { day, instant, type Instant } from '#libs/calendar'
import type { BidContent, OfferedMethod } from '#libs/contracts'
import type { StoredEvent } from '#libs/event-store'
import { bidRevealed, bidSubmitted } from '#libs/domain/procurement/bid'
import { challengeComplainedOf, challengeReplied } from '#libs/domain/procurement/challenge'
import { complaintDecided } from '#libs/domain/procurement/complaint'
import { contractDrafted, contractSigned } from '#libs/domain/procurement/contract'
import { intentDisclosed } from '#libs/domain/procurement/project'
import {
  awardAnnounced,
  lawfulExitTaken,
  lotFailed,
  noticeCorrected,
  openingQuestionAnswered,
  openingQuestioned,
  openingRecordConfirmed,
  qualificationReviewed,
  tenderAmended,
  tenderTerminated,
} from '#libs/domain/procurement/tender'
import {
  anyHash,
  challengeCase,
  complaintCase,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { institutionRegistered } from '#libs/domain/county/institution'
import { yuan } from '#libs/money'

import {
  bids,
  challengeId,
  complaintId,
  contractId,
  evaluationId,
  loser,
  lot,
  on,
  paper,
  prices,
  projectId,
  tenderId,
  unqualified,
  winner,
  type Lived,
} from './cast.js'
import { evaluated, qualified } from './committee.js'

export * from './cast.js'

const doubt = uuid(801)

const content = (of: { bid: string; bidder: string }, price: number): BidContent => ({
  ...{ tender: tenderId, lot, bidder: of.bidder, businessSize: 'small', related: [] },
  ...{ unitPrice: yuan(price / 100), price: yuan(price), documents: [] },
})

const project = on(`project-${projectId}`)
const tender = on(`tender-${tenderId}`)
const contract = on(`contract-${contractId}`)
const challenge = on(`challenge-${challengeId}`)
const complaint = on(`complaint-${complaintId}`)

const institutions = [1, 2, 3, 4, 5].map(number =>
  on(`institution-${tenderCase.bidOf(number).bidder}`)(
    '2026-01-02T09:00+08:00',
    institutionRegistered({
      ...{ kind: 'training-institution', name: `演示机构${'甲乙丙丁戊'.charAt(number - 1)}` },
      ...{ code: `9199062300000000${String(number)}X`, nature: 'private', demonstration: true },
      ...{ licence: '演示证', evidence: anyHash },
    }),
  ),
)

const submitted = bids.map(one =>
  on(`bid-${one.bid}`)(
    '2026-09-30T10:00+08:00',
    bidSubmitted({
      ...{ project: projectId, tender: tenderId, lot, bidder: one.bidder },
      ...{ commitment: anyHash, submittedAt: instant('2026-09-30T10:00+08:00') },
    }),
  ),
)
const uncovered = [1, 2, 3, 4].flatMap(number => {
  const one = tenderCase.bidOf(number)
  return [
    on(`bid-${one.bid}`)(
      '2026-10-08T09:10+08:00',
      bidRevealed({ content: content(one, prices[number] ?? 0), nonce: anyHash }),
    ),
  ]
})

const opened = {
  lots: [{ lot, bids }],
  decryptionEnds: tenderCase.decryptionEnds,
}

/** In the order in which it came about. */
const lived: readonly Lived[] = [
  ...institutions,
  project('2026-01-05T09:00+08:00', projectCase.opened),
  project('2026-01-05T10:00+08:00', projectCase.demandKnown),
  project('2026-01-06T10:00+08:00', {
    ...projectCase.marketKnown,
    data: {
      ...projectCase.marketKnown.data,
      respondents: [1, 2, 3].map(number => tenderCase.bidOf(number).bidder),
    },
  }),
  project('2026-01-07T10:00+08:00', projectCase.required),
  project('2026-01-08T10:00+08:00', projectCase.reviewed),
  project('2026-01-09T15:00+08:00', projectCase.approvedProject),
  project('2026-01-12T10:00+08:00', projectCase.planned),
  project(
    '2026-01-13T10:00+08:00',
    intentDisclosed({
      ...{ channel: { channel: 'here' }, disclosedOn: day('2026-01-13') },
      tenderNotBefore: tenderCase.end('本县规定', '2026-02-12', '2026-02-13'),
    }),
  ),
  tender('2026-09-10T10:00+08:00', tenderCase.drafted),
  tender('2026-09-14T10:00+08:00', tenderCase.published),
  tender(
    '2026-09-18T10:00+08:00',
    tenderAmended({
      ...{ amendment: uuid(700), channel: { channel: 'here' }, document: paper },
      ...{ changes: '第4节培训方案的评分标准增加分档。', affectsBids: true, moved: true },
      deadline: tenderCase.deadline,
    }),
  ),
  tender(
    '2026-09-20T10:00+08:00',
    noticeCorrected({
      ...{ correction: uuid(702), notice: 'tender-notice', channel: { channel: 'here' } },
      ...{ corrected: [{ path: 'opening-place', from: '二楼', to: '三楼' }], reason: '笔误' },
      ...{ noticeNumber: '更正公告2号', correctedAt: instant('2026-09-20T10:00+08:00') },
    }),
  ),
  ...submitted,
  tender('2026-10-08T09:00+08:00', { type: 'BidsOpened', data: opened }),
  ...uncovered,
  tender(
    '2026-10-08T09:20+08:00',
    openingRecordConfirmed({
      ...{ institution: winner.bidder, confirmedAt: instant('2026-10-08T09:20+08:00') },
    }),
  ),
  tender(
    '2026-10-08T09:30+08:00',
    openingQuestioned({
      ...{
        question: doubt,
        about: 'doubt',
        words: '报价表未列课时',
        institution: loser.bidder,
      },
      askedAt: instant('2026-10-08T09:30+08:00'),
    }),
  ),
  tender(
    '2026-10-08T09:40+08:00',
    openingQuestionAnswered({
      ...{
        question: doubt,
        words: '课时列于采购需求',
        answeredAt: instant('2026-10-08T09:40+08:00'),
      },
    }),
  ),
  tender('2026-10-08T10:00+08:00', {
    ...tenderCase.closed,
    data: { ...tenderCase.closed.data, undecrypted: [{ lot, ...tenderCase.bidOf(5) }] },
  }),
  tender(
    '2026-10-08T14:00+08:00',
    qualificationReviewed({
      ...{ lot, qualified, evaluable: true, rule: '87§44' },
      unqualified: [
        { bid: unqualified.bid, condition: 'lawful-supplier', reason: '营业执照已过有效期' },
      ],
    }),
  ),
  ...evaluated,
  tender('2026-10-12T16:00+08:00', tenderCase.reported(lot, [winner, loser])),
  tender('2026-10-13T09:00+08:00', tenderCase.confirmed(lot, winner)),
  tender(
    '2026-10-14T09:00+08:00',
    awardAnnounced({
      ...{ lot, ...winner, channel: { channel: 'here' }, noticeNumber: '中标公告1号' },
      ...{ letterNumber: '通知书1号', announcedAt: instant('2026-10-14T09:00+08:00') },
      noticeEnds: tenderCase.end('87§69', '2026-10-15', '2026-10-16'),
      challengeEnds: tenderCase.end('94§11', '2026-10-26', '2026-10-27'),
      signBy: tenderCase.end('法§46', '2026-11-13', '2026-11-14'),
    }),
  ),
  challenge('2026-10-20T10:00+08:00', {
    ...challengeCase.isLodged,
    data: { ...challengeCase.lodged, challenger: loser.bidder },
  }),
  challenge(
    '2026-10-27T16:00+08:00',
    challengeReplied({
      ...complaintCase.reply.data,
      ...{ repliedAt: instant('2026-10-27T16:00+08:00'), parties: [winner.bidder] },
    }),
  ),
  contract(
    '2026-10-28T09:00+08:00',
    contractDrafted({
      ...{ project: projectId, tender: tenderId, lot, bid: winner.bid, supplier: winner.bidder },
      ...{ officer: uuid(1), signatory: uuid(2), ledger: uuid(3) },
      signBy: tenderCase.end('法§46', '2026-11-13', '2026-11-14'),
      terms: {
        ...{ kind: 'training', occupation: '养老护理员', level: 'five', heads: 100 },
        ...{ unitPrice: yuan(1_700), amount: yuan(170_000), minimumLessonHours: 40 },
        ...{ minimumAttendance: 8_000, payWithinDays: 30, performanceSecurity: yuan(8_500) },
        advanceByGrade: { A: 5_000, B: 3_000, C: 0, D: 0 },
        agreement: { ...tenderCase.agreement, changeReasons: ['dates-moved'] },
        instalments: [
          {
            ...{ instalment: 'one', share: 3_000, due: 'training-completed' },
            amount: yuan(51_000),
          },
          {
            ...{ instalment: 'two', share: 7_000, due: 'acceptance-passed' },
            amount: yuan(119_000),
          },
        ],
      },
    }),
  ),
  contract(
    '2026-11-02T09:00+08:00',
    contractSigned({
      ...{ project: projectId, lot, channel: { channel: 'here' }, number: '演示合同1号' },
      ...{ signedOn: day('2026-11-02'), document: anyHash },
      publishBy: tenderCase.end('条例§50', '2026-11-04', '2026-11-05'),
      fileBy: tenderCase.end('法§47', '2026-11-11', '2026-11-12'),
    }),
  ),
  complaint('2026-11-02T10:00+08:00', {
    ...complaintCase.isComplained,
    data: { ...complaintCase.lodged, complainant: loser.bidder },
  }),
  challenge('2026-11-02T10:00+08:00', challengeComplainedOf({ complaint: complaintId })),
  complaint('2026-11-02T10:30+08:00', complaintCase.accepted),
  complaint(
    '2026-11-20T10:00+08:00',
    complaintDecided({
      findings: [
        { objection: 'plan-score', upheld: false, reason: '专家独立评分，分差在标准之内' },
      ],
      ...{ upheld: false, affectsResult: false, consequence: 'none', decision: paper },
      ...{ falseMaterial: false, unfoundedBefore: 0, abusive: false },
      decidedAt: instant('2026-11-20T10:00+08:00'),
    }),
  ),
]

const before = (type: string) =>
  lived.slice(
    0,
    lived.findIndex(({ event }) => event.type === type),
  )

/** How the purchase ended instead, by the kind of the paper that tells it. */
const endings: Readonly<Record<string, readonly Lived[]>> = {
  'termination-notice': [
    ...before('BidsOpened'),
    tender(
      '2026-10-01T10:00+08:00',
      tenderTerminated({
        ...{ ground: 'funds-withdrawn', reason: '专项资金调减', reportToFinance: paper },
      }),
    ),
    tender(
      '2026-10-01T10:00+08:00',
      lotFailed({ lot, ground: 'task-cancelled', rule: '87§29', reason: '专项资金调减' }),
    ),
  ],
  'failure-notice': [
    ...before('CommitteeSeated'),
    tender(
      '2026-10-09T10:00+08:00',
      lotFailed({
        ...{ lot, ground: 'illegality-affecting-fairness', rule: '法§36' },
        reason: '资格条件设置不当',
      }),
    ),
    tender(
      '2026-10-10T10:00+08:00',
      lawfulExitTaken({
        ...{ lot, exit: 'tender-again', documentUnreasonable: true, finding: paper, rule: '法§37' },
      }),
    ),
  ],
}

/** What the store would hold after this many events; ids tell their place. */
export const stored = (count?: number): readonly StoredEvent[] => storedFor('', count)

/** The same of the course that a kind of paper tells. */
export function storedFor(kind: string, count?: number): readonly StoredEvent[] {
  const versions = new Map<string, number>()
  return (endings[kind] ?? lived).slice(0, count).map(({ stream, at, event }, place) => {
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    const when: Instant = instant(at)
    return {
      ...{ stream, version, key: projectId, type: event.type, data: event.data },
      ...{ eventId: uuid(10_000 + place), schemaVersion: 1, recordedAt: at },
      order: String(place).padStart(12, '0'),
      meta: {
        ...{ actor: uuid(1), role: 'procurement-officer', at: when },
        ...{ command: 'lived', correlation: uuid(9) },
      },
    }
  })
}

/** With one more event at the end of a stream that has some, and after all others. */
export function followedBy(
  stream: string,
  { type, data }: Pick<StoredEvent, 'type' | 'data'>,
  events = stored(),
): readonly StoredEvent[] {
  const last = events.findLast(one => one.stream === stream)
  if (!last) throw new Error(`nothing in ${stream}`)
  const place = {
    ...{ eventId: uuid(20_000 + events.length), version: last.version + 1 },
    order: String(events.length).padStart(12, '0'),
  }
  return [...events, { ...last, ...place, type, data }]
}

/** The same purchase by another method, its document called after it. */
export const storedBy = (
  method: OfferedMethod,
  document: string,
  kind = '',
): readonly StoredEvent[] =>
  storedFor(kind).map(event =>
    event.type === 'TenderDrafted'
      ? {
          ...event,
          data: { ...(event.data as object), method, title: `养老护理员培训${document}` },
        } // its own shape
      : event,
  )

export const length = lived.length
/** How many events there are before the award of the lot is announced. */
export const beforeAward = lived.findIndex(({ event }) => event.type === 'AwardAnnounced')

/** The object of a kind of paper in this purchase. */
export const objects: Readonly<Record<string, string>> = {
  ...{ project: projectId, tender: tenderId, evaluation: evaluationId, contract: contractId },
  ...{ challenge: challengeId, complaint: complaintId },
  bid: loser.bid,
}
