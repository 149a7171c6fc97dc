import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  correctedQuoteAnswered,
  evaluation,
  finalQuoteOpened,
  finalQuotesClosed,
  finalQuotesInvited,
} from '#libs/domain/procurement/evaluation'
import { anyHash, evaluationCase, person, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen, multiply, yuan } from '#libs/money'
import {
  answerQuoteCorrection,
  finalQuote,
  finalQuoteHandedIn,
  finalQuoteReplaced,
  finalQuoteRevealed,
  handInFinalQuote,
  quoteCorrectionAnswered,
  quotedPrice,
  revealFinalQuote,
} from './index.js'

const { elected, id: evaluationId, ofLot, reviewed, round, seated } = evaluationCase
const { projectId, three } = tenderCase
const [own = tenderCase.bidOf(1), another = own] = three
const closesAt = instant('2026-10-09T10:00+08:00')
const revealBy = instant('2026-10-09T11:00+08:00')
const inTime = '2026-10-09T09:30+08:00'
const bidder = person('training-institution', 501, { institution: own.bidder })

const invited = finalQuotesInvited({ ...ofLot, bids: three, closesAt, revealBy })
const asked = folded(evaluation, seated, elected, reviewed, invited)
const commitment = 'b'.repeat(64)
const handedIn = finalQuoteHandedIn({
  ...{ project: projectId, ...ofLot, evaluation: evaluationId, bidder: own.bidder },
  ...{ commitment: anyHash, handedInAt: instant(inTime) },
})

const expectHandIn = (quote = folded(finalQuote), at = inTime, of = asked, actor = bidder) =>
  given
    .states({ self: quote, evaluation: of })
    .when(
      handInFinalQuote,
      { commitment: anyHash, evaluation: evaluationId },
      { at, actor, id: own.bid },
    )

test('a quote is handed in sealed until the instant set for all, and may be handed in again', () => {
  expectHandIn().then(handedIn)
  expectHandIn(folded(finalQuote, handedIn)).then(
    finalQuoteReplaced({ commitment: anyHash, replacedAt: instant(inTime) }),
  )
  expectHandIn(folded(finalQuote), '2026-10-09T09:59:59.999+08:00').then({
    ...handedIn,
    data: { ...handedIn.data, handedInAt: instant('2026-10-09T09:59:59.999+08:00') },
  })
  expectHandIn(folded(finalQuote), closesAt).thenRefused('quoting-closed', '74§33')
})

test('only by who was invited, for a bid of their own', () => {
  const notAsked = folded(evaluation, seated, elected, reviewed)
  expectHandIn(folded(finalQuote), inTime, notAsked).thenRefused('no-final-quote-asked-for')
  const others = finalQuotesInvited({ ...invited.data, bids: [another] })
  const without = folded(evaluation, seated, elected, reviewed, others)
  expectHandIn(folded(finalQuote), inTime, without).thenRefused('not-invited-to-quote')
  const stranger = person('training-institution', 502, { institution: another.bidder })
  expectHandIn(folded(finalQuote), inTime, asked, stranger).thenRefused('another-bidders-quote')
})

const content = {
  ...{ evaluation: evaluationId, bid: own.bid, unitPrice: yuan(1_800) },
  price: multiply(yuan(1_800), 100),
}
const nonce = 'c'.repeat(64)
const expectReveal = (
  change: Partial<Parameters<typeof revealFinalQuote>[1]> = {},
  at: string = closesAt,
  of = asked,
) =>
  given
    .states({ self: folded(finalQuote, handedIn), evaluation: of, tender: round })
    .when(
      revealFinalQuote,
      { content, nonce, commitment: anyHash, ...change },
      { at, actor: bidder, id: own.bid },
    )

test('what is revealed is what was committed to, when all are in and until the window ends', () => {
  const { unitPrice, price } = content
  expectReveal().thenAppends({
    self: [finalQuoteRevealed({ content, nonce })],
    evaluation: [finalQuoteOpened({ ...ofLot, bid: own.bid, unitPrice, price })],
  })
  expectReveal({ commitment }).thenRefused('not-what-was-committed-to')
  expectReveal({ content: { ...content, bid: another.bid } }).thenRefused(
    'not-what-was-committed-to',
  )
  expectReveal({}, inTime).thenRefused('quotes-still-sealed')
  expectReveal({}, revealBy).thenRefused('decryption-window-ended', '87§83')
})

