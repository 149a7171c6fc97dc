import { instant } from '#libs/calendar'
import { given } from '#libs/domain/deciding/testing'
import type { Actor } from '#libs/domain/deciding'
import { person, policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import {
  answerOpeningQuestion,
  confirmOpeningRecord,
  openingFaultReported,
  openingQuestionAnswered,
  openingQuestioned,
  openingRecordConfirmed,
  qualificationReviewed,
  questionOpening,
  reportOpeningFault,
  reviewQualification,
  tender,
} from './index.js'

const { assessmentLot, officer, trainingLot } = projectCase
const { bidOf, closed, decryptedBoth, decryptionEnds, drafted, openedBoth } = tenderCase
const { published, publishedAt, qualified, three, threeOthers } = tenderCase
const { bidder } = bidOf(1)
const during = instant('2026-10-08T09:20+08:00')
const policy = policyOf(publishedAt)
const institution = (of: string) => person('training-institution', 501, { institution: of })
const [first, outside] = [institution(bidder), institution(bidOf(9).bidder)]
const by = (actor: Actor, at = during) => ({ at, actor, policy })

const receiving = [drafted, published]
const decrypting = [...receiving, openedBoth]
const complete = [...decrypting, ...decryptedBoth, closed]
const past = [...complete, qualified(trainingLot, three), qualified(assessmentLot, threeOthers)]
const doubt = { question: uuid(351), about: 'doubt' as const, words: '唱标单价与投标文件不一致' }
const asked = openingQuestioned({ ...doubt, institution: bidder, askedAt: during })

test('a bidder confirms the record once it is complete, and once only (87§40)', () => {
  const confirmed = openingRecordConfirmed({ institution: bidder, confirmedAt: decryptionEnds })
  const when = by(first, decryptionEnds)
  given(tender, ...complete)
    .when(confirmOpeningRecord, {}, when)
    .then(confirmed)
  given(tender, ...complete, confirmed)
    .when(confirmOpeningRecord, {}, when)
    .then()
  given(tender, ...decrypting)
    .when(confirmOpeningRecord, {}, by(first))
    .thenRefused('opening-record-not-complete', '87§40')
})

test('a doubt is raised on the spot by who bid, and answered once', () => {
  given(tender, ...decrypting)
    .when(questionOpening, doubt, by(first))
    .then(asked)
  given(tender, ...receiving)
    .when(questionOpening, doubt, by(first))
    .thenRefused('not-opened-yet')
  given(tender, ...decrypting)
    .when(questionOpening, doubt, by(outside))
    .thenRefused('not-in-this-opening')
  given(tender, ...past)
    .when(questionOpening, doubt, by(first))
    .thenRefused('opening-is-over')
  const answer = { question: doubt.question, words: '已核对，一致' }
  const answered = openingQuestionAnswered({ ...answer, answeredAt: during })
  given(tender, ...decrypting, asked)
    .when(answerOpeningQuestion, answer, by(officer))
    .then(answered)
  given(tender, ...decrypting, asked, answered)
    .when(answerOpeningQuestion, answer, by(officer))
    .thenRefused('opening-question-answered')
  given(tender, ...decrypting)
    .when(answerOpeningQuestion, answer, by(officer))
    .thenRefused('no-such-opening-question')
})

test('while a request that somebody step back is open, nobody reviews who is qualified (87§40)', () => {
  const recusal = openingQuestioned({ ...asked.data, about: 'recusal' })
  const { question } = doubt
  const answered = openingQuestionAnswered({ question, words: '已更换', answeredAt: during })
  const searches = tenderCase.searched(three)
  const review = { lot: trainingLot, unqualified: [], searches }
  const when = by(officer, decryptionEnds)
  given(tender, ...complete, recusal)
    .when(reviewQualification, review, when)
    .thenRefused('recusal-request-open', '87§40')
  const reviewed = qualificationReviewed({
    ...{ ...review, qualified: [...three], evaluable: true, rule: '87§44' },
    reviewedAt: decryptionEnds,
  })
  for (const before of [[asked], [recusal, answered]]) {
    given(tender, ...complete, ...before)
      .when(reviewQualification, review, when)
      .then(reviewed)
  }
})

test('while bids are decrypted a fault is reported, by the officer or by who needs help', () => {
  const fault = { fault: uuid(361), words: '页面无响应' }
  given(tender, ...decrypting)
    .when(reportOpeningFault, fault, by(first))
    .then(openingFaultReported({ ...fault, institution: bidder, reportedAt: during }))
  given(tender, ...decrypting)
    .when(reportOpeningFault, fault, by(officer))
    .then(openingFaultReported({ ...fault, reportedAt: during }))
  given(tender, ...complete)
    .when(reportOpeningFault, fault, by(officer))
    .thenRefused('not-decrypting')
})
