import { day, instant, type Instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import {
  awardAnnounced,
  lotFailed,
  tenderDrafted,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { biddersBound } from '#libs/domain/procurement/standing-bids'
import { projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { aCounty, type County } from '../support/county/index.js'
import { livedEvents, lots, projectId, tenderId } from './award.js'
import { dutiesTold } from './duties-told.js'

let county: County
afterEach(() => county.close())

const [lot, other] = lots
const { bidOf, confirmed, decryptedBoth, drafted, end, paper, qualified } = tenderCase
const [first = bidOf(1), second = bidOf(2), third = bidOf(3)] = tenderCase.three
const officer = { id: projectCase.officer.id }
const asked = yuan(4_000)

/** 90 days from the opening on 8 October; time to ask for more from 27 November. */
const bound = biddersBound({
  ...{ project: projectId, officer: officer.id, securityAsked: asked },
  ...{ validThrough: day('2027-01-06'), until: instant('2027-01-07T00:00+08:00') },
  askFrom: instant('2026-11-27T00:00+08:00'),
  lots: [
    { lot, opened: true, bidders: tenderCase.three.map(({ bidder }) => bidder) },
    { lot: other, opened: true, bidders: [] },
  ],
  securities: tenderCase.three.map(({ bidder: institution }) => ({
    ...{ institution, amount: asked, form: 'transfer' as const, lots: [lot] },
    givenAt: instant('2026-10-07T10:00+08:00'),
  })),
})

const failed = lotFailed({
  ...{ lot: other, ground: 'task-cancelled', rule: '法§36', reason: '任务取消' },
})
const letterAt = instant('2026-10-13T10:00+08:00')
const letter = awardAnnounced({
  ...{ lot, ...first, channel: { channel: 'here' }, noticeNumber: '公告1', letterNumber: '通知1' },
  ...{ announcedAt: letterAt, signBy: end('法§46', '2026-11-12', '2026-11-13') },
  noticeEnds: end('87§69', '2026-10-14', '2026-10-15'),
  challengeEnds: end('94§11', '2026-10-23', '2026-10-24'),
})

/** With the opening bids bind; then each lot goes its own way. */
function lived(at: Instant, ...more: readonly TenderEvent[]): readonly StoredEvent[] {
  const round = livedEvents(`tender-${tenderId}`, at, [
    tenderDrafted({ ...drafted.data, bidSecurity: asked }),
    ...[...decryptedBoth.slice(1), qualified(lot, tenderCase.three), failed, ...more],
  ])
  const opening = round.findIndex(({ type }) => type === 'BidsOpened') + 1
  return [
    ...round.slice(0, opening),
    ...livedEvents(`standing-bids-${tenderId}`, at, [bound]),
    ...round.slice(opening),
  ]
}

const tells = (kinds: RegExp) => dutiesTold(county.events(projectId), kinds)
const dataOf = (type: string): readonly unknown[] =>
  county.events(projectId).flatMap(event => (event.type === type ? [event.data] : []))
const caseOf = `standing-bids/${tenderId}`

const begun = async (...more: readonly TenderEvent[]) => {
  county = await aCounty({ lived: lived(letterAt, ...more), startsAt: letterAt })
  await county.settled()
  return county.does('procurement-officer', officer)
}

test('losers have theirs back within five working days of the letter, late with what is owed', async () => {
  const does = await begun(
    tenderCase.reported(lot, tenderCase.three),
    confirmed(lot, first),
    letter,
  )
  expect(dataOf('BidSecurityReturnDue')).toMatchObject(
    [second, third].map(({ bidder: institution }) => ({
      ...{ institution, ground: 'not-awarded', returnBy: { lastDay: '2026-10-20' } },
    })),
  )
  await county.passes('4 working days')
  await does.returnBidSecurities(tenderId, {
    ...{ institutions: [second.bidder], returnedOn: day('2026-10-19'), document: paper },
  })
  await county.passes('5 working days')
  const told = tells(/return-bid-security/)
  expect(told[`return-bid-security ${second.bidder}`]?.at(-1)).toBe('DutyDischarged')
  expect(told[`return-bid-security ${third.bidder}`]).toEqual(
    expect.arrayContaining(['DutyOpened', 'DutyEscalated 100']),
  )
  // A delay of the bidder's own is late, and costs nothing.
  await does.returnBidSecurities(tenderId, {
    ...{ institutions: [third.bidder], returnedOn: day('2026-10-26'), document: paper },
    delayedByBidder: '账户已注销',
  })
  await county.settled()
  expect(dataOf('DeadlineMissed')).toMatchObject([{ kind: 'return-bid-security' }])
  expect(dataOf('BidSecurityReturned')).toMatchObject([
    { institution: second.bidder, daysLate: 0, interest: 0 },
    { institution: third.bidder, daysLate: 6, interest: 0 },
  ])
  expect(told).not.toHaveProperty(`return-bid-security ${first.bidder}`)
  expect(county.cases.open()).toContain(caseOf)
})

describe('a complaint holds the lot up', () => {
  const suspension = uuid(77)
  const until = day('2027-03-07')
  const answerBy = instant('2026-12-10T17:00+08:00')

  const suspended = async () => {
    const does = await begun()
    await does.suspendLot(tenderId, { lot, suspension, ground: 'complaint', document: paper })
    await county.passesUntil(instant('2026-11-26T10:00+08:00'))
    expect(tells(/ask-for-longer/)).toEqual({})
    await county.passesUntil(instant('2026-11-27T10:00+08:00'))
    expect(tells(/ask-for-longer/)).toEqual({
      [`ask-for-longer-validity ${lot}/1`]: ['DutyOpened'],
    })
    await does.askForLongerValidity(tenderId, {
      ...{
        lot,
        extension: uuid(800),
        until,
        answerBy,
        reason: '投诉处理期间暂停',
        document: paper,
      },
    })
    await county.settled()
    return does
  }
  const answers = (bidder: string, extended: boolean) =>
    county
      .does('training-institution', { institution: bidder })
      .answerLongerValidity(tenderId, { lot, extended })

  test('bidders are asked in time; who refuses is free, with its security (87§23)', async () => {
    await suspended()
    await answers(first.bidder, true)
    await answers(second.bidder, true)
    await answers(third.bidder, false)
    await county.settled()
    expect(tells(/ask-for-longer/)).toEqual({
      [`ask-for-longer-validity ${lot}/1`]: ['DutyOpened', 'DutyDischarged'],
    })
    expect(dataOf('LongerValidityClosed')).toMatchObject([
      { extended: [first.bid, second.bid], unanswered: [] },
    ])
    expect(dataOf('BidSecurityReturnDue')).toMatchObject([
      { institution: third.bidder, ground: 'bid-dropped-out' },
    ])
    expect(tells(/return-bid-security/)).toEqual({
      [`return-bid-security ${third.bidder}`]: ['DutyOpened'],
    })
  })

  test('silence keeps nobody bound, and from then on the longer validity is watched', async () => {
    await suspended()
    await answers(first.bidder, true)
    await county.passesUntil(instant('2026-12-11T09:00+08:00'))
    expect(dataOf('BidDroppedOut')).toMatchObject(
      [second, third].map(({ bid }) => ({
        ...{ bid, ground: 'longer-validity-unanswered', effectiveAt: answerBy },
      })),
    )
    // Forty days before 7 March.
    await county.passesUntil(instant('2027-01-26T10:00+08:00'))
    expect(tells(/ask-for-longer/)).toMatchObject({
      [`ask-for-longer-validity ${lot}/2`]: ['DutyOpened'],
    })
  })
})
