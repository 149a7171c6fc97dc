import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  bidDroppedOut,
  lotFailed,
  tender,
  winnerRefused,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { policyOf, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { fen, yuan } from '#libs/money'
import {
  bidSecurityForfeited,
  bidSecurityRecorded,
  bidSecurityReturnDue,
  bidSecurityReturned,
  reckonBidSecurityReturn,
  reckonSecurityDatesAgain,
  recordBidRevocation,
  recordBidSecurity,
  returnBidSecurities,
  standingBids,
  type StandingBidsEvent,
} from './index.js'
import {
  asked,
  awarded,
  bound,
  boundWith,
  contracted,
  first,
  lot,
  other,
  ranked,
  second,
  third,
} from './standing-bids.fixture.js'

const { bidOf, end, paper } = tenderCase
const { officer } = projectCase
const letterAt = instant('2026-10-13T10:00+08:00')
const at = '2026-11-30T09:00+08:00'
const policy = policyOf(at)
const withRate = policyOf(at, {
  bidSecurity: { ...policy.bidSecurity, benchmarkRate: 4.35 },
})

const states = (events: readonly TenderEvent[], ...of: readonly StandingBidsEvent[]) => ({
  self: folded(standingBids, ...(of.length > 0 ? of : [bound])),
  tender: folded(tender, ...events),
})

/** Five working days from Tuesday 13 October. */
const due = (institution: string) =>
  bidSecurityReturnDue({
    ...{ institution, ground: 'not-awarded' },
    returnBy: end('条例§33', '2026-10-20', '2026-10-21'),
  })

describe('set free', () => {
  const expectDue = (
    events: readonly TenderEvent[],
    institution: string,
    from = letterAt,
    ...of: StandingBidsEvent[]
  ) =>
    given.states(states(events, ...of)).when(reckonBidSecurityReturn, { institution, from }, { at })

  test('losers have theirs back in five working days of the letter (条例§33)', () => {
    expectDue(awarded, second.bidder).then(due(second.bidder))
  })

  test('the winner in five of the contract, and not before it', () => {
    expectDue(awarded, first.bidder).thenRefused('bidder-still-bound', '条例§33')
    expectDue(contracted, first.bidder, instant('2026-10-26T00:00+08:00')).then(
      bidSecurityReturnDue({
        ...{ institution: first.bidder, ground: 'contract-signed' },
        returnBy: end('条例§33', '2026-11-02', '2026-11-03'),
      }),
    )
  })

  test('whoever took its bid back in time in five of the withdrawal (87§38)', () => {
    const withdrawnAt = instant('2026-09-22T10:00+08:00')
    const back = boundWith({ bidder: second.bidder, more: { lots: [], withdrawnAt } })
    expectDue(ranked, second.bidder, withdrawnAt, back).then(
      bidSecurityReturnDue({
        ...{ institution: second.bidder, ground: 'bid-withdrawn' },
        returnBy: end('87§38', '2026-09-30', '2026-10-01'),
      }),
    )
  })

  test.each([
    ['lot-ended', lotFailed({ lot, ground: 'task-cancelled', rule: '法§36', reason: '取消' })],
    [
      'bid-dropped-out',
      bidDroppedOut({
        ...{ lot, ...second, ground: 'longer-validity-refused', rule: '87§23', enough: true },
        effectiveAt: letterAt,
      }),
    ],
  ] as const)('%s sets it free', (ground, event) => {
    expectDue([...ranked, event], second.bidder).then(
      bidSecurityReturnDue({ ...due(second.bidder).data, ground }),
    )
  })

  test('a winner that refused, where it was not kept', () => {
    const refused = winnerRefused({
      ...{ lot, ...first, reason: '无力', document: paper, bidSecurity: 'returned' },
      candidates: [second, third],
    })
    expectDue([...awarded, refused], first.bidder).then(
      bidSecurityReturnDue({ ...due(first.bidder).data, ground: 'winner-refused' }),
    )
    expectDue([...awarded, refused], second.bidder).thenRefused('bidder-still-bound')
  })

  test('who bid for nothing is free with the opening; who bids for two lots with the last', () => {
    const none = boundWith({ bidder: bidOf(5).bidder, more: { lots: [] } })
    expectDue(ranked, bidOf(5).bidder, letterAt, none).then(
      bidSecurityReturnDue({ ...due(bidOf(5).bidder).data, ground: 'no-bid' }),
    )
    const both = boundWith({ bidder: second.bidder, more: { lots: [lot, other] } })
    expectDue(awarded, second.bidder, letterAt, both).thenRefused('bidder-still-bound')
  })

  test('once, of what is held, and from nothing that lies ahead', () => {
    expectDue(awarded, second.bidder, letterAt, bound, due(second.bidder)).thenRefused(
      'security-return-reckoned',
    )
    expectDue(awarded, bidOf(9).bidder).thenRefused('no-bid-security-held')
    expectDue(awarded, second.bidder, instant('2026-12-01T00:00+08:00')).thenRefused(
      'act-lies-ahead',
    )
  })
})

const backOn = (institution: string, on: string, more: object = {}) =>
  bidSecurityReturned({
    ...{ institution, amount: asked, returnedOn: day(on), document: paper },
    ...{ daysLate: 0, interest: fen(0), rule: '条例§33', ...more },
  })

describe('given back', () => {
  interface Returning {
    readonly of?: readonly StandingBidsEvent[]
    readonly events?: readonly TenderEvent[]
    readonly by?: typeof policy
    readonly delayedByBidder?: string
  }
  const isDue = [bound, due(second.bidder), due(third.bidder)]
  const expectBack = (
    institutions: string[],
    returnedOn: string,
    { of = isDue, events = awarded, by = policy, ...more }: Returning = {},
  ) =>
    given
      .states(states(events, ...of))
      .when(
        returnBidSecurities,
        { institutions, returnedOn: day(returnedOn), document: paper, ...more },
        { at, actor: officer, policy: by },
      )

  test('the last day is in time, for several at once', () => {
    expectBack([second.bidder, third.bidder], '2026-10-20').then(
      backOn(second.bidder, '2026-10-20'),
      backOn(third.bidder, '2026-10-20'),
    )
  })

  test('each day after it costs interest, 1.2 times the benchmark, to the fen (87§38)', () => {
    // 4000 yuan × 4.35 % × 1.2 × 10 ÷ 360 = 5.80 yuan
    expectBack([second.bidder], '2026-10-30', { by: withRate }).then(
      backOn(second.bidder, '2026-10-30', { daysLate: 10, interest: yuan(5.8) }),
    )
    // One day: 0.58 yuan.
    expectBack([second.bidder], '2026-10-21', { by: withRate }).then(
      backOn(second.bidder, '2026-10-21', { daysLate: 1, interest: fen(58) }),
    )
  })

  test('not for a guarantee, nor where the bidder caused it', () => {
    expectBack([third.bidder], '2026-10-30').then(
      backOn(third.bidder, '2026-10-30', { daysLate: 10 }),
    )
    const delayedByBidder = '账户已注销，未提供新账户'
    expectBack([second.bidder], '2026-10-30', { delayedByBidder }).then(
      backOn(second.bidder, '2026-10-30', { daysLate: 10, delayedByBidder }),
    )
  })

  test('late, and nobody has confirmed the rate: it is confirmed first', () => {
    expectBack([second.bidder], '2026-10-30').thenRefused('benchmark-rate-unset', '87§38')
  })

  test('whether or not the procedure has reckoned it, but nobody’s that is still bound', () => {
    expectBack([second.bidder], '2026-10-14', { of: [bound] }).then(
      backOn(second.bidder, '2026-10-14'),
    )
    expectBack([first.bidder], '2026-10-14').thenRefused('bidder-still-bound')
    expectBack([bidOf(9).bidder], '2026-10-14').thenRefused('no-bid-security-held')
    expectBack([second.bidder], '2026-12-01').thenRefused('act-lies-ahead')
    const again = [bound, backOn(second.bidder, '2026-10-14')]
    expectBack([second.bidder], '2026-10-15', { of: again }).thenRefused('bid-security-settled')
  })
})

describe('one that was given outside', () => {
  const outside = {
    ...{ institution: bidOf(11).bidder, amount: asked, form: 'transfer' as const },
    ...{ receivedOn: day('2026-10-08'), document: paper },
  }
  const expectRecorded = (input: object, events = ranked) =>
    given
      .states(states(events))
      .when(recordBidSecurity, { ...outside, ...input }, { at, actor: officer })

  test('is entered after the opening, for the lots that its giver bids for', () => {
    expectRecorded({}).then(bidSecurityRecorded({ ...outside, lots: [other] }))
    const state = folded(standingBids, bound, bidSecurityRecorded({ ...outside, lots: [other] }))
    expect(state).toMatchObject({ securities: [{}, {}, {}, { institution: bidOf(11).bidder }] })
  })

  test('in the account by the deadline, of a bidder, once, as much as was asked', () => {
    expectRecorded({ receivedOn: day('2026-10-09') }).thenRefused('security-after-deadline')
    expectRecorded({ institution: bidOf(9).bidder }).thenRefused('no-bid-of-this-institution')
    expectRecorded({ institution: first.bidder }).thenRefused('security-already-given')
    expectRecorded({ amount: yuan(3_999) }).thenRefused('security-below-asked')
    given
      .states({ ...states(ranked), self: folded(standingBids) })
      .when(recordBidSecurity, outside, { at, actor: officer })
      .thenRefused('nobody-bound')
  })
})

describe('a bid taken back while it binds (87§23)', () => {
  const taken = {
    ...{ lot, bid: second.bid, revokedOn: day('2026-10-12'), document: paper },
    security: 'forfeited' as const,
  }
  const out = bidDroppedOut({
    ...{ lot, ...second, ground: 'revoked', rule: '87§23', enough: false },
    effectiveAt: instant('2026-10-12T00:00+08:00'),
  })
  const expectRevoked = (input: object, events = ranked, when: object = {}) =>
    given
      .states(states(events))
      .when(recordBidRevocation, { ...taken, ...input }, { at, actor: officer, ...when })

  test('is out, and its security may be kept or given back', () => {
    expectRevoked({}).thenAppends({
      self: [
        bidSecurityForfeited({
          ...{ institution: second.bidder, amount: asked, ground: 'bid-revoked' },
          ...{ rule: '87§23', document: paper },
        }),
      ],
      tender: [out],
    })
    expectRevoked({ security: 'returned' }).thenAppends({ self: [], tender: [out] })
  })

  test('nothing is kept of a bid that binds no longer, nor of who is not considered', () => {
    const after = { at: '2027-01-11T09:00+08:00' }
    expectRevoked({ revokedOn: day('2027-01-07') }, ranked, after).thenRefused(
      'bid-bound-no-longer',
      '87§23',
    )
    expectRevoked({ bid: bidOf(9).bid }).thenRefused('bid-not-in-consideration')
    expectRevoked({ bid: first.bid }, awarded).thenRefused('bid-not-in-consideration')
    expectRevoked({ revokedOn: day('2026-12-01') }).thenRefused('act-lies-ahead')
    expectRevoked({ lot: other }).thenRefused('bid-not-in-consideration')
  })

  test('what is not held cannot be kept', () => {
    given
      .states(states(ranked, boundWith({ bidder: first.bidder })))
      .when(recordBidRevocation, taken, { at, actor: officer })
      .thenRefused('no-bid-security-held')
  })
})

test('dates of a return that reached into an unpublished year are reckoned again, open ones only', () => {
  const far = bidSecurityReturnDue({
    ...due(second.bidder).data,
    returnBy: {
      ...end('条例§33', '2026-10-20', '2026-10-21'),
      ...{ provisional: true, calendarVersion: '2025-1' },
      period: { from: letterAt, length: 5, unit: 'working-days', roll: 'none' },
    },
  })
  const again = states(awarded, bound, far).self
  given
    .states(again)
    .when(reckonSecurityDatesAgain, {}, { at })
    .then({
      type: 'SecurityDatesReckonedAgain',
      data: { institution: second.bidder, returnBy: due(second.bidder).data.returnBy },
    })
  const back = folded(standingBids, bound, far, backOn(second.bidder, '2026-10-14'))
  given.states(back).when(reckonSecurityDatesAgain, {}, { at }).then()
})
