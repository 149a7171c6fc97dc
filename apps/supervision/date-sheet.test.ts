import { readFileSync } from 'node:fs'
import { instant, publishedCalendar } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { policyOf } from '#libs/domain/procurement/testing'
import { dateSheetOf, validitySheetOf } from './date-sheet.js'

const { tender, award, challenge, complaint, contract } = policyOf('2026-02-01T09:00+08:00')

/** An event as the product wrote it, with the lengths that decided. */
function happened(type: string, decided: Readonly<Record<string, unknown>>): StoredEvent {
  const text = readFileSync(`test/events/samples/${type}.v1.json`, 'utf8')
  const { data } = JSON.parse(text) as { data: Readonly<Record<string, unknown>> } // a sample's shape
  const at = instant('2026-03-05T08:30:00.217+08:00')
  return {
    ...{ eventId: '', type, schemaVersion: 1, data, stream: 'tender-1', version: 1, key: '' },
    ...{ order: '', recordedAt: at },
    meta: {
      ...{ actor: '', role: '', at, command: '', correlation: '' },
      policy: { version: '1', decided },
    },
  }
}

const published = happened('TenderNoticePublished', {
  'tender.minimumDaysToDeadline': tender.minimumDaysToDeadline,
  'tender.noticePeriod': tender.noticePeriod,
})
const announced = happened('AwardAnnounced', {
  'award.noticePeriod': award.noticePeriod,
  'challenge.lodgeWithin': challenge.lodgeWithin,
  'contract.signWithin': contract.signWithin,
})
const sheetOf = (end: string, events = [published, announced]) =>
  dateSheetOf(events, { end }, publishedCalendar)

const counted = (end: string) => sheetOf(end)?.days.filter(day => day.counted).length

test('the notice period is counted from the publication, five working days', () => {
  const sheet = sheetOf('2026-02-13T00:00:00.000+08:00')
  expect(sheet).toMatchObject({
    ...{ article: '87§16', from: '2026-02-05T00:00:00.358+08:00', length: 5 },
    ...{ unit: 'working-days', provisional: false },
  })
  expect(sheet?.days.at(0)).toMatchObject({
    day: '2026-02-05',
    counted: false,
    reason: 'start-day',
  })
  expect(counted('2026-02-13T00:00:00.000+08:00')).toBe(5)
})

test('the deadline was fixed, and what the law wants before it is counted', () => {
  expect(sheetOf('2026-02-26T09:30:00.000+08:00')).toMatchObject({
    ...{ article: '法§35', length: 20, unit: 'calendar-days' },
    ...{ fixedFor: '2026-02-26T09:30:00.000+08:00' },
  })
})

test('a period that begins where another ends is counted from its last day', () => {
  expect(sheetOf('2026-03-18T00:00:00.000+08:00')).toMatchObject({
    ...{ article: '94§11', from: '2026-03-06', length: 7, unit: 'working-days' },
  })
  expect(sheetOf('2026-04-08T00:00:00.000+08:00')).toMatchObject({ article: '法§46', length: 30 })
})

test('where no length leads to the end, the sheet says that it was fixed and counts nothing', () => {
  const bare = { ...published, meta: { ...published.meta, policy: { version: '1', decided: {} } } }
  expect(sheetOf('2026-02-13T00:00:00.000+08:00', [bare])).toMatchObject({
    ...{ unit: 'recorded-end', article: '87§16', days: [] },
  })
})

test('a window of minutes is told in minutes, and a date that nobody recorded not at all', () => {
  const opened = { ...announced, data: { decryptionEnds: '2026-03-05T09:00:00.217+08:00' } }
  expect(sheetOf('2026-03-05T09:00:00.217+08:00', [opened])).toMatchObject({
    ...{ unit: 'minutes', length: 30, days: [] },
  })
  expect(sheetOf('2026-03-05T09:01:00.217+08:00')).toBeUndefined()
})

test('a contract is published and filed so many working days after it was signed', () => {
  const signed = happened('ContractSigned', {
    'contract.publishWithin': contract.publishWithin,
    'contract.fileWithin': contract.fileWithin,
  })
  const { publishBy, fileBy } = signed.data as Record<'publishBy' | 'fileBy', { end: string }> // the sample's
  expect(sheetOf(publishBy.end, [signed])).toMatchObject({
    ...{ article: '条例§50', unit: 'working-days', length: contract.publishWithin.length },
  })
  const filing = sheetOf(fileBy.end, [signed])
  expect(filing).toMatchObject({ article: '法§47', length: contract.fileWithin.length })
  expect(filing?.days.filter(day => day.counted)).toHaveLength(contract.fileWithin.length)
})

test('a challenge is answered, and a complaint decided, so many working days after it came', () => {
  const lodged = happened('ChallengeLodged', { 'challenge.replyWithin': challenge.replyWithin })
  const { replyBy } = lodged.data as { replyBy: { end: string } } // the sample's
  expect(sheetOf(replyBy.end, [lodged])).toMatchObject({
    ...{ article: '94§13', unit: 'working-days', length: 7 },
  })
  const receivedAt = instant('2026-03-02T09:00+08:00')
  const ends = (within: typeof complaint.decideWithin) =>
    statutoryEnd('94§26', receivedAt, within, publishedCalendar)
  const complained = happened('ComplaintLodged', {
    'complaint.reviewWithin': complaint.reviewWithin,
    'complaint.decideWithin': complaint.decideWithin,
  })
  const decideBy = ends(complaint.decideWithin)
  const data = { receivedAt, reviewBy: ends(complaint.reviewWithin), decideBy }
  const sheet = sheetOf(decideBy.end, [{ ...complained, data }])
  expect(sheet).toMatchObject({ from: receivedAt, length: 30, unit: 'working-days' })
  expect(sheet?.days.filter(day => day.counted)).toHaveLength(30)
})

test('a bid binds for the days that the document says, from the deadline on, over all holidays', () => {
  const promised = { deadline: instant('2026-10-08T09:30+08:00'), bidValidityDays: 90 }
  const ends = (end: string) => validitySheetOf(promised, { end }, publishedCalendar)
  const sheet = ends('2027-01-07T00:00:00.000+08:00')
  expect(sheet).toMatchObject({
    ...{ article: '87§23', unit: 'calendar-days', length: 90, roll: 'none', provisional: false },
  })
  expect(sheet?.days.filter(day => day.counted)).toHaveLength(90)
  expect(ends('2027-02-01T00:00:00.000+08:00')).toBeUndefined()
})
