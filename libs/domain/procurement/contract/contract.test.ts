import { day, instant, publishedCalendar } from '#libs/calendar'
import { numberSeries, numberSeriesOpened, numberTaken } from '#libs/domain/county/number-series'
import { isRefusal } from '#libs/domain/deciding'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  bid as bidAggregate,
  bidCorrectionAnswered,
  bidQuestioned,
} from '#libs/domain/procurement/bid'
import {
  finalQuote,
  finalQuoteHandedIn,
  finalQuoteRevealed,
} from '#libs/domain/procurement/final-quote'
import {
  contractDraftedForLot,
  lotSuspended,
  tender,
  tenderDrafted,
  type Tender,
} from '#libs/domain/procurement/tender'
import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen, multiply, yuan } from '#libs/money'
import {
  awarded,
  at,
  draft,
  here,
  id,
  signing,
  lot,
  policy,
  round,
  runnerUp,
  signed,
  terms,
  winner,
  winningBid,
} from './contract.fixture.js'
import {
  contract,
  contractFiled,
  contractPublished,
  draftContract,
  draftNumberedContract,
  contractDrafted,
  recordSignedPaper,
  fileContract,
  headsGivenBack,
  headsTakenUp,
  publishContract,
  termsOf,
} from './index.js'

const { officer } = projectCase
const { drafted, paper, projectId, tenderId, trainingDocument } = tenderCase

const expectDraft = (bidId: string, of: Tender = round) =>
  given
    .states({ self: folded(contract), tender: of, bid: winningBid })
    .when(draftContract, { tender: tenderId, lot, bid: bidId }, { at, actor: officer })

test('the contract says what was bid and what the document says (87§71)', () => {
  expectDraft(winner.bid).then(draft)
  expect(terms).toMatchObject({
    ...{ unitPrice: yuan(1_900), heads: 100, amount: yuan(190_000) },
    ...{ lessonHours: 40, performanceSecurity: yuan(9_500), reservedForSmallBusinesses: false },
    ...{ agreement: { months: 12, securityReturn: { withinDays: 30 } } },
    subcontracting: { allowed: false, parts: [] },
    instalments: [
      { instalment: 'after-training', amount: yuan(57_000) },
      { instalment: 'after-acceptance', amount: yuan(133_000) },
    ],
  })
})

test('it has the next number of its series from the beginning, and is signed under that one', () => {
  const series = folded(
    numberSeries,
    numberSeriesOpened({ unit: '人社局', kind: 'contract', year: 2026, codeWord: '演人社合' }),
  )
  const number = '演人社合〔2026〕1号'
  const known = contractDraftedForLot({ lot, contract: id })
  const drafting = (of: typeof series | undefined, more: object = {}) =>
    given
      .states({ self: folded(contract), tender: round, bid: winningBid, series: of })
      .when(
        draftNumberedContract,
        { tender: tenderId, lot, bid: winner.bid, ...more },
        { at, id, actor: officer },
      )
  const numbered = contractDrafted({ ...draft.data, number, series: id })
  drafting(series, { series: id }).thenAppends({
    self: [numbered],
    series: [numberTaken({ place: 1, number, paper: id })],
    tender: [known],
  })
  drafting(undefined).thenAppends({ self: [draft], tender: [known] })
  expectDraft(winner.bid, tender.evolve(round, known)).thenRefused('award-has-a-draft', '法§46')
  drafting(folded(numberSeries), { series: id }).thenRefused('number-series-not-open')
  const sealedBy = ['purchaser' as const, 'supplier' as const]
  given(contract, numbered)
    .when(recordSignedPaper, { ...signing, sealedBy, terms }, { at, actor: officer })
    .thenRefused('not-the-number-of-the-contract', '本县规定 文号管理')
})

test('its price is the one the bid was corrected to and confirmed, or the final quote’s (87§59)', () => {
  const question = { evaluation: uuid(400), question: uuid(410), about: 'arithmetic' as const }
  const asked = bidQuestioned({
    ...{ ...question, answerBy: instant('2026-10-08T16:30+08:00') },
    ...{ price: yuan(180_000), unitPrice: yuan(1_800) },
  })
  const answered = (accepted: boolean) =>
    bidCorrectionAnswered({
      ...{ question: uuid(410), accepted, answeredAt: instant('2026-10-08T16:10+08:00') },
    })
  const content = {
    evaluation: uuid(400),
    bid: winner.bid,
    unitPrice: yuan(1_700),
    price: yuan(170_000),
  }
  const quote = folded(
    finalQuote,
    finalQuoteHandedIn({
      ...{ project: projectId, tender: tenderId, lot, evaluation: uuid(400) },
      ...{ bidder: winner.bidder, commitment: anyHash },
      handedInAt: instant('2026-10-09T09:00+08:00'),
    }),
    finalQuoteRevealed({ content, nonce: anyHash }),
  )
  const deciding = {
    ...{ at: instant(at), actor: officer, policy, id: uuid(450), calendar: publishedCalendar },
  }
  const amountOf = (of: typeof winningBid, given?: typeof quote) => {
    const input = { tender: tenderId, lot, bid: winner.bid }
    const states = { self: folded(contract), tender: round, bid: of, quote: given }
    const decided = draftContract(states, input, deciding)
    return isRefusal(decided) ? decided : decided[0]?.data
  }
  const confirmed = [asked, answered(true)].reduce(bidAggregate.evolve, winningBid)
  const refused = [asked, answered(false)].reduce(bidAggregate.evolve, winningBid)
  expect(amountOf(confirmed)).toMatchObject({ terms: { amount: yuan(180_000) } })
  expect(amountOf(refused)).toMatchObject({ terms: { amount: yuan(190_000) } })
  expect(amountOf(winningBid, quote)).toMatchObject({ terms: { amount: yuan(170_000) } })
})

