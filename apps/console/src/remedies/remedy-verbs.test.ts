import { instant } from '#libs/calendar'
import { folded } from '#libs/domain/deciding/testing'
import { challenge, type LodgedChallenge } from '#libs/domain/procurement/challenge'
import {
  complaint,
  complaintAnswered,
  complaintCopiesSent,
  type LodgedComplaint,
} from '#libs/domain/procurement/complaint'
import { challengeCase, complaintCase, tenderCase } from '#libs/domain/procurement/testing'
import { nextOfChallenge, nextOfComplaint } from './next-of.js'
import { challengeVerbsOf, complaintVerbsOf } from './remedy-verbs.js'

const { isLodged, lodged } = challengeCase
const own = lodged.challenger
const other = tenderCase.bidOf(1).bidder
const now = Date.parse('2026-10-21T09:00:00+08:00')
const late = Date.parse('2026-10-30T09:00:00+08:00')
const supplier = (institution: string, at = now) => ({
  ...{ role: 'training-institution', institution, now: at },
})
const staff = (role: string, at = now) => ({ role, institution: undefined, now: at })

const challengeAfter = (...events: Parameters<typeof challenge.evolve>[1][]) =>
  folded(challenge, isLodged, ...events) as LodgedChallenge // it was lodged
const complaintAfter = (...events: Parameters<typeof complaint.evolve>[1][]) =>
  folded(complaint, ...events) as LodgedComplaint // it was lodged
const open = challengeAfter()
const replied = challengeAfter(complaintCase.reply)

test.each([
  ['its challenger', open, supplier(own), ['withdraw-challenge']],
  [
    'its challenger, unanswered',
    open,
    supplier(own, late),
    [...['withdraw-challenge', 'lodge-complaint']],
  ],
  ['another bidder', open, supplier(other), []],
  [
    'the officer',
    open,
    staff('procurement-officer'),
    [
      ...['reply-to-challenge', 'find-challenge-to-matter', 'request-challenge-correction'],
      'dismiss-challenge',
    ],
  ],
  ['finance', open, staff('finance-officer'), []],
  ['its challenger, answered', replied, supplier(own), ['lodge-complaint']],
  ['a party to the reply', replied, supplier(other), []],
  ['finance, answered', replied, staff('finance-officer'), ['record-complaint']],
  ['the officer, nothing upheld', replied, staff('procurement-officer'), []],
  [
    'its challenger, complained',
    challengeAfter(complaintCase.reply, complaintCase.link),
    supplier(own),
    [],
  ],
] as const)('%s may give of a challenge what stands to be given (%#)', (_, state, looker, verbs) =>
  expect(challengeVerbsOf(state, looker)).toEqual(verbs),
)

const { isComplained, heard, ordered } = complaintCase
const { end, paper } = tenderCase
const copied = complaintCopiesSent({
  ...{ copies: paper, sentAt: instant(complaintCase.at), parties: [other] },
  answerBy: end('94§22', '2026-11-09', '2026-11-10'),
})
const answered = (respondent: string) =>
  complaintAnswered({ respondent, answer: paper, answeredAt: instant(complaintCase.at) })
const asked = complaintAfter(...heard, copied)
const during = Date.parse('2026-11-03T09:00:00+08:00')
const beyond = Date.parse('2026-12-10T09:00:00+08:00')
test.each([
  [
    'finance, lodged',
    complaintAfter(isComplained),
    staff('finance-officer'),
    [...['accept-complaint', 'request-complaint-correction', 'refuse-complaint']],
  ],
  ['its complainant', complaintAfter(isComplained), supplier(own), ['withdraw-complaint']],
  ['another', complaintAfter(isComplained), supplier(other), []],
  [
    'finance, accepted',
    complaintAfter(...heard),
    staff('finance-officer'),
    [
      ...['send-complaint-copies', 'order-complaint-suspension', 'order-examination'],
      'decide-complaint',
    ],
  ],
  [
    'finance, suspended',
    complaintAfter(...heard, ordered(20)),
    staff('finance-officer', during),
    [
      ...['send-complaint-copies', 'lift-complaint-suspension', 'order-examination'],
      'decide-complaint',
    ],
  ],
  [
    'finance, ended by law',
    complaintAfter(...heard, ordered(20)),
    staff('finance-officer', beyond),
    [
      ...['send-complaint-copies', 'end-complaint-suspension', 'order-examination'],
      'decide-complaint',
    ],
  ],
  ['the purchaser, asked', asked, staff('procurement-officer'), ['answer-complaint']],
  ['a party that was sent a copy', asked, supplier(other), ['answer-complaint']],
  ['the complainant, asked nothing', asked, supplier(own), ['withdraw-complaint']],
  ['a supplier who is no party', asked, supplier(tenderCase.bidOf(4).bidder), []],
  ['a party, answered', complaintAfter(...heard, copied, answered(other)), supplier(other), []],
  [
    'the purchaser, a party has answered',
    complaintAfter(...heard, copied, answered(other)),
    staff('procurement-officer'),
    ['answer-complaint'],
  ],
] as const)('%s may give of a complaint what stands to be given', (_, state, looker, verbs) =>
  expect(complaintVerbsOf(state, looker)).toEqual(verbs),
)

test('what is next is said with who does it and by which article', () => {
  expect(nextOfChallenge(open)).toMatchObject({ name: 'reply', by: { rule: '94§13' } })
  expect(nextOfChallenge(replied)).toMatchObject({ name: 'complain', by: { rule: '94§17' } })
  expect(nextOfComplaint(complaintAfter(isComplained))).toMatchObject({ name: 'review' })
  expect(nextOfComplaint(complaintAfter(...heard))).toMatchObject({
    ...{ name: 'sendCopies', role: 'finance-officer', by: { rule: '94§21' } },
  })
  expect(nextOfComplaint(asked, other)).toMatchObject({ name: 'answer', by: { rule: '94§22' } })
  expect(nextOfComplaint(asked, own)).toMatchObject({ name: 'decide', by: { rule: '94§26' } })
})
