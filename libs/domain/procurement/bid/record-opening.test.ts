import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { bidBox, bidBoxOpened } from '#libs/domain/procurement/bid-box'
import { anyHash, policyOf, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import {
  bidDecrypted,
  bidOpeningNotHeld,
  bidsOpened,
  decryptionClosed,
  qualificationReviewed,
  reviewQualification,
  tender,
} from '#libs/domain/procurement/tender'
import { multiply, yuan } from '#libs/money'
import { bid, bidOpenedElsewhere, recordOpening } from './index.js'

const { assessmentLot, trainingLot: lot } = projectCase
const { bidOf, drafted, placed, projectId, published, publishedAt, received, tenderId } = tenderCase
const policy = policyOf(publishedAt)
const occurredOn = instant('2026-10-08T09:00+08:00')
const at = '2026-10-08T11:00+08:00'
const channel = {
  ...{ channel: 'elsewhere' as const, reference: '开标记录1号', evidence: anyHash },
  address: 'https://platform.example/openings/1',
  occurredOn,
}
const line = (bidder: number) => ({
  ...{ ...bidOf(bidder), lot, businessSize: 'small' as const, related: [] },
  ...{ unitPrice: yuan(1_800), price: multiply(yuan(1_800), 100) },
})
const three = [1, 2, 3].map(line)
/** What the sheet says of a bid goes into it. */
const contentOf = (bidder: number) => {
  const { bid: _, ...content } = line(bidder)
  return content
}

type Lines = Parameters<typeof recordOpening>[1]['bids']

const expectRecord = (bids: Lines, more: object = {}, when: string = at) =>
  given
    .states({
      ...{ self: folded(tender, drafted, published), box: folded(bidBox, placed) },
      bids: bids.map(() => folded(bid)),
      ...more,
    })
    .when(recordOpening, { channel, bids }, { at: when, id: tenderId, policy })

test('an opening elsewhere is on record as one here: opened, nothing left to decrypt', () => {
  expectRecord(three).thenAppends({
    self: [
      bidsOpened({
        ...{ lots: [{ lot, bids: [1, 2, 3].map(bidOf) }], decryptionEnds: occurredOn, channel },
      }),
      bidOpeningNotHeld({
        ...{ lots: [assessmentLot], ground: 'fewer-than-three-bidders', rule: '87§41' },
        ...{ received: [{ lot: assessmentLot, bids: [] }], channel },
      }),
      ...[1, 2, 3].map(one => bidDecrypted({ lot, ...bidOf(one), related: [] })),
      decryptionClosed({ effectiveAt: occurredOn, undecrypted: [], consequence: 'revoked' }),
    ],
    box: [bidBoxOpened({ openedAt: occurredOn })],
    bids: [1, 2, 3].map(one => [
      bidOpenedElsewhere({
        ...{ project: projectId, sheet: anyHash, openedAt: occurredOn },
        content: { tender: tenderId, ...contentOf(one), documents: [] },
      }),
    ]),
  })
  const opened = bidOpenedElsewhere({
    ...{ project: projectId, sheet: anyHash, openedAt: occurredOn },
    content: { tender: tenderId, ...contentOf(1), documents: [] },
  })
  expect(folded(bid, opened)).toMatchObject({ status: 'revealed', bidder: bidOf(1).bidder })
})

test('a bid that was not decrypted there counts, has no price, and is left closed (87§41, 87§44)', () => {
  const closed = { lot, ...bidOf(3) }
  const sheet = [...three.slice(0, 2), { ...closed, decrypted: false as const }]
  const opened = bidsOpened({
    ...{ lots: [{ lot, bids: [1, 2, 3].map(bidOf) }], decryptionEnds: occurredOn, channel },
  })
  const ended = decryptionClosed({
    ...{ effectiveAt: occurredOn, undecrypted: [closed], consequence: 'revoked' },
  })
  expectRecord(sheet).thenAppends({
    self: [
      opened,
      bidOpeningNotHeld({
        ...{ lots: [assessmentLot], ground: 'fewer-than-three-bidders', rule: '87§41' },
        ...{ received: [{ lot: assessmentLot, bids: [] }], channel },
      }),
      ...[1, 2].map(one => bidDecrypted({ lot, ...bidOf(one), related: [] })),
      ended,
    ],
    box: [bidBoxOpened({ openedAt: occurredOn })],
    bids: [
      ...[1, 2].map(one => [
        bidOpenedElsewhere({
          ...{ project: projectId, sheet: anyHash, openedAt: occurredOn },
          content: { tender: tenderId, ...contentOf(one), documents: [] },
        }),
      ]),
      [],
    ],
  })
  const decrypted = [1, 2].map(one => bidDecrypted({ lot, ...bidOf(one), related: [] }))
  const searches = tenderCase.searched([1, 2].map(bidOf))
  given(tender, drafted, published, opened, ...decrypted, ended)
    .when(reviewQualification, { lot, unqualified: [], searches }, { at, policy })
    .then(
      qualificationReviewed({
        ...{ lot, qualified: [1, 2].map(bidOf), unqualified: [], evaluable: false },
        ...{ searches, rule: '87§44', reviewedAt: instant(at) },
      }),
    )
  expectRecord([...three, { ...closed, decrypted: false }]).thenRefused('one-bid-per-lot')
})

test('with two bidders nothing is opened there either (87§41)', () =>
  expectRecord(three.slice(1)).thenAppends({
    self: [
      bidOpeningNotHeld({
        ...{ lots: [lot, assessmentLot], ground: 'fewer-than-three-bidders', rule: '87§41' },
        received: [
          { lot, bids: [2, 3].map(bidOf) },
          { lot: assessmentLot, bids: [] },
        ],
        channel,
      }),
    ],
    box: [bidBoxOpened({ openedAt: occurredOn })],
    bids: [2, 3].map(one => [
      bidOpenedElsewhere({
        ...{ project: projectId, sheet: anyHash, openedAt: occurredOn },
        content: { tender: tenderId, ...contentOf(one), documents: [] },
      }),
    ]),
  }))

test('it is judged by when it happened, and by its own figures', () => {
  expectRecord(three, {}, '2026-10-08T08:59+08:00').thenRefused('act-lies-ahead')
  const early = { ...channel, occurredOn: instant('2026-10-08T08:59+08:00') }
  given
    .states({ self: folded(tender, drafted, published), box: folded(bidBox, placed), bids: [] })
    .when(recordOpening, { channel: early, bids: [] }, { at, policy })
    .thenRefused('deadline-not-reached', '87§39')
  expectRecord([...three, line(3)]).thenRefused('one-bid-per-lot')
  expectRecord([{ ...line(1), lot: projectId }]).thenRefused('no-such-lot')
})

test('a tender whose bids lie here is opened here', () => {
  expectRecord(three, { box: folded(bidBox, placed, received(1, lot)) }).thenRefused(
    'bids-lie-here',
  )
  const opened = folded(tender, drafted, published, tenderCase.openedBoth)
  expectRecord(three, { self: opened }).thenRefused('not-receiving-bids')
})