test('only the winner’s bid of an awarded lot becomes a contract', () => {
  expectDraft(runnerUp.bid).thenRefused('not-the-winners-bid', '法§46')
  expectDraft(winner.bid, folded(tender, ...awarded.slice(0, -1))).thenRefused('lot-not-awarded')
  const since = instant('2026-10-14T00:00+08:00')
  const suspended = lotSuspended({
    ...{ lot, suspension: uuid(160), ground: 'challenge', document: paper, since },
  })
  expectDraft(winner.bid, folded(tender, ...awarded, suspended)).thenRefused(
    'lot-suspended',
    '条例§54',
  )
})

/** The same tender over another document. */
const roundOf = (change: object): Tender => {
  const [, ...later] = awarded
  const lots = drafted.data.lots.map(of => (of.lot === lot ? { ...of, ...change } : of))
  return folded(tender, tenderDrafted({ ...drafted.data, lots }), ...later)
}

const plan = (...shares: number[]) =>
  shares.map((share, at) => ({
    ...{ instalment: `part-${String(at)}`, share, due: 'acceptance-passed' as const },
  }))

test.each([
  [
    'instalments of 25.4, 60 and 14.5 per cent',
    '需求§23',
    'instalments-not-the-whole',
    {
      instalments: plan(2_540, 6_000, 1_450),
    },
  ],
  [
    'a security above a tenth',
    '条例§48',
    'performance-security-too-high',
    {
      terms: { ...trainingDocument.terms, performanceSecurity: 1_001 },
    },
  ],
  [
    'a security above a twentieth on a reserved lot',
    '条例§48',
    'performance-security-too-high',
    {
      reservedForSmallBusinesses: true,
      terms: { ...trainingDocument.terms, performanceSecurity: 501 },
    },
  ],
  [
    'a term of more than three years',
    '102§24',
    'contract-too-long',
    {
      agreement: { ...trainingDocument.agreement, months: 37 },
    },
  ],
])('no contract is drawn up with %s', (_, rule, reason, change) => {
  expectDraft(winner.bid, roundOf(change)).thenRefused(reason, rule)
})

test('a reserved lot’s contract is marked as such (46§14)', () => {
  const reserved = termsOf({ ...trainingDocument, reservedForSmallBusinesses: true }, yuan(1_900))
  expect(reserved).toMatchObject({ reservedForSmallBusinesses: true })
})

test('instalments sum to the amount to the fen, whatever their shares round to', () => {
  const { amount, instalments } = termsOf(
    { ...trainingDocument, heads: 1, instalments: plan(3_333, 3_333, 3_334) },
    fen(10_001),
  )
  expect(instalments.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
})

test('万源 2025: an award of 980 000 for 500 heads pays its 500th for every head trained', () => {
  const unitPrice = fen(yuan(980_000) / 500)
  const { amount } = termsOf({ ...trainingDocument, heads: 500 }, unitPrice)
  expect(amount).toBe(yuan(980_000))
  expect(multiply(unitPrice, 437)).toBe(yuan(856_520))
})

test('published and filed once each, after the signing', () => {
  const filing = { ...paper, occurredOn: day('2026-10-21') }
  const today = { at: '2026-10-21T10:00+08:00' }
  given(contract, draft, signed)
    .when(publishContract, { channel: here }, today)
    .then(contractPublished({ project: projectId, lot, channel: here }))
  given(contract, draft, signed)
    .when(fileContract, filing, today)
    .then(contractFiled({ project: projectId, lot, ...filing }))
  given(contract, draft)
    .when(publishContract, { channel: here }, today)
    .thenRefused('contract-not-signed')
  given(contract, draft, signed, contractPublished({ project: projectId, lot, channel: here }))
    .when(publishContract, { channel: here }, today)
    .thenRefused('contract-already-published')
  given(contract, draft, signed)
    .when(fileContract, { ...filing, occurredOn: day('2026-10-19') }, today)
    .thenRefused('filed-before-signing', '法§47')
})

test('heads stand by class: taken up, taken up anew by a class filed again, given back', () => {
  const [one, other] = [uuid(31), uuid(32)]
  const taken = [
    headsTakenUp({ trainingClass: one, heads: 60 }),
    headsTakenUp({ trainingClass: other, heads: 30 }),
    headsTakenUp({ trainingClass: one, heads: 70 }),
  ]
  expect(folded(contract, draft, signed, ...taken)).toMatchObject({
    heads: { [one]: 70, [other]: 30 },
  })
  const given = headsGivenBack({ trainingClass: one })
  expect(folded(contract, draft, signed, ...taken, given)).toMatchObject({
    status: 'signed',
    filed: false,
    heads: { [other]: 30 },
  })
})
