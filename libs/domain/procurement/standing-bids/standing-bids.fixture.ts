import { day, instant } from '#libs/calendar'
import { tenderCase } from '#libs/domain/procurement/testing'
import {
  awardAnnounced,
  lotContracted,
  tenderDrafted,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { yuan } from '#libs/money'
import { biddersBound, type StandingBidsEvent } from './index.js'

const { assessmentDocument, bidOf, confirmed, decrypted, drafted, end, published } = tenderCase
const { openedBoth, closed, qualified, reported, three, threeOthers, trainingDocument } = tenderCase

export const { lot } = trainingDocument
export const other = assessmentDocument.lot
export const [first = bidOf(1), second = bidOf(2), third = bidOf(3)] = three
export const asked = yuan(4_000)

/** Up to the opening of both lots, by a document that asks for a security. */
export const received: readonly TenderEvent[] = [
  tenderDrafted({ ...drafted.data, bidSecurity: asked }),
  published,
]
export const opened: readonly TenderEvent[] = [
  ...received,
  openedBoth,
  ...decrypted(lot, three),
  ...decrypted(other, threeOthers),
  closed,
]
export const ranked: readonly TenderEvent[] = [
  ...opened,
  qualified(lot, three),
  reported(lot, three),
]
export const letter = awardAnnounced({
  ...{ lot, ...first, channel: { channel: 'here' }, noticeNumber: '公告1' },
  ...{ letterNumber: '通知1', announcedAt: instant('2026-10-13T10:00+08:00') },
  signBy: end('法§46', '2026-11-12', '2026-11-13'),
  noticeEnds: end('87§69', '2026-10-14', '2026-10-15'),
  challengeEnds: end('94§11', '2026-10-23', '2026-10-24'),
})
export const awarded: readonly TenderEvent[] = [...ranked, confirmed(lot, first), letter]
export const contracted: readonly TenderEvent[] = [
  ...awarded,
  lotContracted({ lot, contract: '00000000-0000-7000-8000-000000000450' }),
]

/** 90 days from 8 October, and time to ask for more forty days before. */
export const validity = {
  ...{ validThrough: day('2027-01-06'), until: instant('2027-01-07T00:00+08:00') },
  askFrom: instant('2026-11-27T00:00+08:00'),
}

const security = (bidder: string, more: object = {}) => ({
  ...{ institution: bidder, amount: asked, form: 'transfer' as const, lots: [lot] },
  givenAt: instant('2026-10-07T10:00+08:00'),
  ...more,
})

/** The first two have given money, the third a guarantee. */
export const bound = biddersBound({
  ...{ project: drafted.data.project, officer: drafted.data.officer, ...validity },
  lots: [
    { lot, opened: true, bidders: three.map(({ bidder }) => bidder) },
    { lot: other, opened: true, bidders: threeOthers.map(({ bidder }) => bidder) },
  ],
  securityAsked: asked,
  securities: [
    ...[first, second].map(({ bidder }) => security(bidder)),
    security(third.bidder, { form: 'guarantee' }),
  ],
})

export const boundWith = (...securities: { bidder: string; more?: object }[]): StandingBidsEvent =>
  biddersBound({
    ...bound.data,
    securities: securities.map(({ bidder, more }) => security(bidder, more)),
  })
