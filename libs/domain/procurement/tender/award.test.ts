import { day, instant, publishedCalendar, type Instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { anyHash, policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { duty, dutyLapsed, dutyOpened } from '#libs/domain/supervision/duty'
import {
  announceAward,
  awardAnnounced,
  bidDecrypted,
  confirmWinner,
  confirmWinnerByLapse,
  decryptionClosed,
  evaluationReportReceived,
  failLot,
  lawfulExitTaken,
  lotFailed,
  lotResumed,
  lotSuspended,
  qualificationReviewed,
  reasonAgainstFirstRankedRecorded,
  recordReasonAgainstFirstRanked,
  resumeLot,
  reviewQualification,
  suspendLot,
  takeLawfulExit,
  tender,
  tenderDrafted,
  winnerConfirmed,
  winnerConfirmedByLapse,
  type TenderEvent,
} from './index.js'

const { assessmentLot, signatory, trainingLot } = projectCase
const {
  bidOf,
  closed,
  confirmBy,
  confirmed,
  decrypted,
  decryptedBoth,
  drafted,
  end,
  openedBoth,
  paper,
  published,
  qualified,
  receivedAt,
  reported,
  searched,
  three,
  threeOthers,
} = tenderCase

const at = '2026-10-08T14:00+08:00'
const policy = policyOf(at)
const lot = trainingLot
const [first = bidOf(1), second = bidOf(2), third = bidOf(3)] = three
const bidFailing = (bid: string, condition = 'lawful-supplier') => ({
  ...{ bid, condition, reason: '缺少证明' },
})

const reviewed = (standing: (typeof first)[], unqualified: ReturnType<typeof bidFailing>[] = []) =>
  qualificationReviewed({
    ...{ lot, qualified: standing, unqualified, evaluable: standing.length > 2 },
    ...{ searches: searched(standing), rule: '87§44', reviewedAt: instant(at) },
  })

test('three qualified are evaluated, two are not (87§44)', () => {
  given(tender, ...decryptedBoth)
    .when(reviewQualification, { lot, unqualified: [], searches: searched(three) }, { at, policy })
    .then(reviewed(three))
  const unqualified = [bidFailing(third.bid)]
  const searches = searched([first, second])
  given(tender, ...decryptedBoth)
    .when(reviewQualification, { lot, unqualified, searches }, { at, policy })
    .then(reviewed([first, second], unqualified))
})

test('three on time and one not decrypted: opened, and not evaluated', () => {
  given(
    ...([tender, drafted, published, openedBoth, ...decrypted(lot, three.slice(0, 2))] as const),
    decryptionClosed({ ...closed.data, undecrypted: [{ lot, ...third }] }),
  )
    .when(
      reviewQualification,
      { lot, unqualified: [], searches: searched([first, second]) },
      { at, policy },
    )
    .then(reviewed([first, second]))
})

test('who is unqualified fails a condition of the document or of the law', () => {
  const review = (unqualified: ReturnType<typeof bidFailing>[]) =>
    given(tender, ...decryptedBoth).when(reviewQualification, { lot, unqualified }, { at, policy })
  review([bidFailing(third.bid, 'looks-poor')]).thenRefused('no-such-condition')
  review([bidFailing(uuid(999))]).thenRefused('no-such-bid')
})

describe('the credit lists (财库〔2016〕125号)', () => {
  type Search = ReturnType<typeof searched>[number]
  const expectReview = (searches: Search[], unqualified: ReturnType<typeof bidFailing>[] = []) =>
    given(tender, ...decryptedBoth).when(
      reviewQualification,
      { lot, unqualified, searches },
      { at, policy },
    )
  const of = ({ bid }: typeof first, more: Partial<Search> = {}) =>
    searched([{ bid }]).map(search => ({ ...search, ...more }))

  test('who stands on one is kept out, and each search is on record', () => {
    const unqualified = [bidFailing(third.bid, 'credit-record')]
    const searches = [...searched([first, second]), ...of(third, { listed: true })]
    expectReview(searches).thenRefused('listed-bidder-qualified', '财库〔2016〕125号')
    expectReview([...searched(three), ...searched([{ bid: uuid(999) }])]).thenRefused('no-such-bid')
    expectReview(of(first, { searchedOn: day('2026-10-09') })).thenRefused(
      'search-lies-in-the-future',
    )
    expectReview(searches, unqualified).then(
      qualificationReviewed({
        ...reviewed([first, second], unqualified).data,
        searches,
      }),
    )
  })

  test('nobody qualifies who was not looked up in each list of the document', () => {
    const all = searched(three)
    for (const missing of all) {
      const others = all.filter(one => one !== missing)
      expectReview(others).thenRefused('search-missing', '财库〔2016〕125号')
    }
    expectReview([]).thenRefused('search-missing')
    expectReview(all.filter(({ bid }) => bid !== third.bid)).thenRefused('search-missing')
    const unqualified = [bidFailing(third.bid)]
    expectReview(searched([first, second]), unqualified).then(
      reviewed([first, second], unqualified),
    )
  })

  test('a document that names fewer lists asks for those, a silent one for all', () => {
    const { screening, ...silent } = drafted.data
    if (!screening) throw new Error('the document says what is looked up')
    const named = { ...screening, lists: ['tax-offenders' as const] }
    const [, ...after] = decryptedBoth
    const searches = searched(three).filter(({ list }) => list === 'tax-offenders')
    const reviewOf = (document: typeof drafted.data) =>
      given(tender, tenderDrafted(document), ...after).when(
        reviewQualification,
        { lot, unqualified: [], searches },
        { at, policy },
      )
    reviewOf({ ...silent, screening: named }).then(
      qualificationReviewed({ ...reviewed(three).data, searches }),
    )
    reviewOf(silent).thenRefused('search-missing')
  })
})

test('related bidders do not both stand for one lot (条例§18)', () => {
  const related = bidDecrypted({ lot, ...first, related: [second.bidder] })
  const events = [
    ...[drafted, published, openedBoth, related],
    ...decrypted(lot, [second, third]),
    ...decrypted(assessmentLot, threeOthers),
    closed,
  ]
  given(tender, ...events)
    .when(reviewQualification, { lot, unqualified: [], searches: searched(three) }, { at, policy })
    .thenRefused('related-bidders-both-qualified', '条例§18')
})

const rankedLots = [
  ...[...decryptedBoth, qualified(lot, three), qualified(assessmentLot, threeOthers)],
  reported(lot, three),
]
const inTime = '2026-10-13T10:00+08:00'
const signed = { at: inTime, policy, actor: signatory }
const announceBy = end('条例§43', '2026-10-15', '2026-10-16')

test('the signatory confirms the first-ranked, nobody else (87§68)', () => {
  given(tender, ...rankedLots)
    .when(confirmWinner, { lot, bid: first.bid }, signed)
    .then(winnerConfirmed({ lot, ...first, confirmedBy: signatory.id, announceBy }))
  given(tender, ...rankedLots)
    .when(confirmWinner, { lot, bid: second.bid }, signed)
    .thenRefused('not-first-ranked', '87§68')
})

test('with a lawful reason on record the next-ranked is confirmed', () => {
  const why = { lot, reason: '放弃中标', document: paper }
  const onRecord = reasonAgainstFirstRankedRecorded({ ...why, bid: first.bid })
  given(tender, ...rankedLots)
    .when(recordReasonAgainstFirstRanked, why, signed)
    .then(onRecord)
  given(tender, ...rankedLots, onRecord)
    .when(confirmWinner, { lot, bid: second.bid }, signed)
    .then(winnerConfirmed({ lot, ...second, confirmedBy: signatory.id, announceBy }))
  expectLapse([...rankedLots, onRecord], confirmBy.end).thenRefused('reason-against-first-ranked')
})

const owedUntil = (ends: Instant) =>
  dutyOpened({
    ...{ case: `tender-round/${uuid(101)}`, key: uuid(100), kind: 'confirm-winner', about: lot },
    ...{ subject: `tender-${uuid(101)}`, role: 'signatory', article: '87§68', end: ends },
    period: { unit: 'working-days', from: receivedAt, length: 5, roll: 'statutory' },
    ...{ rungs: [{ share: 100, at: ends }], calendarVersion: '2026-1', provisional: false },
  })
const expectLapse = (events: readonly TenderEvent[], written: string, ends = confirmBy.end) =>
  given
    .states({ self: folded(tender, ...events), duty: folded(duty, owedUntil(ends)) })
    .when(confirmWinnerByLapse, {}, { at: written, policy })
const lapsed = (effectiveAt: Instant) =>
  dutyLapsed({ case: `tender-round/${uuid(101)}`, effectiveAt })

test('silence confirms the first-ranked at the recorded end, however late it is written', () => {
  for (const written of [confirmBy.end, '2026-10-26T09:00+08:00']) {
    expectLapse(rankedLots, written).thenAppends({
      self: [
        winnerConfirmedByLapse({
          ...{ lot, ...first, effectiveAt: confirmBy.end, rule: '87§68' },
          announceBy: end('条例§43', '2026-10-22', '2026-10-23'),
        }),
      ],
      duty: [lapsed(confirmBy.end)],
    })
  }
  expectLapse([...rankedLots], '2026-10-19T23:59:59.999+08:00').thenRefused('period-still-runs')
})

test('after the end nobody confirms and no reason comes too late, written or not', () => {
  const late = { at: confirmBy.end, policy, actor: signatory }
  given(tender, ...rankedLots)
    .when(confirmWinner, { lot, bid: first.bid }, late)
    .thenRefused('confirmed-by-lapse')
  given(tender, ...rankedLots)
    .when(recordReasonAgainstFirstRanked, { lot, reason: '迟', document: paper }, late)
    .thenRefused('confirmed-by-lapse')
})

const suspension = { lot, suspension: uuid(160), ground: 'challenge' as const, document: paper }
const since = instant('2026-10-14T00:00+08:00')
const until = instant('2026-10-21T00:00+08:00')

test('while suspended nobody is confirmed, and the period stands', () => {
  const suspended = lotSuspended({ ...suspension, since })
  const resumed = lotResumed({ lot, suspension: suspension.suspension, outcome: '不成立', until })
  given(tender, ...rankedLots)
    .when(suspendLot, suspension, { at: since })
    .then(suspended)
  given(tender, ...rankedLots, suspended)
    .when(suspendLot, suspension, { at: since })
    .thenRefused('already-suspended')
  expectLapse([...rankedLots, suspended], '2026-10-30T00:00+08:00').thenRefused('lot-suspended')
  given(tender, ...rankedLots, suspended)
    .when(resumeLot, { lot, suspension: suspension.suspension, outcome: '不成立' }, { at: until })
    .then(resumed)
  expectLapse([...rankedLots, suspended, resumed], '2026-10-26T23:59+08:00').thenRefused(
    'period-still-runs',
  )
  const later = instant('2026-10-27T00:00+08:00')
  expectLapse([...rankedLots, suspended, resumed], '2026-10-27T08:00+08:00', later).thenAppends({
    self: [
      winnerConfirmedByLapse({
        ...{ lot, ...first, effectiveAt: instant('2026-10-27T00:00+08:00'), rule: '87§68' },
        announceBy: end('条例§43', '2026-10-29', '2026-10-30'),
      }),
    ],
    duty: [lapsed(later)],
  })
})

test.each([
  ['the report', undefined, '2026-10-27T00:00+08:00'],
  ['the evaluation', '2026-10-09T16:00+08:00', '2026-10-23T00:00+08:00'],
])('after a suspension the days of %s go on to run (87§68)', (_, from, ends) => {
  const { data } = reported(lot, three)
  const received = evaluationReportReceived({
    ...data,
    ...(from !== undefined && { confirmFrom: instant(from) }),
  })
  const stopped = [
    lotSuspended({ ...suspension, since }),
    lotResumed({ lot, suspension: suspension.suspension, outcome: '不成立', until }),
  ]
  const events = [...decryptedBoth, qualified(lot, three), received, ...stopped]
  const before = instant(new Date(Date.parse(ends) - 1).toISOString())
  expectLapse(events, before, instant(ends)).thenRefused('period-still-runs')
  expectLapse(events, ends, instant(ends)).thenAppends({
    self: [
      winnerConfirmedByLapse({
        ...{ lot, ...first, effectiveAt: instant(ends), rule: '87§68' },
        announceBy: statutoryEnd(
          '条例§43',
          instant(ends),
          policy.award.noticeWithin,
          publishedCalendar,
        ),
      }),
    ],
    duty: [lapsed(instant(ends))],
  })
})

test('who trains does not assess, nor a relation of theirs (条例§18)', () => {
  const both = [...rankedLots, confirmed(lot, first)]
  given(tender, ...both, reported(assessmentLot, [{ ...bidOf(11), bidder: first.bidder }]))
    .when(confirmWinner, { lot: assessmentLot, bid: bidOf(11).bid }, signed)
    .thenRefused('trainer-is-assessor', '条例§18')
  const related = [
    ...[drafted, published, openedBoth, ...decrypted(lot, three)],
    bidDecrypted({ lot: assessmentLot, ...bidOf(11), related: [first.bidder] }),
    ...decrypted(assessmentLot, threeOthers.slice(1)),
    ...[closed, qualified(lot, three), reported(lot, three), confirmed(lot, first)],
    reported(assessmentLot, threeOthers),
  ]
  given(tender, ...related)
    .when(confirmWinner, { lot: assessmentLot, bid: bidOf(11).bid }, signed)
    .thenRefused('trainer-is-assessor')
  given(tender, ...both, reported(assessmentLot, threeOthers))
    .when(confirmWinner, { lot: assessmentLot, bid: bidOf(11).bid }, signed)
    .then(
      winnerConfirmed({ lot: assessmentLot, ...bidOf(11), confirmedBy: signatory.id, announceBy }),
    )
})

test('notice and letter are one act, and every later date runs from it', () => {
  const numbers = { noticeNumber: '中标公告〔2026〕3号', letterNumber: '中标通知〔2026〕3号' }
  const channel = { channel: 'here' as const }
  given(tender, ...rankedLots, confirmed(lot, first))
    .when(announceAward, { lot, channel, ...numbers }, { at: inTime, policy })
    .then(
      awardAnnounced({
        ...{ lot, ...first, channel, ...numbers, announcedAt: instant(inTime) },
        noticeEnds: end('87§69', '2026-10-14', '2026-10-15'),
        challengeEnds: end('94§11', '2026-10-23', '2026-10-24'),
        signBy: end('法§46', '2026-11-12', '2026-11-13'),
      }),
    )
  const elsewhere = {
    ...{ channel: 'elsewhere' as const, reference: 'JSZC', evidence: anyHash },
    occurredOn: instant('2026-10-13T10:00:00.001+08:00'),
  }
  given(tender, ...rankedLots, confirmed(lot, first))
    .when(announceAward, { lot, channel: elsewhere, ...numbers }, { at: inTime, policy })
    .thenRefused('announcement-lies-in-the-future')
  given(tender, ...rankedLots)
    .when(announceAward, { lot, channel, ...numbers }, { at: inTime, policy })
    .thenRefused('no-winner-confirmed', '87§69')
})

const tooFew = qualificationReviewed({
  ...{ lot, qualified: [first, second], unqualified: [], evaluable: false, rule: '87§44' },
})

test('a lot fails on a ground that fits where it stands (法§36)', () => {
  const few = { lot, ground: 'fewer-than-three-suppliers' as const, reason: '合格供应商不足三家' }
  given(tender, ...decryptedBoth, tooFew)
    .when(failLot, few, { at })
    .then(lotFailed({ ...few, rule: '法§36' }))
  given(tender, ...rankedLots)
    .when(failLot, few, { at })
    .thenRefused('ground-does-not-fit-stage')
  const cancelled = { lot, ground: 'task-cancelled' as const, reason: '任务取消' }
  given(tender, ...rankedLots)
    .when(failLot, cancelled, { at })
    .then(lotFailed({ ...cancelled, rule: '法§36' }))
})

test('what failed is tendered again, but not a task that is cancelled (法§37)', () => {
  const failedBy = (ground: 'illegality-affecting-fairness' | 'task-cancelled') =>
    lotFailed({ lot, ground, rule: '法§36', reason: '经查明' })
  const exit = { lot, documentUnreasonable: false, finding: paper }
  given(tender, ...rankedLots, failedBy('illegality-affecting-fairness'))
    .when(takeLawfulExit, exit, { at })
    .then(lawfulExitTaken({ ...exit, exit: 'tender-again', rule: '法§37' }))
  given(tender, ...rankedLots, failedBy('task-cancelled'))
    .when(takeLawfulExit, exit, { at })
    .thenRefused('task-is-cancelled', '法§37')
})

test('with too few bidders there are two lawful ways on (87§43)', () => {
  const exit = (documentUnreasonable: boolean) => ({ lot, documentUnreasonable, finding: paper })
  given(tender, ...decryptedBoth, tooFew)
    .when(takeLawfulExit, exit(true), { at })
    .then(lawfulExitTaken({ ...exit(true), exit: 'tender-again', rule: '87§43' }))
  given(tender, ...decryptedBoth, tooFew)
    .when(takeLawfulExit, exit(false), { at })
    .then(lawfulExitTaken({ ...exit(false), exit: 'apply-for-other-method', rule: '87§43' }))
  given(tender, ...rankedLots)
    .when(takeLawfulExit, exit(true), { at })
    .thenRefused('no-exit-needed')
})
