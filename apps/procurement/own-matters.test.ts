import { instant } from '#libs/calendar'
import type { OwnQuote } from '#libs/contracts/views'
import { folded } from '#libs/domain/deciding/testing'
import type { BidQuestion } from '#libs/domain/procurement/bid'
import { standingBids, type StandingBids } from '#libs/domain/procurement/standing-bids'
import { bidsOpened, tender } from '#libs/domain/procurement/tender'
import { projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { ownMattersIn, type OwnInTender } from './own-matters.js'

const { trainingLot: lot, assessmentLot } = projectCase
const { bidOf, decryptedBoth, decryptionEnds, drafted, published, three, tenderId } = tenderCase
const { bid, bidder } = bidOf(1)
const until = instant('2026-10-09T10:00+08:00')
const before = instant('2026-10-09T09:59:59.999+08:00')

const nothing: OwnInTender = {
  ...{ id: tenderId, institution: bidder, bids: [], quotes: [] },
  ...{ tender: folded(tender, ...decryptedBoth), standing: folded(standingBids) },
}
const matters = (own: Partial<OwnInTender>, now = before) =>
  ownMattersIn({ ...nothing, ...own }, now).map(({ id, kind, lotNumber, rule, ...one }) => ({
    ...{ id, kind, lotNumber, rule, until: one.until },
  }))

const question = (more: Partial<BidQuestion>): OwnInTender['bids'][number] => ({
  ...{ lot, bid },
  // Only what is asked of a bid is read here.
  state: {
    status: 'revealed',
    questions: [
      { question: uuid(1), about: 'clarification', answerBy: until, answered: false, ...more },
    ],
  } as unknown as OwnInTender['bids'][number]['state'],
})

const quote: OwnQuote = {
  ...{ lot: assessmentLot, bid, evaluation: uuid(400), status: 'not-handed-in' },
  ...{ closesAt: until, revealBy: instant('2026-10-09T11:00+08:00') },
}
const { revealBy } = quote

test('a bid that waits for its key waits until the window ends, and only its own', () => {
  const opened = bidsOpened({ lots: [{ lot, bids: three }], decryptionEnds })
  const own = { tender: folded(tender, drafted, published, opened) }
  const now = instant('2026-10-08T09:30+08:00')
  const row = { id: bid, kind: 'decrypt-bid', lotNumber: 1, until: decryptionEnds, rule: '87§39' }
  expect(matters(own, now)).toEqual([row])
  expect(matters({ ...own, institution: bidOf(9).bidder }, now)).toEqual([])
  expect(matters(own, decryptionEnds)).toEqual([])
})

test('what the committee asks waits until it is answered or its time is over', () => {
  const clarification = { id: uuid(1), lotNumber: 1, until, rule: '87§51' }
  expect(matters({ bids: [question({})] })).toEqual([
    { ...clarification, kind: 'answer-clarification' },
  ])
  expect(matters({ bids: [question({ about: 'arithmetic' })] })).toMatchObject([
    { kind: 'confirm-correction', rule: '87§59' },
  ])
  expect(matters({ bids: [question({ answered: true })] })).toEqual([])
  expect(matters({ bids: [question({})] }, until)).toEqual([])
})

test('a final quote is given, opened after all are in, and its corrected sum confirmed', () => {
  const asked = { id: bid, lotNumber: 2, rule: '74§33' }
  expect(matters({ quotes: [quote] })).toEqual([{ ...asked, kind: 'give-final-quote', until }])
  const sealed = { ...quote, status: 'sealed' as const }
  expect(matters({ quotes: [sealed] })).toEqual([])
  expect(matters({ quotes: [sealed] }, until)).toEqual([
    { ...asked, kind: 'open-final-quote', until: revealBy },
  ])
  const corrected = { price: yuan(100), unitPrice: yuan(1), answerBy: revealBy }
  const opened = { ...quote, status: 'revealed' as const, corrected }
  expect(matters({ quotes: [opened] }, until)).toMatchObject([
    { kind: 'confirm-quote-correction', until: revealBy, rule: '87§59' },
  ])
  const confirmed = { ...opened, corrected: { ...corrected, accepted: true } }
  expect(matters({ quotes: [confirmed] }, until)).toEqual([])
})

test('whoever is asked to stay bound for longer answers, once', () => {
  const asking = { extension: uuid(2), asked: [{ bid, bidder }], answers: {}, answerBy: until }
  const standing = (answers: Readonly<Record<string, boolean>>) =>
    // Only what is asked for is read here.
    ({
      status: 'bound',
      lots: [{ lot, asking: { ...asking, answers } }],
    }) as unknown as StandingBids
  expect(matters({ standing: standing({}) })).toEqual([
    { id: uuid(2), kind: 'answer-longer-validity', lotNumber: 1, until, rule: '87§23' },
  ])
  expect(matters({ standing: standing({ [bid]: false }) })).toEqual([])
  expect(matters({ standing: standing({}), institution: bidOf(2).bidder })).toEqual([])
})