const disagreeing = { ...content, price: fen(content.price + 1) }
const corrected = (answerBy: string) => ({
  ...{ price: content.price, unitPrice: content.unitPrice, answerBy: instant(answerBy) },
  steps: ['unit-price-before-total' as const],
})

test('figures that disagree are corrected by the law, with a whole window to confirm it (87§59)', () => {
  for (const [at, answerBy] of [
    [closesAt, revealBy],
    ['2026-10-09T10:59+08:00', '2026-10-09T11:59+08:00'],
  ] as const) {
    const { unitPrice, price } = disagreeing
    expectReveal({ content: disagreeing }, at).thenAppends({
      self: [finalQuoteRevealed({ content: disagreeing, nonce, corrected: corrected(answerBy) })],
      evaluation: [
        finalQuoteOpened({
          ...{ ...ofLot, bid: own.bid, unitPrice, price, corrected: corrected(answerBy) },
        }),
      ],
    })
  }
})

test('the bidder confirms the corrected sum once, in time, or does not', () => {
  const mended = corrected(revealBy)
  const revealed = finalQuoteRevealed({ content: disagreeing, nonce, corrected: mended })
  const opened = finalQuoteOpened({
    ...{ ...ofLot, bid: own.bid, unitPrice: content.unitPrice, price: disagreeing.price },
    corrected: mended,
  })
  const open = folded(evaluation, seated, elected, reviewed, invited, opened)
  const answer = (
    accepted: boolean,
    at: string,
    ...before: Parameters<typeof finalQuote.evolve>[1][]
  ) =>
    given
      .states({ self: folded(finalQuote, handedIn, ...before), evaluation: open })
      .when(answerQuoteCorrection, { accepted }, { at, actor: bidder, id: own.bid })
  const at = '2026-10-09T10:30+08:00'
  for (const accepted of [true, false]) {
    const answered = quoteCorrectionAnswered({ accepted, answeredAt: instant(at) })
    answer(accepted, at, revealed).thenAppends({
      self: [answered],
      evaluation: [correctedQuoteAnswered({ ...ofLot, bid: own.bid, accepted })],
    })
    answer(accepted, at, revealed, answered).thenRefused('question-answered-already')
    const quote = folded(finalQuote, handedIn, revealed, answered)
    expect(quote.status === 'revealed' && quotedPrice(quote).price).toBe(
      accepted ? content.price : disagreeing.price,
    )
  }
  answer(true, revealBy, revealed).thenRefused('time-to-answer-is-over', '87§59')
  answer(true, at).thenRefused('no-such-question')
})

test('nothing is revealed twice, or after the quotes were closed', () => {
  const closed = finalQuotesClosed({
    ...{ ...ofLot, closedAt: revealBy, quoted: [], out: [], abnormallyLow: [], evaluable: true },
  })
  const after = folded(evaluation, seated, elected, reviewed, invited, closed)
  expectReveal({}, closesAt, after).thenRefused('no-final-quote-asked-for')
  given
    .states({
      self: folded(finalQuote, handedIn, finalQuoteRevealed({ content, nonce })),
      ...{ evaluation: asked, tender: round },
    })
    .when(
      revealFinalQuote,
      { content, nonce, commitment: anyHash },
      { at: closesAt, actor: bidder, id: own.bid },
    )
    .thenRefused('no-sealed-quote')
})

test('a quote is its bidder’s alone to see, sealed or open', () => {
  const quote = folded(finalQuote, handedIn)
  const seen = (institution: string, role: 'training-institution' | 'procurement-officer') =>
    finalQuote.visibleTo({ id: uuid(9), role, institution }, quote)
  expect(seen(own.bidder, 'training-institution')).toBe(true)
  expect(seen(another.bidder, 'training-institution')).toBe(false)
  expect(finalQuote.visibleTo({ id: uuid(1), role: 'procurement-officer' }, quote)).toBe(false)
})
