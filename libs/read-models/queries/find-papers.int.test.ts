import { randomUUID } from 'node:crypto'
import { paperList } from '#libs/contracts/views'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import { numberAll } from '../../../test/support/number-all.js'
import { readDatabase } from '../database.js'
import { numberSeriesList, officialPapers } from '../models/objects.js'
import { projects } from '../models/projects.js'
import { rebuild } from '../rebuild.js'
import type { Board } from './database.js'
import { findObjects } from './find-objects.js'
import { findPapers } from './find-papers.js'

describe('the register of papers', () => {
  let loop: TestLoop
  let db: Board
  const [project, other] = [randomUUID(), randomUUID()]
  const [series, letters] = [randomUUID(), randomUUID()]
  const [first, second, letter] = [randomUUID(), randomUUID(), randomUUID()]

  const open = (id: string) =>
    loop.happen(`project-${id}`, 1, {
      type: 'ProjectOpened',
      data: {
        ...{ title: 'Housekeeping', year: 2026, purchaser: 'hr-bureau', participatingUnits: [] },
        ...{ officer: randomUUID(), signatory: randomUUID(), ledger: randomUUID() },
      },
    })
  const number = (paper: string, of: { key: string; series: string; place: number }) =>
    loop.happen(`official-paper-${paper}`, 1, {
      key: of.key,
      type: 'PaperNumbered',
      data: {
        ...{ project: of.key, kind: 'award-notice', about: project, series: of.series },
        ...{ place: of.place, number: `演〔2026〕${String(of.place)}号`, by: randomUUID() },
        checkCode: '0A1B2-0A1B2-0A1B2-0A1B2',
      },
    })

  beforeAll(async () => {
    loop = await testLoop()
    db = readDatabase(loop.pool)
    await open(project)
    await open(other)
    await loop.happen(`number-series-${series}`, 1, {
      type: 'NumberSeriesOpened',
      data: { unit: '人社局', kind: 'award-notice', year: 2026, codeWord: '演' },
    })
    await number(second, { key: project, series, place: 2 })
    await number(first, { key: other, series, place: 1 })
    await number(letter, { key: project, series: letters, place: 1 })
    await loop.happen(`official-paper-${first}`, 2, {
      ...{ key: other, type: 'PaperVoided' },
      data: { reason: '有误', by: randomUUID() },
    })
    await numberAll(loop.pool)
    await rebuild(projects, loop)
    await rebuild(officialPapers, loop)
    await rebuild(numberSeriesList, loop)
  })
  afterAll(() => loop.end())

  test('a series is read in its order, void numbers in their places with the reason', async () => {
    const { items, next } = paperList.parse(await findPapers(db, { series }))
    expect(next).toBeUndefined()
    expect(items.map(({ id, place, status, reason }) => ({ id, place, status, reason }))).toEqual([
      { id: first, place: 1, status: 'void', reason: '有误' },
      { id: second, place: 2, status: 'numbered', reason: undefined },
    ])
  })

  test('a project has its papers of every series, each by the project it is of', async () => {
    const { items } = await findPapers(db, { project })
    expect(items.map(({ id }) => id).toSorted()).toEqual([second, letter].toSorted())
    expect(items[0]).toMatchObject({ project, projectTitle: 'Housekeeping' })
    expect((await findPapers(db, { project, after: '2' })).items).toEqual([])
  })

  test('the series themselves are listed', async () => {
    const [found] = await findObjects(loop.pool, numberSeriesList, {})
    expect(found?.state).toMatchObject({ unit: '人社局', codeWord: '演', taken: [] })
  })
})
