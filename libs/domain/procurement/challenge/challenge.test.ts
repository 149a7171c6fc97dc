import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { bidBox } from '#libs/domain/procurement/bid-box'
import {
  challengeBook,
  challengeEntered,
  type ChallengeBook,
} from '#libs/domain/procurement/challenge-book'
import { tender, type Tender } from '#libs/domain/procurement/tender'
import {
  anyHash,
  challengeCase,
  person,
  policyOf,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { findKind } from '#libs/domain/supervision/duty'
import {
  challenge,
  challengeCorrected,
  challengeCorrectionRequested,
  challengeDismissed,
  challengeLodged,
  challengeWithdrawn,
  correctChallenge,
  dismissChallenge,
  findChallengeToMatter,
  lodgeChallenge,
  recordChallenge,
  replyToChallenge,
  requestChallengeCorrection,
  resumeSuspendedLot,
  withdrawChallenge,
  type Challenge,
} from './index.js'

import {
  challenged,
  suspended,
  matters,
  heldUp,
  expectBoth,
  now,
  complaintEnds,
  saying,
  replied,
  resumed,
} from './challenge.fixture.js'

const { awarded, awardedTender, challengeEnds, challengeId: id, challenger } = challengeCase
const { isLodged, lodged, objection, ranked } = challengeCase
const { bidOf, end, paper, tenderId } = tenderCase
const { officer, trainingLot: lot } = projectCase
const at = '2026-10-20T10:00+08:00'
const policy = policyOf(at)

const emptyBook: ChallengeBook = { status: 'empty' }
const asked = {
  tender: tenderId,
  lot,
  subject: lodged.subject,
  jointly: [],
  objections: [objection],
}

const expectLodging = (
  input: Partial<typeof asked> | { subject: object },
  more: { at?: string; tender?: Tender; book?: ChallengeBook; actor?: typeof challenger } = {},
) =>
  given
    .states({
      self: challenge.initial,
      tender: more.tender ?? awardedTender,
      book: more.book ?? emptyBook,
      box: folded(bidBox, tenderCase.placed, tenderCase.took(2)),
    })
    // A subject given as an object is one of those that there are.
    .when(lodgeChallenge, { ...asked, ...input } as typeof asked, {
      ...{ at: more.at ?? at, policy, id },
      actor: more.actor ?? challenger,
    })

const entry = challengeEntered({
  ...{ project: lodged.project, challenge: id, challenger: lodged.challenger, lot },
  subject: lodged.subject,
})

test('a bidder challenges the result: seven working days for it, seven for the reply (94§11, 94§13)', () => {
  expectLodging({}).thenAppends({ self: [isLodged], book: [entry] })
  expectLodging({}, { at: '2026-10-27T23:59+08:00' }).thenAppends({
    self: [
      challengeLodged({
        ...{
          ...lodged,
          lodgedOn: day('2026-10-27'),
          receivedAt: instant('2026-10-27T23:59+08:00'),
        },
        replyBy: end('94§13', '2026-11-05', '2026-11-06'),
      }),
    ],
    book: [entry],
  })
  expectLodging({}, { at: challengeEnds.end }).thenRefused('challenge-window-closed', '94§11')
})

test('each subject has its own challengers and its own days', () => {
  const stranger = person('training-institution', 599, { institution: uuid(399) })
  expectLodging({}, { actor: stranger }).thenRefused('not-a-participant', '94§11')
  expectLodging({}, { tender: folded(tender, ...ranked) }).thenRefused('result-not-announced')
  const byStep = (step: string) => ({ subject: { against: 'process', step } })
  expectLodging(byStep('evaluation'), { at: '2026-10-22T00:00+08:00' }).thenRefused(
    'challenge-window-closed',
  )
  expectLodging(byStep('qualification'), {
    ...{ tender: folded(tender, ...tenderCase.decryptedBoth), at: '2026-10-09T10:00+08:00' },
  }).thenRefused('step-not-ended')
  const document = { subject: { against: 'document' } }
  const notice = folded(tender, tenderCase.drafted, tenderCase.published)
  // Taken on 14 September; the notice ends on the 20th: seven working days to the 30th.
  expectLodging(document, { tender: notice, at: '2026-10-01T00:00+08:00' }).thenRefused(
    'challenge-window-closed',
  )
  expectLodging(document, {
    tender: notice,
    at: '2026-09-16T10:00+08:00',
    actor: stranger,
  }).thenRefused('document-not-taken')
})

test('where the document asks for all at once, a second challenge of the step is refused (94§10)', () => {
  const book = folded(challengeBook, entry)
  expectLodging({}, { book }).thenAppends({
    self: [
      challengeLodged({
        ...lodged,
        admissibility: lodged.admissibility.map(judged =>
          judged.question === 'once' ? { ...judged, reason: 'document-allows-more' } : judged,
        ),
      }),
    ],
    book: [entry],
  })
  const [drafted, ...rest] = awarded
  const strict = { ...tenderCase.drafted.data, challengedOnce: true }
  expect(drafted?.type).toBe('TenderDrafted')
  const once = folded(tender, { ...tenderCase.drafted, data: strict }, ...rest)
  expectLodging({}, { book, tender: once }).thenRefused('challenged-already', '94§10')
})

test('one on paper is recorded, admissible or not; the day of posting counts (94§42)', () => {
  const record = (input: object, when: string) =>
    given.states({ self: challenge.initial, tender: awardedTender, book: emptyBook }).when(
      recordChallenge,
      {
        ...{ ...asked, challenger: lodged.challenger, document: paper },
        ...{ receivedOn: day('2026-10-30'), ...input },
      },
      { at: when, policy, id, actor: officer },
    )
  const late = '2026-10-30T15:00+08:00'
  const onPaper = (lodgedOn: string, admissible: boolean) =>
    challengeLodged({
      ...{ ...lodged, lodgedOn: day(lodgedOn), receivedAt: instant('2026-10-30T00:00+08:00') },
      channel: {
        ...{ channel: 'elsewhere', reference: paper.paper, evidence: anyHash },
        occurredOn: instant('2026-10-30T00:00+08:00'),
      },
      admissibility: lodged.admissibility.map(judged =>
        judged.question === 'window' && !admissible
          ? { ...judged, admissible: false, reason: 'challenge-window-closed' }
          : judged,
      ),
      ...{ replyBy: end('94§13', '2026-11-10', '2026-11-11'), lodgedBy: officer.id },
    })
  record({}, late).thenAppends({ self: [onPaper('2026-10-30', false)], book: [entry] })
  record({ postedOn: day('2026-10-27') }, late).thenAppends({
    ...{ self: [onPaper('2026-10-27', true)], book: [entry] },
  })
  record({ receivedOn: day('2026-10-31') }, late).thenRefused('receipt-lies-in-the-future')
})

test('a correction is asked for once, and completes what was asked about (94§12)', () => {
  const ask = { notice: paper, what: '请补充事实依据' }
  const correctBy = instant('2026-10-24T00:00+08:00')
  const requested = challengeCorrectionRequested({ ...ask, requestedAt: instant(at), correctBy })
  given(challenge, isLodged).when(requestChallengeCorrection, ask, now).then(requested)
  given(challenge, isLodged, requested)
    .when(requestChallengeCorrection, ask, now)
    .thenRefused('correction-asked-already')
  const correct = (objections: (typeof objection)[]) =>
    given(challenge, isLodged, requested).when(correctChallenge, { objections }, now)
  correct([objection]).then(
    challengeCorrected({ objections: [objection], correctedAt: instant(at) }),
  )
  correct([{ ...objection, objection: 'another' }]).thenRefused('another-objection')
  given(challenge, isLodged)
    .when(correctChallenge, { objections: [objection] }, now)
    .thenRefused('no-correction-asked')
})

test('dismissed for what was not completed only after the days to complete it (94§12)', () => {
  const correctBy = instant('2026-10-24T00:00+08:00')
  const ask = { notice: paper, what: '请补充事实依据', requestedAt: instant(at) }
  // The days of the duty to complete it.
  expect(findKind('correct-challenge')?.clock).toMatchObject({ length: 3, unit: 'working-days' })
  const dismissal = { question: 'content', reason: '逾期未补正', notice: paper } as const
  const waiting = challenged(challengeCorrectionRequested({ ...ask, correctBy }))
  expectBoth(waiting)
    .when(dismissChallenge, dismissal, { ...now, at: '2026-10-23T23:59+08:00' })
    .thenRefused('correction-still-awaited', '94§12')
  const later = end('94§17', '2026-11-13', '2026-11-14')
  expectBoth(waiting)
    .when(dismissChallenge, dismissal, { ...now, at: correctBy })
    .thenAppends({
      self: [challengeDismissed({ ...dismissal, dismissedAt: correctBy, complaintEnds: later })],
    })
  // One that was asked before its days were recorded.
  expectBoth(challenged(challengeCorrectionRequested(ask)))
    .when(dismissChallenge, dismissal, now)
    .thenAppends({
      self: [challengeDismissed({ ...dismissal, dismissedAt: instant(at), complaintEnds })],
    })
})

test('only a finding that it may affect the result stops signing, in one append (条例§54)', () => {
  const finding = { finding: paper, reason: '可能影响排名' }
  expectBoth()
    .when(findChallengeToMatter, finding, now)
    .thenAppends({
      ...{ self: [matters], tender: [suspended] },
    })
  expectBoth(challenged(matters), heldUp)
    .when(findChallengeToMatter, finding, now)
    .thenRefused('already-suspended')
  expectBoth(challenged(), folded(tender, tenderCase.drafted, tenderCase.published))
    .when(findChallengeToMatter, finding, now)
    .thenRefused('nothing-to-stop', '条例§54')
})

test('the reply answers every objection and goes to all parties; what is not upheld lets the lot go on', () => {
  expectBoth(challenged(matters), heldUp)
    .when(replyToChallenge, saying(false), now)
    .thenAppends({ self: [replied(false)], tender: [resumed('质疑已答复')] })
  expectBoth(challenged(matters), heldUp)
    .when(replyToChallenge, saying(true), now)
    .thenAppends({ self: [replied(true)] })
  expectBoth()
    .when(replyToChallenge, saying(true, false), now)
    .thenAppends({
      self: [replied(true, false)],
    })
  expectBoth().when(replyToChallenge, saying(false, true), now).thenRefused('nothing-upheld')
  const [finding] = saying(true).findings
  const twice = { ...saying(true), findings: [finding, finding].flatMap(one => one ?? []) }
  expectBoth().when(replyToChallenge, twice, now).thenRefused('objection-not-answered')
  expectBoth(challenged(replied(false)))
    .when(replyToChallenge, saying(false), now)
    .thenRefused('challenge-not-open')
})

test('what an unanswered challenge holds up nobody lets go on by hand (条例§54)', () => {
  const input = { lot, suspension: id, outcome: '质疑不成立' }
  const resume = (of: Challenge) =>
    given.states({ self: heldUp, challenge: of }).when(resumeSuspendedLot, input, now)
  resume(challenged(matters)).thenRefused('challenge-unanswered', '条例§54')
  resume(challenged(matters, replied(true))).thenAppends({ self: [resumed('质疑不成立')] })
  // What is held up by nothing that was lodged here.
  resume(challenge.initial).thenAppends({ self: [resumed('质疑不成立')] })
  given
    .states({ self: awardedTender, challenge: challenge.initial })
    .when(resumeSuspendedLot, input, now)
    .thenRefused('not-suspended')
})

test('dismissed only for what it fails in; withdrawn, it holds nothing up', () => {
  const outOfTime = challengeLodged({
    ...lodged,
    admissibility: lodged.admissibility.map(judged => ({
      ...judged,
      admissible: judged.question !== 'window',
    })),
  })
  const dismissal = { question: 'window', reason: '逾期提出', notice: paper } as const
  const dismissed = challengeDismissed({ ...dismissal, dismissedAt: instant(at), complaintEnds })
  given
    .states({ self: folded(challenge, outOfTime), tender: awardedTender })
    .when(dismissChallenge, dismissal, now)
    .thenAppends({ self: [dismissed] })
  expectBoth().when(dismissChallenge, dismissal, now).thenRefused('admissible-in-this')
  expectBoth()
    .when(dismissChallenge, { ...dismissal, question: 'content' }, now)
    .thenRefused('admissible-in-this')
  expectBoth(challenged(matters), heldUp)
    .when(withdrawChallenge, {}, now)
    .thenAppends({
      self: [challengeWithdrawn({ withdrawnAt: instant(at) })],
      tender: [resumed('质疑已撤回')],
    })
})

test('before it is answered, challengers and its handlers know of a challenge, nobody else', () => {
  const sees = (reader: { role: string; institution?: string }, state = challenged()) =>
    challenge.visibleTo(reader, state)
  const supplier = (one: number) => ({
    ...{ role: 'training-institution', institution: bidOf(one).bidder },
  })
  expect([2, 3].map(one => sees(supplier(one)))).toEqual([true, false])
  expect(sees(supplier(3), challenged(replied(false)))).toBe(true)
  const roles = ['procurement-officer', 'finance-officer', 'evaluation-expert', 'county-leader']
  expect(roles.map(role => sees({ role }))).toEqual([true, true, false, false])
  expect(challengeBook.visibleTo({ role: 'administrator' }, folded(challengeBook, entry))).toBe(
    false,
  )
})
