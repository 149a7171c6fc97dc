import { day, instant } from '#libs/calendar'
import type { Actor, Reader } from '#libs/domain/deciding'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  challenge,
  challengeDismissed,
  challengeWithdrawn,
  type Challenge,
} from '#libs/domain/procurement/challenge'
import { lotResumed, tender, tenderDrafted } from '#libs/domain/procurement/tender'
import {
  anyHash,
  challengeCase,
  complaintCase,
  person,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import {
  acceptComplaint,
  answerComplaint,
  complaint,
  complaintAnswered,
  complaintCopiesSent,
  complaintCorrected,
  complaintCorrectionRequested,
  complaintLodged,
  complaintRefusalServed,
  complaintRefused,
  complaintSuspensionEnded,
  concludeExamination,
  correctComplaint,
  endComplaintSuspension,
  examinationConcluded,
  examinationOrdered,
  liftComplaintSuspension,
  lodgeComplaint,
  orderComplaintSuspension,
  orderExamination,
  recordComplaint,
  refuseComplaint,
  requestComplaintCorrection,
  sendComplaintCopies,
  serveComplaintRefusal,
  type ComplaintEvent,
} from './index.js'

const { awarded, awardedTender, challenger, isLodged } = challengeCase
const { bidOf, end, paper } = tenderCase
const { officer, trainingLot: lot } = projectCase
const {
  at,
  finance,
  now,
  repliedAt,
  complaintEnds,
  reply,
  replied,
  asked,
  lodged,
  isComplained,
  link,
  accepted,
  heard,
  suspension,
  ordered,
  suspendedLot,
} = complaintCase

const expectLodging = (
  more: { of?: Challenge; at?: string; input?: object; actor?: typeof challenger } = {},
) =>
  given
    .states({ self: complaint.initial, challenge: more.of ?? replied })
    .when(
      lodgeComplaint,
      { ...asked, ...more.input },
      { ...now, at: more.at ?? at, actor: more.actor ?? challenger },
    )

test('who challenged complains within fifteen working days of the reply, of nothing new (94§17, 94§20)', () => {
  expectLodging().thenAppends({ self: [isComplained], challenge: [link] })
  expectLodging({ at: '2026-11-19T00:00+08:00' }).thenRefused('complaint-window-closed', '94§17')
  const other = person('training-institution', 503, { institution: bidOf(3).bidder })
  expectLodging({ actor: other }).thenRefused('not-the-challenger', '94§17')
  expectLodging({ input: { objections: ['another'] } }).thenRefused('beyond-the-challenge', '94§20')
  expectLodging({ of: folded(challenge, isLodged, reply, link) }).thenRefused('complained-already')
})

test('without a reply the days run from the end of its period; after a withdrawal there are none', () => {
  const open = folded(challenge, isLodged)
  expectLodging({ of: open, at: '2026-10-29T23:59+08:00' }).thenRefused('reply-still-awaited')
  // The reply was due on 29 October: fifteen working days to 19 November.
  expectLodging({ of: open, at: '2026-11-20T00:00+08:00' }).thenRefused('complaint-window-closed')
  const withdrawn = challengeWithdrawn({ withdrawnAt: repliedAt })
  expectLodging({ of: folded(challenge, isLodged, withdrawn) }).thenRefused('not-challenged-first')
  const dismissed = challengeDismissed({
    ...{ question: 'window', reason: '逾期', notice: paper, dismissedAt: repliedAt, complaintEnds },
  })
  expectLodging({ of: folded(challenge, isLodged, dismissed) }).thenAppends({
    ...{ self: [isComplained], challenge: [link] },
  })
})

test('one on paper is recorded even if late, and then refused for it', () => {
  const onPaper = { ...asked, complainant: bidOf(2).bidder, document: paper }
  const receivedAt = instant('2026-11-20T00:00+08:00')
  const window = { question: 'window' as const, admissible: false, rule: '94§17' }
  const [who, , scope] = lodged.admissibility
  if (!who || !scope) throw new Error('three questions are asked')
  const late = complaintLodged({
    ...{ ...lodged, receivedAt, lodgedOn: day('2026-11-20'), lodgedBy: finance.id },
    channel: {
      ...{ channel: 'elsewhere', reference: paper.paper, evidence: anyHash },
      occurredOn: receivedAt,
    },
    admissibility: [
      who,
      { ...window, reason: 'complaint-window-closed', until: day('2026-11-18') },
      scope,
    ],
    reviewBy: end('94§21', '2026-11-27', '2026-11-28'),
    copiesBy: end('94§21', '2026-12-02', '2026-12-03'),
    decideBy: end('94§26', '2027-01-04', '2027-01-05'),
  })
  const then = { ...now, at: '2026-11-20T15:00+08:00' }
  const known = folded(complaint, late)
  expect(known).toMatchObject({ status: 'lodged', lodgedOn: '2026-11-20' })
  given(complaint, late).when(acceptComplaint, {}, then).thenRefused('complaint-not-admissible')
  const refusal = { ground: 'window' as const, reason: '逾期' }
  const refused = complaintRefused({
    ...{ ...refusal, refusedAt: instant(then.at) },
  })
  given(complaint, late).when(refuseComplaint, refusal, then).then(refused)
  given(complaint, late, refused)
    .when(serveComplaintRefusal, { notice: paper }, then)
    .then(complaintRefusalServed({ notice: paper, servedAt: instant(then.at) }))
  given(complaint, late)
    .when(serveComplaintRefusal, { notice: paper }, then)
    .thenRefused('no-refusal-to-serve')
  given
    .states({ self: complaint.initial, challenge: replied })
    .when(recordComplaint, { ...onPaper, receivedOn: day('2026-11-21') }, then)
    .thenRefused('receipt-lies-in-the-future')
})

test('a letter that is not admitted leaves the complaint of the challenger open (94§17)', () => {
  const record = (of: Challenge, complainant: string) =>
    given
      .states({ self: complaint.initial, challenge: of })
      .when(
        recordComplaint,
        { ...asked, complainant, document: paper, receivedOn: day('2026-11-02') },
        { ...now, at: '2026-11-02T15:00+08:00' },
      )
  const received = instant('2026-11-02T00:00+08:00')
  const onPaper = (more: object) =>
    complaintLodged({
      ...{ ...lodged, receivedAt: received, lodgedBy: finance.id, ...more },
      channel: {
        ...{ channel: 'elsewhere', reference: paper.paper, evidence: anyHash },
        occurredOn: received,
      },
    })
  const [, inTime, scope] = lodged.admissibility
  if (!inTime || !scope) throw new Error('three questions are asked')
  const stranger = { question: 'who' as const, admissible: false, rule: '94§17' }
  const admissibility = [{ ...stranger, reason: 'not-the-challenger' }, inTime, scope]
  record(replied, bidOf(3).bidder).thenAppends({
    self: [onPaper({ complainant: bidOf(3).bidder, admissibility })],
  })
  record(replied, bidOf(2).bidder).thenAppends({ self: [onPaper({})], challenge: [link] })
})

test('accepted from its receipt; completed once where something is missing (94§21)', () => {
  const ask = { notice: paper, what: '缺少证明材料', correctBy: instant('2026-11-09T00:00+08:00') }
  const requested = complaintCorrectionRequested({ ...ask, requestedAt: instant(at) })
  const completed = { request: asked.request, evidence: [anyHash] }
  const corrected = complaintCorrected({ ...completed, correctedAt: instant(at) })
  given(complaint, isComplained).when(acceptComplaint, {}, now).then(accepted)
  given(complaint, isComplained).when(requestComplaintCorrection, ask, now).then(requested)
  given(complaint, isComplained)
    .when(requestComplaintCorrection, { ...ask, correctBy: instant(at) }, now)
    .thenRefused('no-time-to-correct')
  const waiting = given(complaint, isComplained, requested)
  waiting.when(acceptComplaint, {}, now).thenRefused('correction-still-awaited')
  waiting.when(requestComplaintCorrection, ask, now).thenRefused('correction-asked-already')
  waiting.when(correctComplaint, completed, now).then(corrected)
  given(complaint, isComplained, requested, corrected).when(acceptComplaint, {}, now).then(accepted)
  given(complaint, isComplained)
    .when(correctComplaint, completed, now)
    .thenRefused('no-correction-asked')
})

test('refused for want of completion only after its days, or if what came still falls short (94§21)', () => {
  const correctBy = instant('2026-11-09T00:00+08:00')
  const requested = complaintCorrectionRequested({
    ...{ notice: paper, what: '缺少证明材料', requestedAt: instant(at), correctBy },
  })
  const corrected = complaintCorrected({
    ...{ request: asked.request, evidence: [anyHash], correctedAt: instant(at) },
  })
  const never = { ground: 'not-corrected' as const, reason: '逾期未补正' }
  const short = { ground: 'still-deficient' as const, reason: '补正后仍缺少证明材料' }
  const then = { ...now, at: correctBy }
  const waiting = given(complaint, isComplained, requested)
  waiting.when(refuseComplaint, never, now).thenRefused('correction-still-awaited', '94§21')
  waiting
    .when(refuseComplaint, never, then)
    .then(complaintRefused({ ...never, refusedAt: correctBy }))
  waiting.when(refuseComplaint, short, then).thenRefused('admissible-in-this')
  const completed = given(complaint, isComplained, requested, corrected)
  completed.when(refuseComplaint, never, then).thenRefused('admissible-in-this')
  completed
    .when(refuseComplaint, short, now)
    .then(complaintRefused({ ...short, refusedAt: instant(at) }))
  for (const ground of [never, short])
    given(complaint, isComplained)
      .when(refuseComplaint, ground, then)
      .thenRefused('admissible-in-this')
})

const answerBy = end('94§22', '2026-11-09', '2026-11-10')
const [winner, loser] = [bidOf(1).bidder, bidOf(3).bidder]
const sent = complaintCopiesSent({
  ...{ copies: paper, sentAt: instant(at), parties: [winner], answerBy },
})
const expectCopies = (events: readonly ComplaintEvent[], parties = [winner], of = awardedTender) =>
  given
    .states({ self: folded(complaint, ...events), tender: of })
    .when(sendComplaintCopies, { copies: paper, parties }, now)

test('copies go to the purchaser, its agency and the bidders concerned, once (94§21)', () => {
  expectCopies(heard).thenAppends({ self: [sent] })
  expectCopies(heard, [winner, winner]).thenAppends({ self: [sent] })
  const agency = uuid(98)
  const held = folded(tender, tenderDrafted({ ...tenderCase.drafted.data, agency }))
  expectCopies(heard, [], held).thenAppends({
    self: [complaintCopiesSent({ ...sent.data, parties: [agency] })],
  })
  expectCopies([...heard, sent]).thenRefused('copies-sent-already')
  expectCopies([isComplained]).thenRefused('complaint-not-accepted')
  expectCopies(heard, [lodged.complainant]).thenRefused('complainant-is-no-respondent', '94§21')
  expectCopies(heard, [uuid(97)]).thenRefused('not-concerned-by-the-lot', '94§21')
})

test('before the opening nobody learns from a copy who has bid', () => {
  const notice = folded(tender, tenderCase.drafted, tenderCase.published)
  expectCopies(heard, [winner], notice).thenRefused('not-concerned-by-the-lot')
  expectCopies(heard, [], notice).thenAppends({
    self: [complaintCopiesSent({ ...sent.data, parties: [] })],
  })
})

const of = (institution: string) => person('training-institution', 900, { institution })
const expectAnswer = (actor: Actor, events: readonly ComplaintEvent[], when = at) =>
  given(complaint, ...heard, ...events).when(
    answerComplaint,
    { answer: paper },
    { ...now, at: when, actor },
  )
const answered = (respondent: string, when = at, late = false) =>
  complaintAnswered({ respondent, answer: paper, answeredAt: instant(when), late })

test('each party answers once; late, it is on record as late (94§22)', () => {
  expectAnswer(officer, [sent]).then(answered('purchaser'))
  expectAnswer(of(winner), [sent]).then(answered(winner))
  expectAnswer(of(winner), [sent, answered('purchaser')]).then(answered(winner))
  const [last, late] = ['2026-11-09T23:59+08:00', '2026-11-10T00:00+08:00']
  expectAnswer(of(winner), [sent], last).then(answered(winner, last))
  expectAnswer(of(winner), [sent], late).then(answered(winner, late, true))
  expectAnswer(officer, []).thenRefused('no-copies-sent')
  expectAnswer(officer, [sent, answered('purchaser')]).thenRefused('answered-already')
  expectAnswer(of(loser), [sent]).thenRefused('not-asked-to-answer', '94§22')
  expectAnswer(challenger, [sent]).thenRefused('not-asked-to-answer')
})

test('a party that got a copy sees the complaint and its own answer; the complainant, no answers', () => {
  const reader = (institution: string) => ({ role: 'training-institution', institution })
  const state = folded(complaint, ...heard, sent, answered('purchaser'), answered(winner))
  expect(complaint.visibleTo(reader(winner), folded(complaint, ...heard))).toBe(false)
  expect(complaint.visibleTo(reader(winner), state)).toBe(true)
  expect(complaint.visibleTo(reader(loser), state)).toBe(false)
  const shown = (to: Reader) => complaint.shownTo?.(to, state)
  expect(shown(reader(winner))).toMatchObject({ respondents: [{ respondent: winner }] })
  expect(shown(reader(lodged.complainant))).toMatchObject({ respondents: [] })
  expect(shown({ role: 'finance-officer' })).toBe(state)
})

const expectOrder = (days: number, events: readonly ComplaintEvent[], when = at) =>
  given
    .states({ self: folded(complaint, ...heard, ...events), tender: awardedTender })
    .when(orderComplaintSuspension, { suspension, notice: paper, days }, { ...now, at: when })

test('finance suspends by written notice, thirty days in all, and each ends by itself (法§57, 94§28)', () => {
  expectOrder(30, []).thenAppends({ self: [ordered(30)], tender: [suspendedLot(30)] })
  expectOrder(5, [ordered(30)], '2026-11-10T10:00+08:00').thenRefused('already-suspended')
  const first = ordered(20, instant('2026-10-13T10:00+08:00'), uuid(712))
  expectOrder(10, [first]).thenAppends({ self: [ordered(10)], tender: [suspendedLot(10)] })
  expectOrder(11, [first]).thenRefused('suspension-too-long', '法§57')
  const standing = given.states({
    self: folded(complaint, ...heard, ordered(30)),
    tender: folded(tender, ...awarded, suspendedLot(30)),
  })
  const endsAt = instant('2026-12-02T10:00+08:00')
  const byLaw = { ...now, at: '2026-12-20T10:00+08:00' }
  standing.when(endComplaintSuspension, { suspension }, byLaw).thenAppends({
    self: [complaintSuspensionEnded({ suspension, until: endsAt, by: 'law' })],
    tender: [lotResumed({ lot, suspension, outcome: '暂停期限届满', until: endsAt })],
  })
  standing
    .when(endComplaintSuspension, { suspension }, { ...now, at: '2026-12-02T09:59+08:00' })
    .thenRefused('suspension-still-runs')
  standing.when(liftComplaintSuspension, { reason: '已查清' }, now).thenAppends({
    self: [complaintSuspensionEnded({ suspension, until: instant(at), by: 'finance' })],
    tender: [lotResumed({ lot, suspension, outcome: '已查清', until: instant(at) })],
  })
  standing.when(liftComplaintSuspension, { reason: '已查清' }, byLaw).thenRefused('not-suspended')
})

test('an examination is ordered once at a time, and nothing is decided before its report', () => {
  const order = { examination: uuid(721), what: 'testing' as const, notice: paper }
  const started = examinationOrdered({ ...order, since: instant(at) })
  given(complaint, ...heard)
    .when(orderExamination, order, now)
    .then(started)
  given(complaint, ...heard, started)
    .when(orderExamination, order, now)
    .thenRefused('examination-under-way')
  const report = { examination: order.examination, report: paper }
  given(complaint, ...heard, started)
    .when(concludeExamination, report, now)
    .then(examinationConcluded({ ...report, until: instant(at) }))
  given(complaint, ...heard)
    .when(concludeExamination, report, now)
    .thenRefused('no-examination-under-way')
})
