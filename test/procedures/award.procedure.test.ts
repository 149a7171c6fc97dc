import { instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { aCounty, type County } from '../support/county/index.js'
import { livedEvents, lots, projectId, receivingBids, reported, tenderId } from './award.js'

let county: County
afterEach(() => county.close())

const [training, assessment] = lots
const signatory = { id: projectCase.signatory.id }
const officer = { id: projectCase.officer.id }
const paper = tenderCase.paper

/** Events of duties about a lot, opened by the round: type and share. */
function ofDuty(kind: string, lot: string): readonly string[] {
  const events = county.events(projectId)
  const opened = events.find(({ type, data }) => {
    // Only `DutyOpened` is looked into, and it has both.
    const { kind: of, about } = data as { kind?: string; about?: string }
    return type === 'DutyOpened' && of === kind && about === lot
  })
  return events.filter(({ stream }) => stream === opened?.stream).map(named)
}
const named = ({ type, data }: StoredEvent): string =>
  `${type} ${String((data as { share?: number }).share ?? '')}`.trim() // reminders have a share

const fieldsOf = (type: string): readonly unknown[] =>
  county.events(projectId).flatMap(event => (event.type === type ? [event.data] : []))

test('the signatory confirms one lot in time, the law the other, and never both', async () => {
  county = await aCounty({ lived: reported })
  await county.passesUntil(instant('2026-10-14T10:00+08:00'))
  const [first] = tenderCase.three
  await county.does('signatory', signatory).confirmWinner(tenderId, {
    ...{ lot: training, bid: first?.bid ?? '' },
  })
  await county.passes('6 working days')
  expect(ofDuty('confirm-winner', training)).toEqual(['DutyOpened', 'DutyDischarged'])
  expect(ofDuty('confirm-winner', assessment)).toEqual([
    ...['DutyOpened', 'DutyReminded 50', 'DutyReminded 80', 'DutyLapsed'],
  ])
  expect(fieldsOf('WinnerConfirmedByLapse')).toMatchObject([
    { lot: assessment, effectiveAt: '2026-10-20T00:00:00.000+08:00' },
  ])
})

test('a jump over the rungs tells them in order, once, and lapses at the recorded end', async () => {
  county = await aCounty({ lived: reported })
  await county.jumpsTo(instant('2026-10-26T09:00+08:00'))
  for (const lot of lots) {
    expect(ofDuty('confirm-winner', lot)).toEqual([
      ...['DutyOpened', 'DutyReminded 50', 'DutyReminded 80', 'DutyLapsed'],
    ])
  }
  expect(fieldsOf('DutyLapsed')).toMatchObject([
    { effectiveAt: '2026-10-20T00:00:00.000+08:00' },
    { effectiveAt: '2026-10-20T00:00:00.000+08:00' },
  ])
})

test('who organises the tender itself has five days from the end of the evaluation (87§68)', async () => {
  const ends = {
    confirmFrom: instant('2026-10-09T16:00+08:00'),
    confirmBy: tenderCase.end('87§68', '2026-10-15', '2026-10-16'),
  }
  const lived = reported.map(event =>
    event.type === 'EvaluationReportReceived'
      ? { ...event, data: { ...(event.data as object), ...ends } } // its own shape
      : event,
  )
  county = await aCounty({ lived })
  await county.passes('6 working days')
  expect(fieldsOf('DutyLapsed')).toMatchObject(
    lots.map(() => ({ effectiveAt: '2026-10-16T00:00:00.000+08:00' })),
  )
})

test('a suspended lot keeps what was left of its period; the other lot goes on', async () => {
  county = await aCounty({ lived: reported })
  await county.passesUntil(instant('2026-10-14T00:00+08:00'))
  const suspension = uuid(77)
  const { suspendLot, resumeLot } = county.does('procurement-officer', officer)
  await suspendLot(tenderId, { lot: training, suspension, ground: 'challenge', document: paper })
  await county.passesUntil(instant('2026-10-21T00:00+08:00'))
  expect(ofDuty('confirm-winner', training)).toEqual(['DutyOpened', 'DutyPaused'])
  expect(ofDuty('confirm-winner', assessment).at(-1)).toBe('DutyLapsed')
  await resumeLot(tenderId, { lot: training, suspension, outcome: '质疑不成立' })
  await county.passes('6 working days')
  expect(ofDuty('confirm-winner', training)).toEqual([
    ...['DutyOpened', 'DutyPaused', 'DutyResumed'],
    ...['DutyReminded 50', 'DutyReminded 80', 'DutyLapsed'],
  ])
})

test('bids are opened where the deadline has moved to, and not before', async () => {
  county = await aCounty({ lived: receivingBids })
  const moved = instant('2026-10-20T09:00+08:00')
  await county.does('procurement-officer', officer).amendTender(tenderId, {
    ...{ amendment: uuid(78), channel: { channel: 'here' }, changes: '推迟开标', document: paper },
    ...{ affectsBids: false, deadline: moved },
  })
  await county.passesUntil(instant('2026-10-19T09:00+08:00'))
  expect(fieldsOf('BidOpeningNotHeld')).toEqual([])
  await county.passesUntil(instant('2026-10-20T10:00+08:00'))
  const [notHeld] = county.events(projectId).filter(({ type }) => type === 'BidOpeningNotHeld')
  expect(notHeld?.meta.at.slice(0, 16)).toBe('2026-10-20T09:00')
  expect(ofDuty('take-lawful-exit', training)).toEqual(['DutyOpened'])
})

test('while the system stood still, who acted in time has acted; only silence lapses', async () => {
  const [first] = tenderCase.three
  if (!first) throw new Error('three bid')
  const signed = livedEvents(`tender-${tenderId}`, instant('2026-10-14T10:00+08:00'), [
    tenderCase.confirmed(training, first),
  ]).map(event => ({
    ...event,
    version: reported.filter(({ stream }) => stream === event.stream).length + 1,
  }))
  const startsAt = instant('2026-10-26T09:00+08:00')
  county = await aCounty({ lived: [...reported, ...signed], startsAt })
  expect(fieldsOf('WinnerConfirmedByLapse')).toMatchObject([
    { lot: assessment, effectiveAt: '2026-10-20T00:00:00.000+08:00' },
  ])
  expect(ofDuty('confirm-winner', training)).toEqual([])
})

test('a step that is refused without a rule for it is put before the supervisor, again and again', async () => {
  const completed = reported.filter(({ type }) => !/^Evaluation|^ReportDelivered/.test(type))
  county = await aCounty({ lived: completed.map(renumbered(completed)) })
  const blocked = () =>
    county.events(projectId).filter(({ type, data }) => {
      // Only `DutyOpened` is looked into, and it has a kind.
      return type === 'DutyOpened' && (data as { kind: string }).kind === 'unblock-procedure'
    })
  expect(blocked()).toHaveLength(2)
  const [one] = blocked()
  await county.does('supervisor').unblockProcedure(one?.stream.slice(-36) ?? '', { note: '已核对' })
  await county.settled()
  expect(blocked()).toHaveLength(3)
  expect(county.cases.open()).toContain(`tender-round/${tenderId}`)
})

/** Versions without gaps after some events were left out. */
const renumbered =
  (events: readonly StoredEvent[]) =>
  (event: StoredEvent): StoredEvent => {
    const own = events.filter(({ stream }) => stream === event.stream)
    return { ...event, version: own.indexOf(event) + 1 }
  }
