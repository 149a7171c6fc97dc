import { randomUUID } from 'node:crypto'
import { instant, publishedCalendar } from '#libs/calendar'
import { clockId } from '#libs/domain/county/clock'
import { deadlineSheet, projectPage, projectRow, todayPage } from '#libs/contracts/views'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import { numberAll } from '../../../test/support/number-all.js'
import { readDatabase } from '../database.js'
import { readModels } from '../models/all.js'
import { rebuild } from '../rebuild.js'
import type { Board } from './database.js'
import { findDeadlineSheet } from './find-deadline-sheet.js'
import { findDuties, type DutyFilter } from './find-duties.js'
import { findProjectPage } from './find-project-page.js'
import { findProjects } from './find-projects.js'
import { findTimeline } from './find-timeline.js'
import { findHandover } from './find-handover.js'
import { findStandIns } from './find-stand-ins.js'
import { findToday } from './find-today.js'
import { owerOf } from './owed-by.js'

const [officer, leaver, colleague] = [randomUUID(), randomUUID(), randomUUID()]
const delegatedUntil = '2026-03-06T00:00:00.000+08:00'
const moment = {
  now: instant('2026-03-04T09:00:00+08:00'),
  calendar: publishedCalendar,
  demonstration: true,
}

const duty = (key: string, kind: string, role: string, from: string) => ({
  case: `project/${key}`,
  key,
  kind,
  subject: `project-${key}`,
  role,
  article: '本县规定',
  period: { unit: 'working-days', from: instant(from), length: 5, roll: 'none' },
  end: instant('2026-03-10T00:00:00+08:00'),
  rungs: [{ share: 50, at: instant('2026-03-05T12:00:00+08:00') }],
  calendarVersion: '2026',
  provisional: false,
})

