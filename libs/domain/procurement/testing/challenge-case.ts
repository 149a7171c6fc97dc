import { day, instant } from '#libs/calendar'
import type { ChallengeObjection } from '#libs/contracts'
import type { DataOf } from '#libs/domain/deciding'
import { challengeLodged, type ChallengeEvent } from '#libs/domain/procurement/challenge'
import { awardAnnounced, tender, type TenderEvent } from '#libs/domain/procurement/tender'
import { folded } from '#libs/domain/deciding/testing'
import { anyHash, person, uuid } from './people-and-policy.js'
import { officer, trainingLot as lot } from './project-case.js'
import * as tenderCase from './tender-case.js'

/** A tender whose training lot four bidders were ranked for and the first of them has won. */
const { bidOf, end, projectId, tenderId } = tenderCase

export const four = [1, 2, 3, 4].map(bidOf)
export const challengeId = uuid(601)

export const announcedAt = instant('2026-10-15T10:00+08:00')
/** Notice of one working day; after it seven working days. */
export const challengeEnds = end('94§11', '2026-10-27', '2026-10-28')

export const announced = (bid = bidOf(1), more: { readonly after?: string } = {}) =>
  awardAnnounced({
    ...{ lot, ...bid, ...more, channel: { channel: 'here' }, noticeNumber: '公告1' },
    ...{ letterNumber: '通知1', announcedAt, challengeEnds },
    noticeEnds: end('87§69', '2026-10-16', '2026-10-17'),
    signBy: end('法§46', '2026-11-14', '2026-11-15'),
  })

const openedFour = {
  ...tenderCase.openedBoth,
  data: {
    ...tenderCase.openedBoth.data,
    lots: tenderCase.openedBoth.data.lots.map(opened =>
      opened.lot === lot ? { ...opened, bids: four } : opened,
    ),
  },
}

/** From the draft to the report on both lots: four ranked for training, three for assessment. */
export const ranked: readonly TenderEvent[] = [
  ...[tenderCase.drafted, tenderCase.published, openedFour],
  ...tenderCase.decrypted(lot, four),
  tenderCase.closed,
  tenderCase.qualified(lot, four),
  tenderCase.reported(lot, four),
]
export const awarded: readonly TenderEvent[] = [
  ...ranked,
  tenderCase.confirmed(lot, bidOf(1)),
  announced(),
]
export const awardedTender = folded(tender, ...awarded)

/** Who was ranked second. */
export const challenger = person('training-institution', 502, { institution: bidOf(2).bidder })

export const objection: ChallengeObjection = {
  ...{ objection: 'plan-score', what: '第一名培训方案得分偏高' },
  ...{ facts: '其方案缺少实训安排', ground: '87号令第55条', evidence: [anyHash] },
  remedy: '重新确定中标人',
}

export const lodged: DataOf<ChallengeEvent, 'ChallengeLodged'> = {
  ...{ project: projectId, tender: tenderId, lot, subject: { against: 'result' } },
  ...{ jointly: [], objections: [objection], challenger: bidOf(2).bidder },
  ...{ officer: officer.id, channel: { channel: 'here' }, lodgedOn: day('2026-10-20') },
  admissibility: [
    { question: 'who', admissible: true, reason: 'took-part', rule: '94§11' },
    {
      ...{ question: 'window', admissible: true, reason: 'in-time', rule: '94§11' },
      until: challengeEnds.lastDay,
    },
    { question: 'once', admissible: true, reason: 'first-challenge', rule: '94§10' },
  ],
  receivedAt: instant('2026-10-20T10:00+08:00'),
  replyBy: end('94§13', '2026-10-29', '2026-10-30'),
  lodgedBy: challenger.id,
}
export const isLodged = challengeLodged(lodged)
