import { day, instant } from '#libs/calendar'
import type { DomainEvent } from '#libs/domain/deciding'
import { outageLogId } from '#libs/domain/county/outage-log'
import { tenderDrafted } from '#libs/domain/procurement/tender'
import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import type { StoredEvent } from '#libs/event-store'
import { aCounty, type County } from '../support/county/index.js'
import { livedEvents, lots, receivingBids, tenderId } from './award.js'

let county: County
afterEach(() => county.close())

const officer = { id: projectCase.officer.id }
const signatory = { id: projectCase.signatory.id }
const { drafted, paper, published, publishedAt, three, deadline } = tenderCase
const [training] = lots
const later = instant('2026-10-09T09:00+08:00')

const typesOf = (stream: string): readonly string[] =>
  county.store.all().flatMap(event => (event.stream === stream ? [event.type] : []))

/** What became of the duties of a kind, in order. */
function ofDuties(kind: string): readonly string[] {
  const all = county.store.all()
  const streams = all.flatMap(({ type, data, stream }) =>
    // Only `DutyOpened` is looked into, and it has a kind.
    type === 'DutyOpened' && (data as { kind: string }).kind === kind ? [stream] : [],
  )
  return streams.flatMap(stream => typesOf(stream).filter(type => !/Reminded|Escalated/.test(type)))
}

/** A round with a notice and a box, three bids of the training lot in it. */
const withBids = (...more: readonly DomainEvent[]): readonly StoredEvent[] => [
  ...receivingBids,
  ...livedEvents(`bid-box-${tenderId}`, publishedAt, [
    tenderCase.placed,
    ...three.map((_, place) => tenderCase.received(place + 1, training)),
    ...more,
  ]),
]

const outage = (from: string, until: string) => ({
  ...{ outage: uuid(60), from: instant(from), until: instant(until), cause: '机房断电' },
  evidence: anyHash,
})
const judgement = { reason: '机房断电四十分钟', document: paper }

test('an outage that was over before the deadline holds nothing', async () => {
  county = await aCounty({ lived: withBids(), startsAt: publishedAt })
  await county.passesUntil(instant('2026-10-08T08:59:30+08:00'))
  const log = outage('2026-10-08T08:40+08:00', '2026-10-08T08:59+08:00')
  await county.does('administrator').recordOutage(outageLogId, log)
  await county.passesUntil(instant('2026-10-08T09:05+08:00'))
  expect(typesOf(`tender-${tenderId}`)).toContain('BidsOpened')
  expect(ofDuties('judge-outage')).toEqual([])
})

test('an outage in the window keeps it open until it is judged; the window is longer then', async () => {
  county = await aCounty({ lived: withBids(), startsAt: publishedAt })
  await county.passesUntil(instant('2026-10-08T09:40+08:00'))
  const log = outage('2026-10-08T09:10+08:00', '2026-10-08T09:35+08:00')
  await county.does('administrator').recordOutage(outageLogId, log)
  await county.passesUntil(instant('2026-10-08T10:30+08:00'))
  expect(typesOf(`tender-${tenderId}`)).not.toContain('DecryptionClosed')
  expect(ofDuties('judge-outage')).toEqual(['DutyOpened'])
  const movedTo = instant('2026-10-08T11:30+08:00')
  await county.does('procurement-officer', officer).judgeOutage(tenderId, {
    ...{ ...judgement, effect: 'window-extended', movedTo },
  })
  await county.passesUntil(instant('2026-10-08T11:29+08:00'))
  expect(typesOf(`tender-${tenderId}`)).not.toContain('DecryptionClosed')
  await county.passesUntil(instant('2026-10-08T11:31+08:00'))
  expect(typesOf(`tender-${tenderId}`)).toContain('DecryptionClosed')
  expect(ofDuties('judge-outage')).toEqual(['DutyOpened', 'DutyDischarged'])
})