describe('boards and pages', () => {
  let loop: TestLoop
  let db: Board
  const [one, other] = [randomUUID(), randomUUID()]
  const [apart, author] = [randomUUID(), randomUUID()]
  const original = { reference: 'JSZC-2026-1', evidence: 'e', address: 'https://example.test/1' }
  const elsewhere = {
    ...{ channel: 'elsewhere', occurredOn: instant('2026-03-02T09:00:00+08:00'), ...original },
  }
  const lot = randomUUID()

  const open = (id: string, title: string) =>
    loop.happen(`project-${id}`, 1, {
      type: 'ProjectOpened',
      data: {
        ...{ title, year: 2026, purchaser: 'hr-bureau', participatingUnits: [] },
        ...{ officer, signatory: randomUUID(), ledger: randomUUID() },
      },
    })
  const owe = async (id: string, kind: string, role: string): Promise<string> => {
    const stream = `duty-${randomUUID()}`
    const data = duty(id, kind, role, '2026-03-02T09:00:00+08:00')
    await loop.happen(stream, 1, { key: id, type: 'DutyOpened', data })
    return stream
  }

  const jump = (version: number, from: string, to: string) =>
    loop.happen(`clock-${clockId}`, version, {
      type: 'ClockJumped',
      data: { offset: version * 1000, from: instant(from), to: instant(to) },
    })

  /** Somebody with a duty of their own, who lets a colleague act until the 6th. */
  const leave = async (): Promise<void> => {
    const owed = duty(leaver, 'record-legal-review', 'legal-reviewer', '2026-03-02T09:00:00+08:00')
    await loop.happen(`duty-${randomUUID()}`, 1, {
      ...{ key: leaver, type: 'DutyOpened', data: { ...owed, by: leaver } },
    })
    const roles = ['legal-reviewer']
    const office = { person: leaver, unit: randomUUID(), roles, paper: 'P', givenBy: randomUUID() }
    const stream = `officeholder-${leaver}`
    await loop.happen(stream, 1, { key: leaver, type: 'OfficesGiven', data: office })
    const delegation = { delegation: randomUUID(), to: colleague, roles, reason: 'R' }
    const window = { from: instant('2026-03-04T09:00+08:00'), until: instant(delegatedUntil) }
    await loop.happen(stream, 2, {
      ...{ key: leaver, type: 'DelegationGiven', data: { ...delegation, ...window } },
    })
  }

  beforeAll(async () => {
    loop = await testLoop()
    await loop.pool.query(`update event_store set county = 'demonstration'`)
    db = readDatabase(loop.pool)
    await open(one, 'Housekeeping')
    await open(other, 'Electricians')
    const lots = [{ lot, kind: 'training', title: 'L', budget: 5_000_00 }]
    const requirement = { budget: 5_000_00, lots }
    await loop.happen(`project-${one}`, 2, { type: 'RequirementRecorded', data: requirement })
    const filed = {
      planNumber: 'Plan〔2026〕7',
      paper: 'P',
      evidence: 'e',
      occurredOn: '2026-03-02',
    }
    await loop.happen(`project-${one}`, 3, { type: 'PlanFiled', data: filed })
    const award = { lot, bid: randomUUID(), bidder: randomUUID(), channel: { channel: 'here' } }
    await loop.happen(`tender-${randomUUID()}`, 1, {
      key: one,
      type: 'AwardAnnounced',
      data: award,
    })
    await owe(one, 'confirm-winner', 'signatory')
    for (const kind of ['submit-scores', 'answer-outliers']) {
      const own = duty(apart, kind, 'evaluation-expert', '2026-03-02T09:00:00+08:00')
      await loop.happen(`duty-${randomUUID()}`, 1, {
        ...{ key: apart, type: 'DutyOpened', data: { ...own, by: author } },
      })
    }
    await loop.happen(`tender-${randomUUID()}`, 1, {
      ...{ key: apart, type: 'AwardAnnounced', data: { lot, channel: elsewhere } },
    })
    await owe(one, 'announce-award', 'procurement-officer')
    const done = await owe(one, 'publish-contract', 'procurement-officer')
    const discharged = {
      case: `project/${one}`,
      at: instant('2026-03-03T10:00:00+08:00'),
      late: false,
    }
    await loop.happen(done, 2, { key: one, type: 'DutyDischarged', data: discharged })
    await leave()
    await jump(1, '2026-11-28T12:00:00.000+08:00', '2026-03-02T09:00:00.000+08:00')
    await jump(2, '2026-03-02T09:00:05.000+08:00', '2026-03-03T10:00:00.000+08:00')
    await jump(3, '2026-03-04T09:30:00.000+08:00', '2026-03-10T00:00:00.000+08:00')
    await numberAll(loop.pool)
    for (const model of readModels) await rebuild(model, loop)
  })
  afterAll(() => loop.end())

  test('the list has the newest first, with the nearest open duty', async () => {
    const { items, total, next } = await findProjects(db)
    expect(items.map(row => projectRow.parse(row).title)).toHaveLength(2)
    expect(total).toBe(2)
    expect(next).toBeUndefined()
    expect(items.find(({ id }) => id === one)).toMatchObject({
      title: 'Housekeeping',
      phase: 'procurement',
      version: 3,
      until: '2026-03-10T00:00:00.000+08:00',
    })
    expect(items.find(({ id }) => id === other)).toMatchObject({ phase: 'planning', version: 1 })
    expect((await findProjects(db, { cursor: 'no cursor of ours' })).items).toHaveLength(2)
  })

  test('the list is searched by name and by number of the filed plan, letter by letter', async () => {
    const found = async (search: string) => {
      const { items, total } = await findProjects(db, { search })
      expect(total).toBe(items.length)
      return items.map(({ title }) => title)
    }
    expect(await found('house')).toEqual(['Housekeeping'])
    expect(await found(' KEEPING  plan〔2026〕7 ')).toEqual(['Housekeeping'])
    expect(await found('electricians 7')).toEqual([])
    expect(await found('%')).toEqual([])
    expect(await found('_')).toEqual([])
    expect(await found(' ')).toHaveLength(2)
  })

  test('a duty that is confidential is on its author’s list, on nobody else’s and on no timeline', async () => {
    const kinds = async (filter: DutyFilter) =>
      (await findDuties(db, { key: apart, ...filter }, moment)).map(({ kind }) => kind)
    const expert = (id: string) => ({ owedBy: owerOf({ id, role: 'evaluation-expert' }) })
    expect(await kinds({})).toEqual(['submit-scores'])
    expect(await kinds(expert(randomUUID()))).toEqual([])
    expect((await kinds(expert(author))).toSorted()).toEqual([
      ...['answer-outliers', 'submit-scores'],
    ])
    const told = await findTimeline(db, apart)
    expect(told.map(({ type }) => type).toSorted()).toEqual(['AwardAnnounced', 'DutyOpened'])
  })

  test('what happened elsewhere names its original: number, paper and address', async () => {
    const told = await findTimeline(db, apart)
    const award = told.find(({ type }) => type === 'AwardAnnounced')
    expect(award).toMatchObject({ channel: 'elsewhere', copyOf: original })
    expect(award).toMatchObject({ occurredOn: '2026-03-02T09:00:00.000+08:00' })
  })

  test('the home of a role leads with what only it can move', async () => {
    const actor = { id: officer, role: 'procurement-officer' }
    const today = todayPage.parse(await findToday(db, actor, moment))
    expect(today.due.map(({ kind }) => kind)).toEqual(['announce-award'])
    expect(today.dueCounts).toEqual({ overdue: 0, day: 0, week: 0, later: 1 })
    expect(today.waiting.map(({ kind }) => kind)).toEqual(['confirm-winner'])
    expect(today.changed.map(({ type }) => type)).toEqual([
      'AwardAnnounced',
      'PlanFiled',
      'RequirementRecorded',
      'ProjectOpened',
      'ProjectOpened',
    ])
  })

  test('a home counts every duty of a group: one of yesterday, of tonight, of this week, of next', async () => {
    const at = (now: string) => ({ ...moment, now: instant(now) })
    const actor = { id: randomUUID(), role: 'signatory' }
    const counted = async (now: string) => (await findToday(db, actor, at(now))).dueCounts
    const none = { overdue: 0, day: 0, week: 0, later: 0 }
    expect(await counted('2026-03-07T09:00:00+08:00')).toEqual({ ...none, later: 1 })
    expect(await counted('2026-03-09T00:00:00+08:00')).toEqual({ ...none, day: 1 })
    expect(await counted('2026-03-10T00:00:00+08:00')).toEqual({ ...none, day: 1 })
    expect(await counted('2026-03-10T00:00:01+08:00')).toEqual({ ...none, overdue: 1 })
    expect(await counted('2026-03-08T00:00:01+08:00')).toEqual({ ...none, later: 1 })
  })

  test('a duty says who may act for who owes it, from the first instant to just before the end', async () => {
    const seen = async (now: string) => {
      const at = { ...moment, now: instant(now) }
      const { due } = todayPage.parse(
        await findToday(db, { id: leaver, role: 'legal-reviewer' }, at),
      )
      return due.map(({ mayAct = [] }) => mayAct)
    }
    const acts = { person: colleague, ground: 'delegation', until: delegatedUntil }
    expect(await seen('2026-03-04T08:59:59.999+08:00')).toEqual([[]])
    expect(await seen('2026-03-04T09:00+08:00')).toEqual([[acts]])
    expect(await seen(delegatedUntil)).toEqual([[]])
    const may = async (now: string) => findStandIns(db, colleague, instant(now))
    expect(await may('2026-03-05T09:00+08:00')).toEqual([
      { ...acts, person: leaver, role: 'legal-reviewer' },
    ])
    expect(await may(delegatedUntil)).toEqual([])
  })

  test('what names somebody is listed to be handed over, and is the successor’s home then', async () => {
    expect(await findHandover(db, [leaver])).toMatchObject([
      { what: 'duty', as: 'record-legal-review' },
    ])
    expect(await findHandover(db, [officer])).toMatchObject(
      Array<object>(2).fill({ what: 'project', as: 'officer' }),
    )
    const home = async (tookOver: readonly string[]) => {
      const successor = { id: randomUUID(), role: 'legal-reviewer', tookOver }
      const { due, dueCounts } = await findToday(db, successor, moment)
      return { due: due.map(({ kind }) => kind), later: dueCounts.later }
    }
    expect(await home([])).toEqual({ due: [], later: 0 })
    expect(await home([leaver])).toEqual({ due: ['record-legal-review'], later: 1 })
  })

  test('the sheet of a deadline counts it day by day to its recorded end', async () => {
    const { duties: owed } = projectPage.parse(await findProjectPage(db, one, moment))
    const confirm = owed.find(({ kind }) => kind === 'confirm-winner')?.id ?? ''
    const reader = owerOf({ id: randomUUID(), role: 'signatory' })
    const found = await findDeadlineSheet(db, { id: confirm, reader }, moment)
    expect(found).toMatchObject({ owed: true, confidential: false })
    const sheet = deadlineSheet.parse(found?.sheet)
    expect(sheet).toMatchObject({ unit: 'working-days', length: 5, calendarVersion: '2026' })
    expect(sheet.days.map(({ day, reason }) => `${day} ${reason}`)).toEqual([
      '2026-03-02 start-day',
      ...['03', '04', '05', '06'].map(day => `2026-03-${day} counted`),
      ...['07', '08'].map(day => `2026-03-${day} weekend`),
      '2026-03-09 counted',
    ])
    expect(sheet.end).toBe('2026-03-10T00:00:00.000+08:00')
    expect(await findDeadlineSheet(db, { id: randomUUID(), reader }, moment)).toBeUndefined()
  })

  test('of the clock a project page tells the jumps since it was opened, and never the first setting', async () => {
    const page = projectPage.parse(await findProjectPage(db, one, moment))
    expect(page.clockJumps.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: '2026-03-02T09:00:05.000+08:00', to: '2026-03-03T10:00:00.000+08:00' },
    ])
  })

  test('a project page has phases, lots, timeline and duties with their time left', async () => {
    const page = projectPage.parse(await findProjectPage(db, one, moment))
    expect(page.phases.map(({ phase }) => phase)).toEqual(['planning', 'procurement'])
    expect(page.lots).toEqual([
      {
        ...{ id: lot, number: 1, kind: 'training', title: 'L', method: 'open-tender' },
        ...{ budget: 5_000_00, status: 'not-started' },
      },
    ])
    expect(page.timeline.map(({ type, lane }) => `${lane} ${type}`)).toEqual([
      'phases ProjectOpened',
      'phases RequirementRecorded',
      'phases PlanFiled',
      `lot-${lot} AwardAnnounced`,
      ...Array<string>(3).fill('duties DutyOpened'),
      'duties DutyDischarged',
    ])
    expect(page.waitsFor.map(({ duty: kind }) => kind).toSorted()).toEqual([
      'announce-award',
      'confirm-winner',
    ])
    const confirm = page.duties.find(({ kind }) => kind === 'confirm-winner')
    // Five working days from Monday 09:00: Tuesday is counted, of Wednesday nine hours.
    expect(confirm).toMatchObject({
      project: one,
      projectTitle: 'Housekeeping',
      spent: 28,
      daysLeft: 4,
      kindOfRule: 'county-choice',
      state: 'open',
    })
    const ended = page.duties.find(({ kind }) => kind === 'publish-contract')
    expect(ended).toMatchObject({ state: 'discharged', endedAt: '2026-03-03T10:00:00.000+08:00' })
    expect(await findProjectPage(db, randomUUID(), moment)).toBeUndefined()
  })
})
