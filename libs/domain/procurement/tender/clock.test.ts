import { day, instant, publishedCalendar } from '#libs/calendar'
import type { TenderDocument } from '#libs/contracts'
import { outageLog, outageRecorded } from '#libs/domain/county/outage-log'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  bidBox,
  bidBoxOpened,
  documentTaken,
  questionAnswered,
  questionReceived,
} from '#libs/domain/procurement/bid-box'
import { anyHash, policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import {
  amendTender,
  bidOpeningNotHeld,
  closeDecryption,
  correctNotice,
  documentOfferingExtended,
  extendDocumentOffering,
  judgeOpenQuestions,
  judgeOutage,
  noticeCorrected,
  openBids,
  openQuestionsJudged,
  outageJudged,
  refundTerminatedTender,
  tender,
  tenderAmended,
  tenderDrafted,
  tenderTerminated,
  terminateTender,
  terminationRefunded,
} from './index.js'

const { trainingLot } = projectCase
const { deadline, document, drafted, paper, placed, published, publishedAt } = tenderCase
const policy = policyOf(publishedAt)
const here = { channel: 'here' as const }

const outage = {
  ...{ outage: uuid(60), cause: '机房断电', evidence: anyHash, found: 'recorded' as const },
  from: instant('2026-10-08T08:40+08:00'),
  until: instant('2026-10-08T09:20+08:00'),
}
const log = folded(outageLog, outageRecorded(outage))
const judging = { outage: outage.outage, reason: '服务器断电四十分钟', document: paper }
const receiving = folded(tender, drafted, published)
const held = '2026-10-08T09:30+08:00'
const later = instant('2026-10-09T09:00+08:00')
const postponed = outageJudged({
  ...{
    ...judging,
    effect: 'deadline-postponed',
    number: 1,
    from: outage.from,
    until: outage.until,
  },
  deadline: later,
})
const without = outageJudged({
  ...{ ...judging, effect: 'no-effect', number: 1, from: outage.from, until: outage.until },
})

describe('an outage of ours', () => {
  const box = folded(bidBox, placed)
  const notHeldAt = (at: string) => ({
    self: [
      bidOpeningNotHeld({
        ...{ ground: 'fewer-than-three-bidders', rule: '87§41' },
        lots: [trainingLot, projectCase.assessmentLot],
        received: [trainingLot, projectCase.assessmentLot].map(lot => ({ lot, bids: [] })),
      }),
    ],
    box: [bidBoxOpened({ openedAt: instant(at) })],
  })

  test('over the deadline holds the opening until it is judged (87§83)', () => {
    given
      .states({ self: receiving, box, log })
      .when(openBids, {}, { at: held, policy })
      .thenRefused('outage-unjudged', '87§83')
    given
      .states({ self: folded(tender, drafted, published, without), box, log })
      .when(openBids, {}, { at: held, policy })
      .thenAppends(notHeldAt(held))
  })

  test('before it is over or well before the deadline holds nothing', () => {
    const early = { ...outage, from: instant('2026-10-07T08:00+08:00'), until: deadline }
    const before = folded(outageLog, outageRecorded(early))
    given
      .states({ self: receiving, box, log: before })
      .when(openBids, {}, { at: held, policy })
      .thenAppends(notHeldAt(held))
  })

  test('postpones the deadline, whether it was judged before it or after', () => {
    const states = { self: receiving, log }
    const effect = 'deadline-postponed' as const
    for (const at of ['2026-10-08T09:25+08:00', held]) {
      given
        .states(states)
        .when(judgeOutage, { ...judging, effect, movedTo: later }, { at, policy })
        .then(postponed)
    }
    expect(folded(tender, drafted, published, postponed)).toMatchObject({ deadline: later })
    given
      .states(states)
      .when(judgeOutage, { ...judging, effect, movedTo: deadline }, { at: held, policy })
      .thenRefused('moves-later-only')
    given
      .states(states)
      .when(
        judgeOutage,
        { ...judging, effect: 'window-extended', movedTo: later },
        { at: held, policy },
      )
      .thenRefused('effect-does-not-fit')
  })

  test('is judged once, and only where it lay near', () => {
    const ask = { ...judging, effect: 'no-effect' as const }
    given
      .states({ self: folded(tender, drafted, published, without), log })
      .when(judgeOutage, ask, { at: held, policy })
      .thenRefused('outage-already-judged')
    const { outage: _, ...unnamed } = ask
    given
      .states({ self: receiving, log })
      .when(judgeOutage, unnamed, { at: held, policy })
      .then(without)
    given
      .states({ self: receiving, log: folded(outageLog) })
      .when(judgeOutage, ask, { at: held, policy })
      .thenRefused('no-such-outage')
    const far = { ...outage, from: instant('2026-10-06T08:00+08:00') }
    const until = instant('2026-10-07T09:00+08:00')
    given
      .states({
        self: receiving,
        log: folded(outageLog, outageRecorded({ ...far, until })),
      })
      .when(judgeOutage, ask, { at: held, policy })
      .thenRefused('outage-not-near')
  })

  test('in the window is never the fault of a bidder who could not decrypt', () => {
    const inWindow = outageRecorded({
      ...{ ...outage, from: instant('2026-10-08T09:30+08:00') },
      until: instant('2026-10-08T09:50+08:00'),
    })
    const self = folded(tender, drafted, published, tenderCase.openedBoth)
    const states = { self, log: folded(outageLog, inWindow) }
    const at = '2026-10-08T10:01+08:00'
    given.states(states).when(closeDecryption, {}, { at, policy }).thenRefused('outage-unjudged')
    const to = instant('2026-10-08T11:00+08:00')
    const extended = outageJudged({
      ...{ ...judging, effect: 'window-extended', number: 1, decryptionEnds: to },
      ...{ from: inWindow.data.from, until: inWindow.data.until },
    })
    given
      .states(states)
      .when(judgeOutage, { ...judging, effect: 'window-extended', movedTo: to }, { at, policy })
      .then(extended)
    const longer = folded(tender, drafted, published, tenderCase.openedBoth, extended)
    given
      .states({ ...states, self: longer })
      .when(closeDecryption, {}, { at, policy })
      .thenRefused('decryption-window-open')
  })
})

describe('questions left open', () => {
  const enquiry = uuid(61)
  const holding = tenderDrafted({ ...drafted.data, openQuestions: 'hold' })
  const asked = questionReceived({ enquiry })
  const open = folded(bidBox, placed, asked)
  const states = { self: folded(tender, holding, published), box: open, log: folded(outageLog) }
  const at = deadline

  test('hold the opening where the document says so (条例§52), until they are answered or judged', () => {
    given.states(states).when(openBids, {}, { at, policy }).thenRefused('questions-open', '条例§52')
    const ask = { effect: 'opened-nevertheless' as const, reason: '问题与投标文件编制无关' }
    const nevertheless = openQuestionsJudged({ ...ask, number: 1 })
    given.states(states).when(judgeOpenQuestions, ask, { at, policy }).then(nevertheless)
    for (const free of [
      { ...states, box: folded(bidBox, placed, asked, questionAnswered({ enquiry })) },
      { ...states, self: folded(tender, holding, published, nevertheless) },
      { ...states, self: receiving },
    ]) {
      given
        .states(free)
        .when(judgeOpenQuestions, ask, { at, policy })
        .thenRefused('no-question-open')
    }
  })

  test('are judged at the deadline, to a later one or none', () => {
    const ask = { effect: 'deadline-postponed' as const, reason: '答复需要时间' }
    given
      .states(states)
      .when(judgeOpenQuestions, { ...ask, deadline: later }, { at: publishedAt, policy })
      .thenRefused('deadline-not-reached')
    given
      .states(states)
      .when(judgeOpenQuestions, { ...ask, deadline }, { at, policy })
      .thenRefused('moves-later-only')
    const moved = openQuestionsJudged({ ...ask, number: 1, deadline: later })
    given
      .states(states)
      .when(judgeOpenQuestions, { ...ask, deadline: later }, { at, policy })
      .then(moved)
    const self = folded(tender, holding, published, moved)
    given
      .states({ ...states, self })
      .when(openBids, {}, { at: later, policy })
      .thenRefused('questions-open')
  })
})

describe('an amendment with the changed document', () => {
  const at = '2026-09-20T10:00+08:00'
  const amendment = {
    ...{ amendment: uuid(62), channel: here, changes: '见差异', document: paper },
  }
  const expectChanged = (changed: TenderDocument, affectsBids = true) =>
    given(tender, drafted, published).when(
      amendTender,
      { ...amendment, affectsBids, changed },
      { at, policy },
    )
  const withLots = (change: object): TenderDocument => ({
    ...document,
    lots: document.lots.map((lot, place) => (place === 0 ? { ...lot, ...change } : lot)),
  })

  test('records every field that is another, as it was and as it is, and is in force', () => {
    const factors = [
      { factor: 'price', title: '价格', kind: 'price' as const, weight: 20 },
      { factor: 'teachers', title: '师资', kind: 'objective' as const, weight: 30 },
      { factor: 'plan', title: '培训方案', kind: 'judged' as const, weight: 50 },
    ]
    const changed = { ...withLots({ factors }), openingPlace: '县政务中心二楼' }
    const amended = tenderAmended({
      ...{ ...amendment, affectsBids: true, changed, deadline, moved: false },
      difference: [
        { path: 'openingPlace', from: document.openingPlace, to: '县政务中心二楼' },
        { path: `lots.${trainingLot}.factors.price.weight`, from: 10, to: 20 },
        { path: `lots.${trainingLot}.factors.plan.weight`, from: 60, to: 50 },
      ],
      earliestDeadline: tenderCase.end('87§27', '2026-10-08', '2026-10-09'),
    })
    expectChanged(changed).then(amended)
    expect(folded(tender, drafted, published, amended)).toMatchObject({
      document: { openingPlace: '县政务中心二楼' },
      lots: [{ document: { factors } }, {}],
    })
  })

  test('changes neither what is bought nor who may take part (87§27)', () => {
    expectChanged(withLots({ heads: 99 })).thenRefused('object-may-not-change', '87§27')
    expectChanged({ ...document, lots: document.lots.slice(1) }).thenRefused(
      'object-may-not-change',
    )
    const conditions = [{ condition: 'three-years', title: '三年经验', rule: '法§22' }]
    expectChanged(withLots({ conditions })).thenRefused('conditions-may-not-change', '87§27')
  })

  test('says so where bids are written by what it changes, and changes something', () => {
    expectChanged({ ...document, openingPlace: '别处' }, false).thenRefused('change-affects-bids')
    expectChanged({ ...document, title: '更名' }, false).then(
      tenderAmended({
        ...{ ...amendment, affectsBids: false, deadline, moved: false },
        changed: { ...document, title: '更名' },
        difference: [{ path: 'title', from: document.title, to: '更名' }],
      }),
    )
    expectChanged(document).thenRefused('nothing-changed')
  })

  test('is held against the rules of the document like the first', () => {
    expectChanged({ ...document, bidSecurity: yuan(90_000) }).thenRefused('bid-security-too-high')
  })
})

test('the document is offered longer where fewer than three took it by the end (87§18)', () => {
  const ask = { channel: here, noticeNumber: '更正1号', offeredUntil: day('2026-09-28') }
  const took = (many: number) =>
    Array.from({ length: many }, (_, n) =>
      documentTaken({ institution: uuid(300 + n), takenAt: publishedAt }),
    )
  const expectOffer = (many: number, at: string, more: object = {}) =>
    given
      .states({ self: receiving, box: folded(bidBox, placed, ...took(many)) })
      .when(extendDocumentOffering, { ...ask, ...more }, { at, policy })
  const ended = '2026-09-21T09:00+08:00'
  for (const few of [0, 2]) expectOffer(few, ended).then(documentOfferingExtended(ask))
  expectOffer(3, ended).thenRefused('enough-have-taken-it', '87§18')
  // Before the end, nobody is told whether it were three.
  for (const any of [0, 3])
    expectOffer(any, '2026-09-20T23:59+08:00').thenRefused('offer-still-runs')
  expectOffer(0, ended, { offeredUntil: day('2026-10-08') }).thenRefused('offer-outlasts-deadline')
  expectOffer(0, ended, { offeredUntil: day('2026-09-21') }).thenRefused('moves-later-only')
  expect(folded(tender, drafted, published, documentOfferingExtended(ask))).toMatchObject({
    documentOfferEnds: { lastDay: '2026-09-28', rule: '87§18' },
  })
})

test('a published notice is corrected field by field, one that is not is not (101§8)', () => {
  const correction = {
    ...{ correction: uuid(63), channel: here, noticeNumber: '更正2号', reason: '录入有误' },
    corrected: [{ path: 'opening-place', from: '三楼', to: '二楼' }],
  }
  const ofTender = { ...correction, notice: 'tender-notice' as const }
  given(tender, drafted, published)
    .when(correctNotice, ofTender, { at: held })
    .then(noticeCorrected({ ...ofTender, correctedAt: instant(held) }))
  given(tender, drafted)
    .when(correctNotice, ofTender, { at: held })
    .thenRefused('notice-not-published')
  given(tender, drafted, published)
    .when(
      correctNotice,
      { ...correction, notice: 'award-notice', awardOf: trainingLot },
      { at: held },
    )
    .thenRefused('notice-not-published', '101§8')
})

describe('a terminated tender', () => {
  const why = { ground: 'funds-withdrawn' as const, reason: '资金收回', reportToFinance: paper }
  const terminated = tenderTerminated(why)

  test('says of which kind the major change is (87§29)', () => {
    expect(
      terminateTender(receiving, why, {
        ...{ at: publishedAt, id: uuid(1), actor: projectCase.signatory },
        ...{ policy, calendar: publishedCalendar },
      }),
    ).toMatchObject([terminated, { type: 'LotFailed' }, { type: 'LotFailed' }])
  })

  test('is refunded once, by one record that names nobody', () => {
    const record = { refundedOn: day('2026-09-18'), statement: paper }
    const refunded = terminationRefunded({ ...record, rule: '87§29' })
    const at = '2026-09-18T15:00+08:00'
    given(tender, drafted, published, terminated)
      .when(refundTerminatedTender, record, { at })
      .then(refunded)
    given(tender, drafted, published, terminated, refunded)
      .when(refundTerminatedTender, record, { at })
      .thenRefused('already-refunded')
    given(tender, drafted, published)
      .when(refundTerminatedTender, record, { at })
      .thenRefused('tender-not-terminated')
    given(tender, drafted, published, terminated)
      .when(refundTerminatedTender, { ...record, refundedOn: day('2026-09-19') }, { at })
      .thenRefused('act-lies-ahead')
  })
})
