import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  bidBox,
  bidBoxOpened,
  bidSecurityGiven,
  receivedBidWithdrawn,
  type BidBoxEvent,
} from '#libs/domain/procurement/bid-box'
import { outageLog } from '#libs/domain/county/outage-log'
import type { Deciding } from '#libs/domain/deciding'
import { person, tenderCase } from '#libs/domain/procurement/testing'
import { bidOpeningNotHeld, openBids, tender } from '#libs/domain/procurement/tender'
import { fen } from '#libs/money'
import { biddersBound, standingBids, withBiddersBound } from './index.js'
import { asked, bound, first, lot, other, received, validity } from './standing-bids.fixture.js'

const { bidOf, deadline, decryptionEnds, drafted, openedBoth, paper, placed, published } =
  tenderCase
const { received: bidFor, three, threeOthers } = tenderCase
const at = deadline
const givenAt = instant('2026-10-07T10:00+08:00')
const gave = (bidder: number, more: object = {}) =>
  bidSecurityGiven({
    ...{ institution: bidOf(bidder).bidder, amount: asked, form: 'transfer', document: paper },
    ...{ givenAt, ...more },
  })
const six = [1, 2, 3].flatMap(number => [bidFor(number, lot), bidFor(number + 10, other)])

const opening = (states: Parameters<typeof openBids>[0], _: object, deciding: Deciding) =>
  withBiddersBound(states, openBids(states, {}, deciding), deciding)

const expectOpened = (document: typeof received, ...inBox: BidBoxEvent[]) =>
  given
    .states({
      ...{ self: folded(tender, ...document), log: folded(outageLog) },
      box: folded(bidBox, placed, ...inBox),
    })
    .when(opening, {}, { at })

const kept = { amount: asked, form: 'transfer' as const, givenAt }

test('with the opening bids bind for the days of the document, and securities come out (87§23)', () => {
  const guarantee = { form: 'guarantee' as const, guaranteedUntil: day('2027-01-06') }
  expectOpened(received, ...six, gave(1), gave(12, guarantee)).thenAppends({
    self: [openedBoth],
    box: [bidBoxOpened({ openedAt: at })],
    standing: [
      biddersBound({
        ...bound.data,
        securities: [
          { institution: first.bidder, ...kept, lots: [lot] },
          { institution: bidOf(12).bidder, ...kept, ...guarantee, lots: [other] },
        ],
      }),
    ],
  })
})

test('whoever took its last bid back, or never had one, is bound for nothing', () => {
  const withdrawnAt = instant('2026-09-29T10:00+08:00')
  const back = receivedBidWithdrawn({ bid: bidOf(4).bid, withdrawnAt })
  expectOpened(received, ...six, bidFor(4, lot), gave(4), back, gave(5)).thenAppends({
    self: [openedBoth],
    box: [bidBoxOpened({ openedAt: at })],
    standing: [
      biddersBound({
        ...bound.data,
        securities: [
          { institution: bidOf(4).bidder, ...kept, lots: [], withdrawnAt },
          { institution: bidOf(5).bidder, ...kept, lots: [] },
        ],
      }),
    ],
  })
})

test('a lot that is not opened binds nobody', () => {
  const left = threeOthers.slice(0, 2)
  const two = left.map((_, place) => bidFor(place + 11, other))
  expectOpened(
    [drafted, published],
    ...six.filter(({ data }) => data.lot === lot),
    ...two,
  ).thenAppends({
    self: [
      { ...openedBoth, data: { decryptionEnds, lots: [{ lot, bids: three }] } },
      bidOpeningNotHeld({
        ...{ lots: [other], ground: 'fewer-than-three-bidders', rule: '87§41' },
        received: [{ lot: other, bids: left }],
      }),
    ],
    box: [bidBoxOpened({ openedAt: at })],
    standing: [
      biddersBound({
        ...{ ...bound.data, securityAsked: fen(0), securities: [] },
        lots: [
          { lot, opened: true, bidders: three.map(({ bidder }) => bidder) },
          { lot: other, opened: false, bidders: [] },
        ],
      }),
    ],
  })
})

test('a refused opening binds nobody', () => {
  given
    .states({
      ...{ self: folded(tender, ...received), log: folded(outageLog) },
      box: folded(bidBox, placed, ...six),
    })
    .when(opening, {}, { at: '2026-10-08T08:59+08:00' })
    .thenRefused('deadline-not-reached')
})

test('the bureaus and the bidders know of it, and nobody else', () => {
  const state = folded(standingBids, bound)
  const knows = [
    ...[
      person('procurement-officer', 1),
      person('training-institution', 2, { institution: first.bidder }),
    ],
    person('training-institution', 3, { institution: bidOf(9).bidder }),
  ].map(reader => standingBids.visibleTo(reader, state))
  expect(knows).toEqual([true, true, false])
  expect(state).toMatchObject({ lots: [{ lot, ...validity }, { lot: other }] })
})