test('after an outage over the deadline nothing is opened before it is judged, and then where it moved to', async () => {
  const box = withBids()
  const log = livedOutage('2026-10-08T08:40+08:00', '2026-10-08T09:20+08:00')
  county = await aCounty({ lived: [...box, ...log], startsAt: instant('2026-10-08T09:21+08:00') })
  expect(ofDuties('judge-outage')).toEqual(['DutyOpened'])
  expect(typesOf(`tender-${tenderId}`)).not.toContain('BidsOpened')
  await county.does('procurement-officer', officer).judgeOutage(tenderId, {
    ...{ ...judgement, effect: 'deadline-postponed', movedTo: later },
  })
  await county.passesUntil(instant('2026-10-09T08:59+08:00'))
  expect(typesOf(`tender-${tenderId}`)).not.toContain('BidsOpened')
  await county.passesUntil(instant('2026-10-09T09:01+08:00'))
  expect(typesOf(`tender-${tenderId}`)).toContain('BidsOpened')
})

test('while what takes bids is silent, the worker alone opens nothing, and closes no window (87§83)', async () => {
  const silentSince = instant('2026-10-08T08:50+08:00')
  county = await aCounty({ lived: withBids(), startsAt: publishedAt, silentSince })
  await county.passesUntil(instant('2026-10-08T09:05+08:00'))
  expect(typesOf(`tender-${tenderId}`)).not.toContain('BidsOpened')
  expect(ofDuties('judge-outage')).toEqual(['DutyOpened'])
})

test('a silence that begins in the window keeps it open until it is judged', async () => {
  const silentSince = instant('2026-10-08T09:10+08:00')
  county = await aCounty({ lived: withBids(), startsAt: publishedAt, silentSince })
  await county.passesUntil(instant('2026-10-08T10:30+08:00'))
  expect(typesOf(`tender-${tenderId}`)).toContain('BidsOpened')
  expect(typesOf(`tender-${tenderId}`)).not.toContain('DecryptionClosed')
  expect(ofDuties('judge-outage')).toEqual(['DutyOpened'])
})

test('an unanswered question holds the opening where the document says so', async () => {
  const holding = tenderDrafted({ ...drafted.data, openQuestions: 'hold' })
  const lived = livedEvents(`tender-${tenderId}`, publishedAt, [holding, published])
  const box = livedEvents(`bid-box-${tenderId}`, publishedAt, [tenderCase.placed])
  county = await aCounty({ lived: [...lived, ...box], startsAt: publishedAt })
  const asker = { institution: uuid(301) }
  const enquiry = uuid(70)
  await county.passesUntil(instant('2026-10-07T15:00+08:00'))
  await county
    .does('training-institution', asker)
    .askEnquiry(enquiry, { tender: tenderId, question: '场地能否分两处？' })
  await county.passesUntil(instant('2026-10-08T09:10+08:00'))
  expect(typesOf(`tender-${tenderId}`)).not.toContain('BidOpeningNotHeld')
  expect(ofDuties('judge-open-questions')).toEqual(['DutyOpened'])
  const ask = county.does('procurement-officer', officer)
  await ask.judgeOpenQuestions(tenderId, {
    ...{ effect: 'deadline-postponed', reason: '答复需要时间', deadline: later },
  })
  const told = { question: '场地能否分两处？', answer: '可以。' }
  await ask.answerEnquiry(enquiry, { answer: '可以。', told })
  await county.passesUntil(instant('2026-10-09T09:01+08:00'))
  expect(ofDuties('judge-open-questions')).toEqual(['DutyOpened', 'DutyDischarged'])
  expect(ofDuties('answer-enquiry')).toEqual(['DutyOpened', 'DutyDischarged'])
  expect(typesOf(`tender-${tenderId}`)).toContain('BidOpeningNotHeld')
})

