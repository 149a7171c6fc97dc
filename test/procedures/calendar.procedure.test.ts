import { randomUUID } from 'node:crypto'
import { instant, publishedCalendar } from '#libs/calendar'
import { calendarId } from '#libs/domain/county/calendar'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { policyOf } from '#libs/domain/procurement/testing'
import type { StoredEvent } from '#libs/event-store'
import { aCounty, person, type County } from '../support/county/index.js'
import { lots, projectId, reported } from './award.js'
import { livedIn } from './demonstration.js'

let county: County
afterEach(() => county.close())

const startsAt = instant('2026-12-28T09:00+08:00')
const statutoryDays = [
  ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05'],
  ...['2027-05-01', '2027-05-02', '2027-06-09', '2027-09-15'],
  ...['2027-10-01', '2027-10-02', '2027-10-03'],
]
/** A year as a State Council's notice could have it: it gives the first Monday of January besides. */
const nextYear = {
  ...{ year: 2027, notice: '演示通知', evidence: '0'.repeat(64), publishedOn: '2026-12-20' },
  ...{ statutoryDays, workingWeekends: [] },
  restDays: [...statutoryDays, '2027-01-02', '2027-01-03', '2027-01-04'].toSorted(),
}

async function openProject(): Promise<string> {
  const id = randomUUID()
  await county.does('procurement-officer').openProject(id, {
    ...{ title: '养老护理员培训', year: 2026, purchaser: 'hr-bureau', participatingUnits: [] },
    ...{ officer: person('procurement-officer'), signatory: person('signatory') },
    ledger: randomUUID(),
  })
  await county.settled()
  return id
}

const publish = () =>
  county.asks(
    { id: person('administrator'), role: 'administrator' },
    'publishCalendar',
    calendarId,
    nextYear,
  )

interface Rungs {
  readonly kind?: string
  readonly provisional: boolean
  readonly end: string
  readonly rungs: readonly { readonly share: number; readonly at: string }[]
}

/** The end and the first rung of the duty to set targets, as events of a type have them. */
const reckonedBy = (events: readonly StoredEvent[], type: string) => {
  const [opened] = events.filter(event => {
    const { kind } = event.data as Partial<Rungs> // only `DutyOpened` has a kind
    return event.type === 'DutyOpened' && kind === 'set-performance-targets'
  })
  return events
    .filter(event => event.stream === opened?.stream && event.type === type)
    .map(({ data }) => data as Rungs) // both types have them
    .map(({ provisional, end, rungs: [first] }) => [provisional, end.slice(0, 16), first])
}

const escalations = (id: string) => county.events(id).filter(({ type }) => type === 'DutyEscalated')
const half = (day: string) => ({ share: 50, at: `${day}T00:00:00.000+08:00` })

test('a year that is published moves what was reckoned without it, and its timer', async () => {
  county = await aCounty({ startsAt })
  const id = await openProject()
  expect(reckonedBy(county.events(id), 'DutyOpened')).toEqual([
    [true, '2027-01-27T00:00', half('2027-01-13')],
  ])
  expect(await publish()).toMatchObject({ kind: 'accepted' })
  await county.settled()
  expect(reckonedBy(county.events(id), 'DutyMoved')).toEqual([
    [false, '2027-01-28T00:00', half('2027-01-14')],
  ])
  await county.passesUntil(instant('2027-01-13T12:00+08:00'))
  expect(escalations(id)).toEqual([])
  await county.passesUntil(instant('2027-01-14T12:00+08:00'))
  expect(escalations(id).map(({ meta }) => meta.at.slice(0, 16))).toEqual([
    ...['2027-01-14T00:00', '2027-01-14T00:00', '2027-01-14T00:00'],
  ])
})

test('what was published while Temporal was lost is known to the case that is started again', async () => {
  county = await aCounty({ startsAt })
  const id = await openProject()
  const before = livedIn(county)
  await publish()
  const published = county.store.all().filter(({ type }) => type === 'CalendarPublished')
  // A case that is ended while it thinks leaves the server's time standing for all that come after.
  await county.settled()
  await county.close()
  county = await aCounty({ lived: [...before, ...published.slice(-1)] })
  expect(reckonedBy(county.events(id), 'DutyMoved')).toEqual([
    [false, '2027-01-28T00:00', half('2027-01-14')],
  ])
})

/** A round whose lots were reported on 28 December: the signatory has five working days (87§68). */
function reportedInDecember(): readonly StoredEvent[] {
  const receivedAt = instant('2026-12-28T09:00+08:00')
  const { confirmWithin } = policyOf(receivedAt).award
  const confirmBy = statutoryEnd('87§68', receivedAt, confirmWithin, publishedCalendar)
  return reported.map(event => ({
    ...event,
    meta: { ...event.meta, at: receivedAt },
    // Their own shapes, with the later dates.
    ...(event.type === 'EvaluationCompleted' && {
      data: { ...(event.data as object), completedAt: receivedAt },
    }),
    ...(event.type === 'EvaluationReportReceived' && {
      data: { ...(event.data as object), receivedAt, confirmBy },
    }),
  }))
}

test('a lot lapses by the end that a published year has moved, and is confirmed until then', async () => {
  county = await aCounty({ lived: reportedInDecember(), startsAt })
  await county.settled()
  const of = (type: string) =>
    county.events(projectId).flatMap(event => (event.type === type ? [event.data] : []))
  expect(await publish()).toMatchObject({ kind: 'accepted' })
  await county.settled()
  // The notice frees 4 January, so that the fifth day is the 6th; without it, it was the 5th.
  const moved = { end: '2027-01-07T00:00:00.000+08:00', lastDay: '2027-01-06', provisional: false }
  expect(of('LotDatesReckonedAgain')).toMatchObject(lots.map(lot => ({ lot, confirmBy: moved })))
  await county.passesUntil(instant('2027-01-06T12:00+08:00'))
  expect(of('WinnerConfirmedByLapse')).toEqual([])
  await county.passesUntil(instant('2027-01-07T12:00+08:00'))
  // Both at one instant, in whichever order their timers ring.
  const lapsed = of('WinnerConfirmedByLapse').map(data => data as { readonly lot: string }) // its own
  expect(lapsed.toSorted((one, other) => one.lot.localeCompare(other.lot))).toMatchObject(
    lots.toSorted().map(lot => ({ lot, effectiveAt: moved.end })),
  )
  expect(of('LotDatesReckonedAgain')).toHaveLength(lots.length)
})
