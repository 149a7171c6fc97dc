import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { instant } from '#libs/calendar'
import { listParkedKeys, type ConsumerGroup } from '#libs/kafka'
import { eventually } from '../../test/support/eventually.js'
import { testLoop, type TestLoop } from '../../test/support/loop.js'
import { modelConsumer } from './consumer.js'
import { readDatabase } from './database.js'
import { hashesOf } from './hash.js'
import { duties } from './models/duties.js'
import { projects, type ProjectTables } from './models/projects.js'
import { timeline, type TimelineTables } from './models/timeline.js'
import type { AnyReadModel } from './read-model.js'
import { prepareReadModels } from './prepare.js'
import { caughtUp, parseAfter } from './read-your-write.js'
import { rebuild } from './rebuild.js'
import { followTicks, tickPublisher, type Tick } from './ticks.js'

const models: readonly AnyReadModel[] = [projects, timeline, duties]
const logger = pino({ level: 'silent' })

const opened = (title: string) => ({
  title,
  year: 2026,
  purchaser: 'hr-bureau',
  participatingUnits: [],
  officer: randomUUID(),
  signatory: randomUUID(),
  ledger: randomUUID(),
})

const dutyOpened = (caseId: string, key: string) => ({
  case: caseId,
  key,
  kind: 'unblock-procedure',
  subject: `project-${key}`,
  role: 'supervisor',
  article: '本县规定',
  period: {
    unit: 'working-days',
    from: instant('2026-03-02T09:00:00+08:00'),
    length: 1,
    roll: 'none',
  },
  end: instant('2026-03-04T00:00:00+08:00'),
  rungs: [{ share: 100, at: instant('2026-03-04T00:00:00+08:00') }],
  calendarVersion: '2026',
  provisional: false,
})

describe('read models', () => {
  let loop: TestLoop
  let group: ConsumerGroup
  const ticks: Tick[] = []
  let unfollow: () => Promise<void>

  beforeAll(async () => {
    loop = await testLoop()
    expect(await prepareReadModels(models, loop)).toEqual(models.map(({ name }) => name))
    expect(await prepareReadModels(models, loop)).toEqual([])
    unfollow = followTicks({ url: loop.url, logger, onTicks: heard => ticks.push(...heard) })
    loop.relay()
    const publisher = tickPublisher(loop.pool, logger)
    group = loop.group(models.map(model => modelConsumer(model, publisher)))
  })
  afterAll(async () => {
    await unfollow()
    await loop.end()
  })

  const titles = async (): Promise<readonly string[]> => {
    const db = readDatabase<ProjectTables>(loop.pool)
    return (await db.selectFrom('projects').select('title').orderBy('title').execute()).map(
      ({ title }) => title,
    )
  }
  const openProject = async (title: string): Promise<string> => {
    const id = randomUUID()
    await loop.happen(`project-${id}`, 1, { type: 'ProjectOpened', data: opened(title) })
    return id
  }
  const seen = (id: string, version: number) =>
    eventually(`project ${id} is in the list`, () =>
      caughtUp(projects, { stream: `project-${id}`, version }, loop.pool),
    )

  test('a write is read when its model has applied it, and a tick tells of it', async () => {
    const id = await openProject('Housekeeping')
    const after = parseAfter(`project-${id}@1`)
    expect(after).toEqual({ stream: `project-${id}`, version: 1 })
    await seen(id, 1)
    expect(await titles()).toContain('Housekeeping')
    const tick = { model: 'projects', stream: `project-${id}`, version: 1 }
    await eventually('the tick', () =>
      ticks.some(heard => JSON.stringify(heard) === JSON.stringify(tick)),
    )
    expect(ticks).toContainEqual(tick)
  })

  test('a reading that would wait too long says that the list is behind', async () => {
    const never = { stream: `project-${randomUUID()}`, version: 1 }
    const before = performance.now()
    expect(await caughtUp(projects, never, loop.pool, 100)).toBe(false)
    expect(performance.now() - before).toBeLessThan(1_500)
    expect(
      await caughtUp(projects, { stream: `rating-${randomUUID()}`, version: 1 }, loop.pool),
    ).toBe(true)
    expect(parseAfter('project-1@x')).toBeUndefined()
  })

  test('phases, lots and the timeline follow what happens under the project', async () => {
    const id = await openProject('Electricians')
    const lot = randomUUID()
    const requirement = {
      ...{ publicService: false, complex: false, fullProcedure: false, budget: 120_000_00 },
      lots: [
        { lot, kind: 'training', title: 'One', occupation: 'o', level: '5', budget: 120_000_00 },
      ],
    }
    await loop.happen(`project-${id}`, 2, { type: 'RequirementRecorded', data: requirement })
    const tender = `tender-${randomUUID()}`
    await loop.happen(tender, 1, { key: id, type: 'TenderDrafted', data: { project: id } })
    const suspension = { lot, since: instant('2026-03-02T09:00:00+08:00') }
    await loop.happen(tender, 2, { key: id, type: 'LotSuspended', data: suspension })
    await loop.happen(`bid-box-${randomUUID()}`, 1, { key: id, type: 'BidReceived' })
    const duty = `duty-${randomUUID()}`
    const owed = dutyOpened(`project/${id}`, id)
    await loop.happen(duty, 1, { key: id, type: 'DutyOpened', data: owed })
    const timelineRows = () =>
      readDatabase<TimelineTables>(loop.pool)
        .selectFrom('timeline')
        .select(['type', 'lane'])
        .where('subject', '=', id)
        .orderBy('place')
        .execute()
    await eventually('the last', async () => (await timelineRows()).length === 5)
    expect(await timelineRows()).toEqual([
      { type: 'ProjectOpened', lane: 'phases' },
      { type: 'RequirementRecorded', lane: 'phases' },
      { type: 'TenderDrafted', lane: 'phases' },
      { type: 'LotSuspended', lane: 'suspensions' },
      { type: 'DutyOpened', lane: 'duties' },
    ])
    await seen(id, 2)
    const project = await readDatabase<ProjectTables>(loop.pool)
      .selectFrom('projects')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    expect(project).toMatchObject({
      phase: 'procurement',
      version: 2,
      lots: [{ id: lot, number: 1, kind: 'training', title: 'One', budget: 120_000_00 }],
    })
    expect(project?.phases.map(({ phase }) => phase)).toEqual(['planning', 'procurement'])
    expect(ticks.some(({ stream }) => stream.startsWith('bid-box'))).toBe(false)
  })

  test('rebuilt while events go on, every table has the rows it had', async () => {
    const first = await openProject('Before')
    const during = Promise.all(Array.from({ length: 20 }, (_, n) => openProject(`During ${n}`)))
    const counts = await Promise.all(models.map(model => rebuild(model, loop)))
    expect(Math.min(...counts)).toBeGreaterThan(0)
    const last = await openProject('After')
    for (const id of [first, last, ...(await during)]) await seen(id, 1)
    await group.stop()
    const hashes = () => Promise.all(models.map(model => hashesOf(model, loop.pool)))
    const before = await hashes()
    for (const model of models) await rebuild(model, loop)
    expect(await hashes()).toEqual(before)
    expect(new Set(before.flatMap(Object.values)).size).toBe(3)
    expect((await titles()).filter(title => title.startsWith('During'))).toHaveLength(20)
    expect(await listParkedKeys(loop.pool)).toEqual([])
  })

  test('another version of a model is built anew and swapped', async () => {
    const next = { ...projects, version: projects.version + 1 }
    expect(await prepareReadModels([next], loop)).toEqual(['projects'])
    expect(await prepareReadModels([next], loop)).toEqual([])
  })
})
