import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  evaluationEndedWithoutRanking,
  tender,
  tenderDrafted,
} from '#libs/domain/procurement/tender'
import { evaluationCase, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { multiply, yuan } from '#libs/money'
import {
  closeFinalQuotes,
  correctedQuoteAnswered,
  completeEvaluation,
  evaluation,
  evaluationCompleted,
  finalQuoteOpened,
  finalQuotesClosed,
  finalQuotesInvited,
  inviteFinalQuotes,
  submitScores,
  type EvaluationEvent,
} from './index.js'

const { decryptedBoth, drafted, end, paper, qualified, three } = tenderCase
const { chair, elected, id, lot, ofLot, policy, reviewed, round, seated, second } = evaluationCase

const invitedAt = '2026-10-09T09:00+08:00'
const closesAt = instant('2026-10-09T10:00+08:00')
const revealBy = instant('2026-10-09T11:00+08:00')
const [first, other, third] = three.map(({ bid }) => bid)

/** The same round by another method than an open tender. */
const roundBy = (method: 'competitive-consultation' | 'competitive-negotiation') =>
  folded(
    tender,
    tenderDrafted({ ...drafted.data, method }),
    ...decryptedBoth.slice(1),
    qualified(projectCase.trainingLot, three),
  )
const consulted = roundBy('competitive-consultation')
const negotiated = roundBy('competitive-negotiation')

const invited = finalQuotesInvited({ ...ofLot, bids: three, closesAt, revealBy })
const quoteOf = (bid = '', unitPrice = 0) => ({
  ...{ bid, unitPrice: yuan(unitPrice), price: multiply(yuan(unitPrice), 100) },
})
const opened = (bid: string | undefined, unitPrice: number) =>
  finalQuoteOpened({ ...ofLot, ...quoteOf(bid, unitPrice) })
const before = [seated, elected, reviewed]
const expectClosing = (quotes: readonly EvaluationEvent[], at: string, of = consulted) =>
  given
    .states({ self: folded(evaluation, ...before, invited, ...quotes), tender: of })
    .when(closeFinalQuotes, {}, { at, policy, id })

test('the group asks all who are left for a final quote, by one instant', () => {
  const expectInvitation = (of = consulted, actor = chair, at = invitedAt) =>
    given
      .states({ self: folded(evaluation, ...before), tender: of })
      .when(inviteFinalQuotes, { closesAt }, { at, policy, actor })
  expectInvitation().then(invited)
  const changes = { words: '增加夜间班次', ...paper }
  given
    .states({ self: folded(evaluation, ...before), tender: negotiated })
    .when(inviteFinalQuotes, { closesAt, changes }, { at: invitedAt, policy, actor: chair })
    .then(finalQuotesInvited({ ...invited.data, changes }))
  expectInvitation(round).thenRefused('no-final-quote-in-open-tender', '87§51')
  expectInvitation(consulted, second).thenRefused('only-the-chair-records')
  expectInvitation(consulted, chair, closesAt).thenRefused('quoting-lies-in-the-past')
  given
    .states({ self: folded(evaluation, ...before, invited), tender: consulted })
    .when(inviteFinalQuotes, { closesAt }, { at: invitedAt, policy, actor: chair })
    .thenRefused('quotes-not-awaited')
})

const all = [opened(first, 1_800), opened(other, 1_750), opened(third, 1_700)]
const closed = (quoted: ReturnType<typeof quoteOf>[], out: readonly [string, string, string][]) =>
  finalQuotesClosed({
    ...{ ...ofLot, closedAt: closesAt, quoted, abnormallyLow: [], evaluable: quoted.length > 1 },
    out: out.map(([bid, ground, rule]) => ({ bid, ground, rule })),
  })
const quoted = [quoteOf(first, 1_800), quoteOf(other, 1_750), quoteOf(third, 1_700)]

test('quotes close when all are open, at the end of the window in any case', () => {
  expectClosing(all, closesAt).thenAppends({ self: [closed(quoted, [])] })
  expectClosing(all.slice(1), closesAt).thenRefused('quotes-still-open')
  expectClosing(all, '2026-10-09T09:59:59.999+08:00').thenRefused('quotes-still-open')
})

test('who gives none has left, one above the ceiling is out; a consultation goes on with two', () => {
  expectClosing(all.slice(1), revealBy).thenAppends({
    self: [
      {
        ...closed(quoted.slice(1), []),
        data: {
          ...closed(quoted.slice(1), [[first ?? '', 'no-final-quote', '74§34']]).data,
          closedAt: revealBy,
        },
      },
    ],
  })
  expectClosing([opened(first, 2_001), ...all.slice(1)], closesAt).thenAppends({
    self: [closed(quoted.slice(1), [[first ?? '', 'price-above-ceiling', '87§63']])],
  })
})

test('a quote whose sum was corrected waits for its bidder, and is out where that is not confirmed', () => {
  const answerBy = instant('2026-10-09T11:30+08:00')
  const { price, unitPrice } = quoteOf('', 1_800)
  const corrected = { price, unitPrice, steps: ['unit-price-before-total' as const], answerBy }
  const mended = finalQuoteOpened({ ...opened(first, 1_790).data, corrected })
  const answered = (accepted: boolean) =>
    correctedQuoteAnswered({ ...ofLot, bid: first ?? '', accepted })
  const others = all.slice(1)
  expectClosing([mended, ...others], closesAt).thenRefused('quotes-still-open')
  expectClosing([mended, ...others], '2026-10-09T11:29+08:00').thenRefused('quotes-still-open')
  expectClosing([mended, ...others, answered(true)], closesAt).thenAppends({
    self: [closed(quoted, [])],
  })
  const out = closed(quoted.slice(1), [[first ?? '', 'correction-not-confirmed', '87§59']])
  expectClosing([mended, ...others, answered(false)], closesAt).thenAppends({ self: [out] })
  expectClosing([mended, ...others], answerBy).thenAppends({
    self: [finalQuotesClosed({ ...out.data, closedAt: answerBy })],
  })
})

test('with fewer than two final quotes the lot is not awarded', () => {
  const left = { ...closed([quoteOf(third, 1_700)], []).data, closedAt: revealBy }
  expectClosing(all.slice(2), revealBy).thenAppends({
    self: [
      finalQuotesClosed({
        ...left,
        out: [first, other].map(bid => ({
          ...{ bid: bid ?? '', ground: 'no-final-quote', rule: '74§34' },
        })),
      }),
    ],
    tender: [
      evaluationEndedWithoutRanking({
        ...{ lot, evaluation: id, ground: 'fewer-than-two-responsive' },
        responsive: three.slice(2),
      }),
    ],
  })
})

test('the final price is explained where it is abnormally low, not the first', () => {
  const low = [opened(first, 800), opened(other, 1_750), opened(third, 1_700)]
  expectClosing(low, closesAt).thenAppends({
    self: [
      finalQuotesClosed({
        ...closed([quoteOf(first, 800), ...quoted.slice(1)], []).data,
        abnormallyLow: [
          { bid: first ?? '', triggers: ['half-of-second-lowest', 'share-of-ceiling'] },
        ],
        explainBy: instant('2026-10-09T10:30+08:00'),
      }),
    ],
  })
})

test('nobody scores before the quotes are closed (214号)', () => {
  const at = '2026-10-09T12:00+08:00'
  const scores = [{ bid: first ?? '', factor: 'plan', score: 9_000 }]
  given
    .states({ self: folded(evaluation, ...before, invited, ...all), tender: consulted })
    .when(submitScores, { scores }, { at, policy, actor: second })
    .thenRefused('final-quotes-not-closed', '214号')
  given
    .states({ self: folded(evaluation, ...before, invited, closed(quoted, [])), tender: consulted })
    .when(submitScores, { scores }, { at, policy, actor: second })
    .thenRefused('sheet-not-complete')
})

test('a negotiation goes to the lowest final price, whoever was lower before (法§38)', () => {
  const at = '2026-10-09T12:00+08:00'
  const result = (place: number, unitPrice: number, rank: number) => {
    const { price } = quoteOf('', unitPrice)
    const { bid = '', bidder = '' } = three[place] ?? {}
    const nothing = { priceScore: 0, otherScore: 0, total: 0 }
    return { bid, bidder, price, evaluatedPrice: price, ...nothing, rank }
  }
  const expectRanking = (of: typeof negotiated, ...events: EvaluationEvent[]) =>
    given
      .states({ self: folded(evaluation, ...before, ...events), tender: of })
      .when(completeEvaluation, {}, { at, policy })
  expectRanking(negotiated, invited, closed(quoted, [])).then(
    evaluationCompleted({
      ...{ ...ofLot, completedAt: instant(at) },
      results: [result(2, 1_700, 1), result(1, 1_750, 2), result(0, 1_800, 3)],
      reportBy: end('条例§43', '2026-10-12', '2026-10-13'),
    }),
  )
  expectRanking(negotiated, invited).thenRefused('final-quotes-not-closed')
  const explaining = finalQuotesClosed({
    ...closed(quoted, []).data,
    abnormallyLow: [{ bid: first ?? '', triggers: ['share-of-ceiling'] }],
  })
  expectRanking(negotiated, invited, explaining).thenRefused('price-not-explained-yet')
})
