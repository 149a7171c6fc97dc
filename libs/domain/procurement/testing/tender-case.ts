import { day, instant, type Instant } from '#libs/calendar'
import type { StatutoryEnd, TenderDocument, TenderLot } from '#libs/contracts'
import { bidBoxPlaced, bidReceived, documentTaken } from '#libs/domain/procurement/bid-box'
import {
  bidDecrypted,
  bidsOpened,
  decryptionClosed,
  evaluationReportReceived,
  qualificationReviewed,
  tenderDrafted,
  tenderNoticePublished,
  winnerConfirmed,
} from '#libs/domain/procurement/tender'
import { yuan } from '#libs/money'
import { anyHash, uuid } from './people-and-policy.js'
import { assessmentLot, ledger, officer, signatory, trainingLot } from './project-case.js'

/** A tender of two lots, as far along as a test wants it. Nobody in it exists. */
export const projectId = uuid(100)
export const tenderId = uuid(101)

/** What every contract of the tender says besides prices and payment. */
export const agreement: NonNullable<TenderLot['agreement']> = {
  ...{ months: 12, paymentWaitsFor: [] },
  acceptance: { standards: ['课时', '出勤', '考核'], traineesHeard: true, published: true },
  securityReturn: { withinDays: 30, lateLiability: true },
  remedies: [{ breach: 'late-delivery', remedy: 'damages', share: 100 }],
}

const ofBoth: Omit<TenderLot, 'lot' | 'kind' | 'title' | 'lessonHours' | 'budget'> = {
  ...{ occupation: '养老护理员', level: 'five', heads: 100, reservedForSmallBusinesses: false },
  factors: [
    { factor: 'price', title: '价格', kind: 'price', weight: 10 },
    { factor: 'plan', title: '培训方案', kind: 'judged', weight: 60 },
    { factor: 'teachers', title: '师资', kind: 'objective', weight: 30 },
  ],
  conditions: [{ condition: 'lawful-supplier', title: '法定条件', rule: '法§22' }],
  terms: {
    ...{ minimumLessonHours: 40, minimumAttendance: 8_000, payWithinDays: 30 },
    advanceByGrade: { A: 5_000, B: 3_000, C: 0, D: 0 },
    performanceSecurity: 500,
  },
  industry: '其他未列明行业',
  agreement,
  instalments: [
    { instalment: 'after-training', share: 3_000, due: 'training-completed' },
    { instalment: 'after-acceptance', share: 7_000, due: 'acceptance-passed' },
  ],
}

export const trainingDocument: TenderLot = {
  ...{ lot: trainingLot, kind: 'training', title: '养老护理员五级培训' },
  ...{ lessonHours: 40, budget: yuan(200_000), ...ofBoth },
}
export const assessmentDocument: TenderLot = {
  ...{ lot: assessmentLot, kind: 'skill-assessment', title: '养老护理员五级评价' },
  ...{ lessonHours: 0, budget: yuan(30_000), ...ofBoth },
}

const creditLists = ['judgment-defaulters', 'tax-offenders', 'procurement-offenders'] as const

export const document: TenderDocument = {
  ...{ title: '2026年养老护理员项目制培训招标文件', openingPlace: '县公共资源交易中心三楼' },
  ...{ bidValidityDays: 90, decryptionMinutes: 60, undecryptedBid: 'revoked' },
  ...{ smallBusinessDeduction: 1_000, scoreDecimals: 4, amongParallel: 'random-draw' },
  creditScreening: '信用中国、中国政府采购网，截至开标当日',
  screening: {
    lists: [...creditLists],
    ...{ asOf: 'bid-deadline', evidenceKept: true, use: 'kept-out' },
  },
  ...{ consortium: 'accepted', subcontracting: { allowed: false, parts: [] } },
  justified: [{ warning: 'not-reserved-for-small-businesses', reason: '市场上无中小企业承接' }],
  lots: [trainingDocument, assessmentDocument],
  awardRule: { lotsPerBidder: 'all', order: [trainingLot, assessmentLot] },
}

