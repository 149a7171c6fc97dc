import { instant } from '#libs/calendar'
import { given } from '#libs/domain/deciding/testing'
import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import {
  answerClarification,
  answerCorrection,
  bid,
  bidClarified,
  bidCorrectionAnswered,
  bidQuestioned,
  bidRevealed,
  bidSubmitted,
  type Bid,
} from './index.js'

const { trainingLot: lot } = projectCase
const { bidOf, paper, projectId, tenderId } = tenderCase
const { bidder } = bidOf(1)
const answerBy = instant('2026-10-08T16:30+08:00')
const inTime = { at: '2026-10-08T16:29+08:00' }
const revealed = [
  bidSubmitted({
    ...{ project: projectId, tender: tenderId, lot, bidder, commitment: anyHash },
    submittedAt: instant('2026-10-07T09:00+08:00'),
  }),
  bidRevealed({
    nonce: anyHash,
    content: {
      ...{ tender: tenderId, lot, bidder, related: [], documents: [], businessSize: 'small' },
      ...{ unitPrice: yuan(1_900), price: yuan(190_000) },
    },
  }),
] as const
const [clarification, arithmetic] = [uuid(410), uuid(411)]
const asked = bidQuestioned({
  ...{ evaluation: uuid(400), question: clarification, about: 'clarification', answerBy },
  words: '请说明师资到位时间',
})
const corrected = bidQuestioned({
  ...{ evaluation: uuid(400), question: arithmetic, about: 'arithmetic', answerBy },
  ...{ price: yuan(191_000), unitPrice: yuan(1_910) },
})
const answered = bidClarified({
  ...{ question: clarification, answer: paper, answeredAt: instant(inTime.at) },
})

test('a bidder answers what it was asked, once, before its time is over (87§51)', () => {
  const answer = { question: clarification, answer: paper }
  given(bid, ...revealed, asked)
    .when(answerClarification, answer, inTime)
    .then(answered)
  given(bid, ...revealed, asked)
    .when(answerClarification, answer, { at: answerBy })
    .thenRefused('time-to-answer-is-over', '87§51')
  given(bid, ...revealed, asked, answered)
    .when(answerClarification, answer, inTime)
    .thenRefused('question-answered-already')
  given(bid, ...revealed, corrected)
    .when(answerClarification, { ...answer, question: arithmetic }, inTime)
    .thenRefused('no-such-question')
  given(bid, revealed[0]).when(answerClarification, answer, inTime).thenRefused('no-such-question')
})

test.each([true, false])('it confirms the corrected sum, or does not: %s (87§59)', accepted => {
  given(bid, ...revealed, corrected)
    .when(answerCorrection, { question: arithmetic, accepted }, inTime)
    .then(bidCorrectionAnswered({ question: arithmetic, accepted, answeredAt: instant(inTime.at) }))
  given(bid, ...revealed, corrected)
    .when(answerCorrection, { question: arithmetic, accepted }, { at: answerBy })
    .thenRefused('time-to-answer-is-over', '87§59')
})

test('what was answered in writing stands with its question, for the committee to read (87§51)', () => {
  const folded = [...revealed, asked, answered].reduce<Bid>(bid.evolve, bid.initial)
  expect(folded).toMatchObject({
    questions: [{ question: clarification, answered: true, answer: paper }],
  })
})