test('a question that is answered after the deadline lets the bids be opened, with nothing left to judge', async () => {
  const holding = tenderDrafted({ ...drafted.data, openQuestions: 'hold' })
  const lived = livedEvents(`tender-${tenderId}`, publishedAt, [holding, published])
  const box = livedEvents(`bid-box-${tenderId}`, publishedAt, [tenderCase.placed])
  county = await aCounty({ lived: [...lived, ...box], startsAt: publishedAt })
  const asker = county.does('training-institution', { institution: uuid(301) })
  const ask = county.does('procurement-officer', officer)
  await county.passesUntil(instant('2026-10-07T15:00+08:00'))
  const enquiries = [uuid(70), uuid(71)]
  for (const enquiry of enquiries) {
    await asker.askEnquiry(enquiry, { tender: tenderId, question: '场地能否分两处？' })
  }
  await county.passesUntil(instant('2026-10-08T09:10+08:00'))
  const told = { question: '场地能否分两处？', answer: '可以。' }
  for (const enquiry of enquiries) {
    expect(typesOf(`tender-${tenderId}`)).not.toContain('BidOpeningNotHeld')
    await ask.answerEnquiry(enquiry, { answer: '可以。', told })
    await county.settled()
  }
  expect(typesOf(`tender-${tenderId}`)).toContain('BidOpeningNotHeld')
  expect(ofDuties('judge-open-questions').at(-1)).toBe('DutyWithdrawn')
})

test('what is doubted in the room of the opening is owed an answer, each by itself (87§40)', async () => {
  county = await aCounty({ lived: withBids(), startsAt: publishedAt })
  await county.passesUntil(instant('2026-10-08T09:10+08:00'))
  const [first] = three
  const bidder = county.does('training-institution', { institution: first?.bidder ?? '' })
  const [doubt, recusal] = [uuid(351), uuid(352)]
  await bidder.questionOpening(tenderId, { question: doubt, about: 'doubt', words: '唱标有误' })
  await bidder.questionOpening(tenderId, { question: recusal, about: 'recusal', words: '申请回避' })
  await county.settled()
  expect(ofDuties('answer-opening-question')).toEqual(['DutyOpened', 'DutyOpened'])
  const answers = county.does('procurement-officer', officer)
  await answers.answerOpeningQuestion(tenderId, { question: recusal, words: '已更换' })
  await county.settled()
  expect(ofDuties('answer-opening-question').toSorted()).toEqual([
    ...['DutyDischarged', 'DutyOpened', 'DutyOpened'],
  ])
  // A doubt stays owed when the opening is over.
  await county.passesUntil(instant('2026-10-08T10:05+08:00'))
  await answers.answerOpeningQuestion(tenderId, { question: doubt, words: '已核对' })
  await county.settled()
  expect(
    ofDuties('answer-opening-question').filter(type => type === 'DutyDischarged'),
  ).toHaveLength(2)
})

test('a terminated tender owes its refunds within five working days (87§29), whatever there is', async () => {
  const ends: string[] = []
  for (const bids of [[], withBids().slice(receivingBids.length)]) {
    county = await aCounty({ lived: [...receivingBids, ...bids], startsAt: publishedAt })
    await county.does('signatory', signatory).terminateTender(tenderId, {
      ...{ ground: 'funds-withdrawn', reason: '资金收回', reportToFinance: paper },
    })
    await county.settled()
    const opened = county.store.all().findLast(({ type }) => type === 'DutyOpened')
    ends.push((opened?.data as { end: string }).end) // the duty that was opened last
    const record = { refundedOn: day('2026-09-14'), statement: paper }
    await county.does('procurement-officer', officer).refundTerminatedTender(tenderId, record)
    await county.settled()
    expect(ofDuties('refund-terminated-tender')).toEqual(['DutyOpened', 'DutyDischarged'])
    if (bids.length === 0) await county.close()
  }
  expect(ends).toEqual(Array(2).fill('2026-09-21T00:00:00.000+08:00'))
  expect(deadline > instant('2026-09-21T00:00+08:00')).toBe(true)
})

/** An outage as another county recorded it. */
function livedOutage(from: string, until: string): readonly StoredEvent[] {
  const data = { ...outage(from, until), found: 'recorded' }
  return livedEvents(`outage-log-${outageLogId}`, publishedAt, [{ type: 'OutageRecorded', data }])
}
