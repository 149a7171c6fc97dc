import { instant } from '#libs/calendar'
import { tenderDrafted } from '#libs/domain/procurement/tender'
import { tenderCase } from '#libs/domain/procurement/testing'
import { multiply, yuan } from '#libs/money'
import { commitmentOf, nodeSha256 } from '#libs/sealing'
import { aCounty, type County } from '../support/county/index.js'
import { projectId } from './award.js'
import { chair, evaluationId, scoringUnder } from './scoring.js'

let county: County
afterEach(() => county.close())

const negotiated = tenderDrafted({ ...tenderCase.drafted.data, method: 'competitive-negotiation' })
const closesAt = instant('2026-10-09T10:00+08:00')
const nonce = 'd'.repeat(64)

/** What one bidder quotes, and what it hands in of that. */
const quoteOf = (bid: string, unitPrice: number) => {
  const price = multiply(yuan(unitPrice), 100)
  const content = { evaluation: evaluationId, bid, unitPrice: yuan(unitPrice), price }
  return { content, commitment: commitmentOf(content, nonce, nodeSha256) }
}
const quotes = tenderCase.three.map(({ bid, bidder }, index) => ({
  ...{ bid, bidder, ...quoteOf(bid, 1_800 - 50 * index) },
}))
const bidder = (institution: string) => county.does('training-institution', { institution })

const told = (type: string): readonly unknown[] =>
  county.events(projectId).flatMap(event => (event.type === type ? [event.data] : []))

/** A negotiation whose chair has asked for final quotes, and got them sealed from these. */
async function quoted(handingIn: typeof quotes): Promise<void> {
  county = await aCounty({ lived: scoringUnder(negotiated) })
  await county.passesUntil(instant('2026-10-09T09:00+08:00'))
  await county
    .does('evaluation-expert', { id: chair.id })
    .inviteFinalQuotes(evaluationId, { closesAt })
  for (const { bid, bidder: institution, commitment } of handingIn) {
    const { handInFinalQuote } = bidder(institution)
    await handInFinalQuote(bid, { evaluation: evaluationId, commitment })
  }
}

test('final quotes are opened together, and the lowest ranks first without a score (法§38)', async () => {
  await quoted(quotes)
  await county.passesUntil(closesAt)
  for (const { bid, bidder: institution, content } of quotes) {
    await bidder(institution).revealFinalQuote(bid, { content, nonce })
  }
  await county.settled()
  expect(told('FinalQuotesClosed')).toMatchObject([{ evaluable: true, out: [] }])
  const [, , lowest] = quotes
  expect(told('EvaluationCompleted')).toMatchObject([
    { results: [{ bid: lowest?.bid, rank: 1 }, { rank: 2 }, { rank: 3 }] },
  ])
  expect(told('ScoresSubmitted')).toEqual([])
})

test('who is silent in the window has left, and the rest goes on without them', async () => {
  await quoted(quotes)
  await county.passesUntil(closesAt)
  for (const { bid, bidder: institution, content } of quotes.slice(0, 2)) {
    await bidder(institution).revealFinalQuote(bid, { content, nonce })
  }
  await county.settled()
  expect(told('FinalQuotesClosed')).toEqual([])
  await county.passesUntil(instant('2026-10-09T11:00+08:00'))
  expect(told('FinalQuotesClosed')).toMatchObject([{ evaluable: true, out: [{ rule: '74§34' }] }])
  expect(told('EvaluationCompleted')).toHaveLength(1)
})

test('a quote whose sum was corrected is waited for until its bidder confirms it (87§59)', async () => {
  const [first, ...others] = quotes
  if (!first) throw new Error('there are quotes')
  const content = { ...first.content, price: yuan(1) }
  const disagreeing = { ...first, content, commitment: commitmentOf(content, nonce, nodeSha256) }
  await quoted([disagreeing, ...others])
  await county.passesUntil(closesAt)
  for (const one of [disagreeing, ...others]) {
    await bidder(one.bidder).revealFinalQuote(one.bid, { content: one.content, nonce })
  }
  await county.settled()
  expect(told('FinalQuotesClosed')).toEqual([])
  await bidder(first.bidder).answerQuoteCorrection(first.bid, { accepted: true })
  await county.settled()
  const { price, unitPrice } = first.content
  expect(told('FinalQuotesClosed')).toMatchObject([
    { evaluable: true, out: [], quoted: [{ price, unitPrice }, {}, {}] },
  ])
})

test('nobody confirms the corrected sum: it is out when the time to answer is over', async () => {
  const [first, ...others] = quotes
  if (!first) throw new Error('there are quotes')
  const content = { ...first.content, price: yuan(1) }
  await quoted([
    { ...first, content, commitment: commitmentOf(content, nonce, nodeSha256) },
    ...others,
  ])
  await county.passesUntil(closesAt)
  for (const one of others) {
    await bidder(one.bidder).revealFinalQuote(one.bid, { content: one.content, nonce })
  }
  await county.passesUntil(instant('2026-10-09T10:50+08:00'))
  await bidder(first.bidder).revealFinalQuote(first.bid, { content, nonce })
  await county.passesUntil(instant('2026-10-09T11:00+08:00'))
  await county.settled()
  expect(told('FinalQuotesClosed')).toEqual([])
  // An hour from the opening of the quote, which came a moment after ten to eleven.
  await county.passesUntil(instant('2026-10-09T11:51+08:00'))
  await county.settled()
  expect(told('FinalQuotesClosed')).toMatchObject([
    { evaluable: true, out: [{ ground: 'correction-not-confirmed', rule: '87§59' }] },
  ])
})
