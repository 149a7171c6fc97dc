import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishedCalendar } from '#libs/calendar'
import { v5 } from 'uuid'
import { demonstrationCitizenNumber, demonstrationCreditCode } from '#libs/identifiers'
import { formatYuan } from '#libs/money'
import { policySheet, unsetKeys } from '#libs/policy'
import { readSeeds, SeedsError } from './index.js'

const seeds = await readSeeds(join(import.meta.dirname, '../../seeds'))

test('the calendars as printed are those the product reckons by', () => {
  expect([seeds.calendar2025, seeds.calendar2026]).toEqual(publishedCalendar.years)
})

test('the task table is whole, and its centre buys training and assessment', () => {
  const { tasks, centre } = seeds.taskTable
  const leads = Object.groupBy(tasks, ({ lead }) => lead ?? 'nobody')
  expect(Object.entries(leads).map(([lead, led]) => [lead, led?.length])).toEqual([
    ['人力资源社会保障局', 13],
    ['应急管理局', 1],
    ['教育局', 1],
    ['发展改革委', 1],
    ['财政局', 1],
    ['nobody', 2],
  ])
  expect(tasks[centre - 1]).toMatchObject({
    task: '深化职业技能培训工作“放管服”改革',
    lead: '人力资源社会保障局',
    participating: ['教育局', '财政局'],
  })
  expect(tasks[centre - 1]?.content).toContain('采取公开招投标等方式购买培训和评价服务')
  expect(tasks[11]?.content).toContain('失业保险基金结余中拿出的3683万元')
})

test('units are those printed, the lead first', () => {
  const printed = seeds.taskTable.tasks.map(({ printedUnits }) =>
    printedUnits.replace(/（.*）/, '').replaceAll('，', '、'),
  )
  expect(
    seeds.taskTable.tasks.map(({ lead, participating }) =>
      [...(lead === null ? [] : [lead]), ...participating].join('、'),
    ),
  ).toEqual(printed)
})

test('the earmarked ledger opens with 36 830 000 yuan', () => {
  expect(formatYuan(seeds.earmarkedLedger.appropriation)).toBe('36,830,000.00')
})

test('both scoring tables as printed', () => {
  expect(
    seeds.scoringTemplates.templates.map(({ tender, factors }) => [
      tender,
      factors.map(({ weight }) => weight),
    ]),
  ).toEqual([
    ['LGCG2024000074-A', [10, 10, 10, 7, 3, 10, 20, 25, 5]],
    ['GMCG2026', [10, 7, 6, 10, 10, 6, 6, 10, 10, 10, 10, 5]],
  ])
})

test('prices per head as two places print them', () => {
  expect(
    seeds.occupations.priceLists.map(({ place, levels }) => [place, Object.values(levels)]),
  ).toEqual([
    ['江阴', [1000, 1500, 2000, 2500, 3000]],
    ['泰州', [1000, 1200, 1500, 3000, 4000]],
  ])
})

test('nothing is unset in the demonstration county', () => {
  const { confirmations } = seeds.policyConfirmations
  const sheet = policySheet({ demonstration: true, confirmations })
  expect(unsetKeys(policySheet({ demonstration: true }), seeds.county.clockStartsAt)).toHaveLength(
    9,
  )
  expect(unsetKeys(sheet, seeds.county.clockStartsAt)).toEqual([])
})

test('enough people for a tender of two lots', () => {
  const people = [...seeds.persons.persons, ...seeds.trainees.trainees]
  const acting = (role: string) =>
    people.filter(({ roles }) => roles.some(own => own === role)).length
  expect(acting('evaluation-expert')).toBe(9)
  expect(acting('training-institution')).toBe(5)
  expect(acting('assessment-body')).toBe(4)
  expect(acting('trainee')).toBe(120)
  const bidders = seeds.institutions.institutions.filter(
    ({ kind }) => kind !== 'procurement-agency',
  )
  expect(bidders.filter(({ kind }) => kind === 'training-institution')).toHaveLength(5)
})

test('numbers and ids of the demonstration follow from their index and key', () => {
  const people = [...seeds.persons.persons, ...seeds.trainees.trainees]
  expect(people.map(({ citizenNumber }) => citizenNumber)).toEqual(
    people.map((_, index) => demonstrationCitizenNumber(index + 1)),
  )
  expect(people.map(({ id }) => id)).toEqual(
    people.map(({ key }) => v5(`person/${key}`, seeds.county.id)),
  )
  expect(seeds.institutions.institutions.map(({ code }) => code)).toEqual(
    seeds.institutions.institutions.map((_, index) => demonstrationCreditCode(index + 1)),
  )
})

describe('faulty seeds', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinpei-seeds-'))
    await cp(join(import.meta.dirname, '../../seeds'), folder, { recursive: true })
  })

  afterEach(() => rm(folder, { recursive: true }))

  const change = async (path: string, from: string | RegExp, to: string) => {
    const text = await readFile(join(folder, path), 'utf8')
    expect(text).toMatch(from)
    await writeFile(join(folder, path), text.replace(from, to))
  }

  const faultsOf = async (): Promise<readonly string[]> => {
    const outcome = await readSeeds(folder).catch((error: unknown) => error)
    return outcome instanceof SeedsError ? outcome.faults : []
  }

  test('every fault of every file is named at once', async () => {
    await change('scoring-templates.json', '"weight": 25', '"weight": 24')
    await change('county/persons.json', /"phone": "\d+"/, '"phone": "13900000000"')
    await change('calendar/2026.json', '"2026-10-10"', '"2026-10-32"')
    await rm(join(folder, 'task-table.json'))
    const faults = await faultsOf()
    expect(faults.map(fault => fault.split(':')[0])).toEqual([
      'calendar/2026.json',
      'county/persons.json',
      'scoring-templates.json',
      'task-table.json',
    ])
    expect(faults.join()).toContain('weights do not sum to 100')
  })

  test.each([
    ['county/persons.json', /"name": "演示专家01"/, '"name": "专家01"', /Invalid string/],
    ['county/persons.json', '"auditor"\n', '"supervisor"\n', /^nobody is auditor$/],
    ['county/institutions.json', /"code": "91990623/, '"code": "91320623', /demonstration credit/],
    [
      'county/county.json',
      /"purchaser": "[^"]+"/,
      '"purchaser": "0199a7a0-1c2d-7e3f-8a4b-5c6d7e8f9a0b"',
      /purchaser/,
    ],
  ])('%s with %s as %s', async (path, from, to, fault) => {
    await change(path, from, to)
    expect((await faultsOf()).join('\n')).toMatch(fault)
  })

  test('a figure left unset is named', async () => {
    await change(
      'policy-confirmations.json',
      '"key": "attendance.traineeFloor"',
      '"key": "phoneCheck.share"',
    )
    expect(await faultsOf()).toEqual(['policy attendance.traineeFloor is unset'])
  })
})