export const notBefore = instant('2026-09-01T00:00+08:00')
export const publishedAt = instant('2026-09-14T10:00+08:00')
export const deadline = instant('2026-10-08T09:00+08:00')
export const decryptionEnds = instant('2026-10-08T10:00+08:00')

/** An end of the law by this release's calendar. */
export const end = (rule: string, lastDay: string, ends: string): StatutoryEnd => ({
  ...{ rule, lastDay: day(lastDay), end: instant(`${ends}T00:00+08:00`) },
  ...{ calendarVersion: '2026-1', provisional: false },
})

export const drafted = tenderDrafted({
  ...{ project: projectId, officer: officer.id, signatory: signatory.id, ledger },
  ...{ planNumber: '采购计划〔2026〕7号', notBefore, ...document },
})
export const published = tenderNoticePublished({
  ...{ channel: { channel: 'here' }, publishedAt, deadline },
  noticeEnds: end('87§16', '2026-09-20', '2026-09-21'),
  documentOfferEnds: end('条例§31', '2026-09-20', '2026-09-21'),
  earliestDeadline: end('法§35', '2026-10-08', '2026-10-09'),
  openingPlace: document.openingPlace,
})
export const placed = bidBoxPlaced({ tender: tenderId, project: projectId })

/** The bid and the institution of a bidder 1, 2, 3 … for the training lot, 11, 12 … for the other. */
export const bidOf = (bidder: number) => ({ bid: uuid(200 + bidder), bidder: uuid(300 + bidder) })

export const took = (bidder: number) =>
  documentTaken({ institution: bidOf(bidder).bidder, takenAt: publishedAt })
export const received = (bidder: number, lot: string) => bidReceived({ ...bidOf(bidder), lot })

export const three = [1, 2, 3].map(bidOf)
export const threeOthers = [11, 12, 13].map(bidOf)
export const openedBoth = bidsOpened({
  lots: [
    { lot: trainingLot, bids: three },
    { lot: assessmentLot, bids: threeOthers },
  ],
  decryptionEnds,
})
export const decrypted = (lot: string, bids: readonly ReturnType<typeof bidOf>[]) =>
  bids.map(bid => bidDecrypted({ lot, ...bid, related: [] }))
export const closed = decryptionClosed({
  ...{ effectiveAt: decryptionEnds, undecrypted: [], consequence: 'revoked' },
})
export const paper = { paper: '公文〔2026〕9号', evidence: anyHash }

/** Every bid looked up in every list of the document, and found in none. */
export const searched = (bids: readonly { readonly bid: string }[], searchedOn = '2026-10-08') =>
  bids.flatMap(({ bid }) =>
    creditLists.map(list => ({
      ...{ bid, list, searchedOn: day(searchedOn), listed: false, ...paper },
    })),
  )
export const qualified = (lot: string, bids: ReturnType<typeof bidOf>[]) =>
  qualificationReviewed({ lot, qualified: bids, unqualified: [], evaluable: true, rule: '87§44' })

/** Both lots decrypted in time. */
export const decryptedBoth = [
  ...[drafted, published, openedBoth],
  ...decrypted(trainingLot, three),
  ...decrypted(assessmentLot, threeOthers),
  closed,
] as const

export const receivedAt = instant('2026-10-12T16:00+08:00')
export const confirmBy = end('87§68', '2026-10-19', '2026-10-20')
export const reported = (
  lot: string,
  ranking: ReturnType<typeof bidOf>[],
  at: Instant = receivedAt,
) =>
  evaluationReportReceived({
    ...{ lot, evaluation: uuid(400), ranking, receivedAt: at, confirmBy },
  })
export const confirmed = (lot: string, bid: ReturnType<typeof bidOf>) =>
  winnerConfirmed({
    ...{ lot, ...bid, confirmedBy: signatory.id },
    announceBy: end('条例§43', '2026-10-15', '2026-10-16'),
  })
