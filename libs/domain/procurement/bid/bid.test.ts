import { instant } from '#libs/calendar'
import type { BidContent } from '#libs/contracts'
import { bidBox, receivedBidWithdrawn } from '#libs/domain/procurement/bid-box'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  bidDecrypted,
  bidOpeningNotHeld,
  bidsOpened,
  tender,
  tenderTerminated,
} from '#libs/domain/procurement/tender'
import { anyHash, person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { multiply, yuan } from '#libs/money'
import {
  bid,
  bidReplaced,
  bidRevealed,
  bidSubmitted,
  bidWithdrawn,
  openBid,
  replaceBid,
  revealBid,
  submitBid,
  withdrawBid,
  type Bid,
  type OpenedBytes,
  type SealedBytes,
} from './index.js'

const { assessmentLot, trainingLot: lot } = projectCase
const {
  bidOf,
  deadline,
  decryptionEnds,
  drafted,
  openedBoth,
  paper,
  placed,
  projectId,
  published,
  received,
  tenderId,
  three,
  took,
} = tenderCase

const at = '2026-10-07T17:00+08:00'
const instantBefore = '2026-10-08T08:59:59.999+08:00'
const own = bidOf(1)
const bidder = person('training-institution', 501, { institution: own.bidder })
const asBidder = { actor: bidder, id: own.bid }
const commitment = anyHash
const round = folded(tender, drafted, published)
const box = folded(bidBox, placed, took(1))
const submittedAt = (when: string) =>
  bidSubmitted({
    ...{ project: projectId, tender: tenderId, lot, bidder: own.bidder, commitment },
    submittedAt: instant(when),
  })
const expectBid = (of: { tender?: typeof round; box?: typeof box } = {}, when = at, more = {}) =>
  given
    .states({ self: folded(bid), tender: of.tender ?? round, box: of.box ?? box })
    .when(submitBid, { tender: tenderId, lot, commitment }, { ...asBidder, at: when, ...more })

test('a bid is a commitment in its own stream and in the box, and nowhere in the tender', () => {
  expectBid().thenAppends({ self: [submittedAt(at)], box: [received(1, lot)] })
})

test('a millisecond before the deadline is in time, the deadline itself is not (87§33)', () => {
  expectBid({}, instantBefore).thenAppends({
    self: [submittedAt(instantBefore)],
    box: [received(1, lot)],
  })
  expectBid({}, deadline).thenRefused('deadline-passed', '87§33')
})

test('only who took the document bids, once for each lot', () => {
  expectBid({ box: folded(bidBox, placed) }).thenRefused('document-not-taken')
  expectBid({ box: folded(bidBox, placed, took(1), received(1, lot)) }).thenRefused(
    'one-bid-per-lot',
  )
  expectBid({ box: folded(bidBox, placed, took(1), received(1, assessmentLot)) }).thenAppends({
    self: [submittedAt(at)],
    box: [received(1, lot)],
  })
  expectBid({}, at, { actor: person('training-institution', 501) }).thenRefused('no-institution')
})

test('no bids before the notice or after the termination', () => {
  expectBid({ tender: folded(tender, drafted) }).thenRefused('not-receiving-bids')
  const terminated = tenderTerminated({ reason: '取消', reportToFinance: paper })
  expectBid({ tender: folded(tender, drafted, published, terminated) }).thenRefused(
    'tender-terminated',
    '87§29',
  )
})

const sealed = folded(bid, submittedAt(at))
const states = {
  self: sealed,
  tender: round,
  box: folded(bidBox, placed, took(1), received(1, lot)),
}

test('until the deadline a bid is replaced or withdrawn, then it binds (87§34)', () => {
  const another = 'b'.repeat(64)
  given
    .states(states)
    .when(replaceBid, { commitment: another }, { ...asBidder, at: instantBefore })
    .thenAppends({
      self: [bidReplaced({ commitment: another, replacedAt: instant(instantBefore) })],
    })
  given
    .states(states)
    .when(withdrawBid, {}, { ...asBidder, at })
    .thenAppends({
      self: [bidWithdrawn({ withdrawnAt: instant(at) })],
      box: [receivedBidWithdrawn({ bid: own.bid, withdrawnAt: instant(at) })],
    })
  for (const decide of [replaceBid, withdrawBid]) {
    given
      .states(states)
      .when(decide, { commitment: another }, { ...asBidder, at: deadline })
      .thenRefused('deadline-passed')
    given
      .states({
        ...states,
        self: folded(bid, submittedAt(at), bidWithdrawn({ withdrawnAt: instant(at) })),
      })
      .when(decide, { commitment: another }, { ...asBidder, at })
      .thenRefused('bid-does-not-stand')
  }
})

const content: BidContent = {
  ...{ tender: tenderId, lot, bidder: own.bidder, related: [uuid(399)], documents: [] },
  ...{ unitPrice: yuan(1_900), price: multiply(yuan(1_900), 100), businessSize: 'small' },
}
const nonce = 'd'.repeat(64)
const opening = { content, nonce, commitment }
const open = folded(tender, drafted, published, openedBoth)
const inWindow = '2026-10-08T09:30+08:00'
const expectReveal = (change: Partial<typeof opening>, when: string = inWindow, of = open) =>
  given
    .states({ self: sealed, tender: of })
    .when(revealBid, { ...opening, ...change }, { ...asBidder, at: when })

test('what is revealed is what was committed to', () => {
  expectReveal({}).thenAppends({
    self: [bidRevealed({ content, nonce })],
    tender: [bidDecrypted({ lot, ...own, related: [uuid(399)] })],
  })
  expectReveal({ commitment: 'e'.repeat(64) }).thenRefused('not-what-was-committed-to')
})

test('another bid is not revealed as one’s own; a sum that does not agree is corrected later (87§59)', () => {
  for (const other of [{ tender: uuid(1) }, { lot: assessmentLot }, { bidder: uuid(1) }]) {
    expectReveal({ content: { ...content, ...other } }).thenRefused('another-bids-content')
  }
  const disagreeing = { ...content, price: yuan(1) }
  expectReveal({ content: disagreeing }).thenAppends({
    self: [bidRevealed({ content: disagreeing, nonce })],
    tender: [bidDecrypted({ lot, ...own, related: [uuid(399)] })],
  })
})

test('decrypted in the window: not before the opening, not at its end (87§83)', () => {
  expectReveal({}, inWindow, round).thenRefused('not-decrypting')
  expectReveal({}, '2026-10-08T09:59:59.999+08:00').thenAppends({
    self: [bidRevealed({ content, nonce })],
    tender: [bidDecrypted({ lot, ...own, related: [uuid(399)] })],
  })
  expectReveal({}, decryptionEnds).thenRefused('decryption-window-ended', '87§83')
})

test('bids of a lot that was not opened stay sealed (87§41)', () => {
  const other = folded(
    ...([tender, drafted, published] as const),
    bidsOpened({ lots: [{ lot: assessmentLot, bids: three }], decryptionEnds }),
    bidOpeningNotHeld({ lots: [lot], ground: 'fewer-than-three-bidders', rule: '87§41' }),
  )
  expectReveal({}, inWindow, other).thenRefused('lot-not-opened', '87§41')
})

const envelope = { size: 70_000, publicKey: `04${'c'.repeat(128)}` }
const header = {
  ...{ tender: tenderId, lot, bidder: own.bidder, publicKey: envelope.publicKey },
  ...{ wrappedKey: '0'.repeat(226), keyCheck: '0'.repeat(64) },
}
const inEnvelope = { tender: tenderId, lot, commitment, form: 'envelope' } as const
const expectEnvelope = (found: SealedBytes | undefined) =>
  given
    .states({ self: folded(bid), tender: round, box, found })
    .when(submitBid, inEnvelope, { ...asBidder, at })

test('an envelope counts when its bytes are here, sealed by this bidder for this lot (87§33)', () => {
  const submitted = { ...submittedAt(at).data, envelope }
  expectEnvelope({ size: 70_000, header }).thenAppends({
    self: [bidSubmitted(submitted)],
    box: [received(1, lot)],
  })
  expectEnvelope(undefined).thenRefused('sealed-bytes-not-here', '87§33')
  expectEnvelope({ size: 70_000, header: undefined }).thenRefused('no-sealed-bid')
  for (const other of [{ tender: uuid(1) }, { lot: assessmentLot }, { bidder: uuid(1) }]) {
    expectEnvelope({ size: 70_000, header: { ...header, ...other } }).thenRefused(
      'sealed-for-another',
      '87§33',
    )
  }
})

test('an envelope is replaced by another of the same bidder, or by a hash', () => {
  const expectReplaced = (form: 'envelope' | undefined, found?: SealedBytes) =>
    given
      .states({ ...states, found })
      .when(replaceBid, { commitment: 'b'.repeat(64), form }, { ...asBidder, at })
  const replaced = { commitment: 'b'.repeat(64), replacedAt: instant(at) }
  expectReplaced('envelope', { size: 70_000, header }).thenAppends({
    self: [bidReplaced({ ...replaced, envelope })],
  })
  expectReplaced('envelope', {
    ...{ size: 70_000, header: { ...header, bidder: uuid(1) } },
  }).thenRefused('sealed-for-another')
  const before = bidSubmitted({ ...submittedAt(at).data, envelope })
  expect(folded(bid, before, bidReplaced(replaced))).toMatchObject({
    ...{ commitment: 'b'.repeat(64), envelope: undefined },
  })
})

const key = '0123456789abcdeffedcba9876543210'
const sealedInEnvelope = folded(bid, bidSubmitted({ ...submittedAt(at).data, envelope }))
const expectOpened = (
  found: OpenedBytes | undefined,
  { self = sealedInEnvelope, when = inWindow }: { self?: Bid; when?: string } = {},
) => given.states({ self, tender: open, found }).when(openBid, { key }, { ...asBidder, at: when })

test('the key opens what lies under the commitment, and nothing else is asked for', () => {
  expectOpened({ commitment, content }).thenAppends({
    self: [bidRevealed({ content, key })],
    tender: [bidDecrypted({ lot, ...own, related: [uuid(399)] })],
  })
  expectOpened({ commitment: 'e'.repeat(64), content }).thenRefused('sealed-bytes-not-here')
  expectOpened(undefined).thenRefused('sealed-bytes-not-here', '87§39')
  expectOpened(undefined, { self: sealed }).thenRefused('bid-has-no-envelope')
  expectOpened({ commitment, content }, { when: decryptionEnds }).thenRefused(
    'decryption-window-ended',
    '87§83',
  )
})

test.each([
  ['wrong-key', 'wrong-envelope-key'],
  ['bytes-changed', 'sealed-bytes-changed'],
  ['not-an-envelope', 'no-sealed-bid'],
  ['content-unreadable', 'sealed-content-unreadable'],
  ['attachment-differs', 'sealed-attachment-differs'],
] as const)('%s is said for what it is', (fault, reason) => {
  expectOpened({ commitment, content: fault }).thenRefused(reason, '87§39')
})

test('an envelope with another bid’s content in it reveals nothing', () => {
  for (const other of [{ tender: uuid(1) }, { lot: assessmentLot }, { bidder: uuid(1) }]) {
    expectOpened({ commitment, content: { ...content, ...other } }).thenRefused(
      'another-bids-content',
    )
  }
})

test('a bid in an envelope is not revealed by words: only its bytes count', () => {
  given
    .states({ self: sealedInEnvelope, tender: open })
    .when(revealBid, opening, { ...asBidder, at: inWindow })
    .thenRefused('not-what-was-committed-to')
})

test('nobody reads the box, and a sealed bid is its bidder’s alone', () => {
  const { visibleTo } = bid
  expect([bid.sealed, bidBox.sealed, tender.sealed]).toEqual([true, true, undefined])
  const officer = { role: 'procurement-officer' }
  const rival = { role: 'training-institution', institution: bidOf(2).bidder }
  expect(bidBox.visibleTo({ role: 'administrator' }, box)).toBe(false)
  expect([bidder, officer, rival].map(actor => visibleTo(actor, sealed))).toEqual([
    ...[true, false, false],
  ])
  const revealed = folded(bid, submittedAt(at), bidRevealed({ content, nonce }))
  expect([bidder, officer, rival].map(actor => visibleTo(actor, revealed))).toEqual([
    ...[true, true, false],
  ])
})

test.each([
  ['who checks the bureaus', { role: 'auditor' }, true],
  ['an expert, as long as nobody asked the committee', { role: 'evaluation-expert' }, false],
  ['an assessor, whose body may bid too', { role: 'skill-assessor', institution: uuid(77) }, false],
  ['a trainee', { role: 'trainee' }, false],
])('an opened bid is seen by %s: %j → %s', (_, reader, may) => {
  const revealed = folded(bid, submittedAt(at), bidRevealed({ content, nonce }))
  expect(bid.visibleTo(reader, revealed)).toBe(may)
})
