import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPool } from '#libs/postgres'
import { readSeeds } from '#libs/seeding'
import { openVault } from '#libs/vault'
import { testDatabase, testKeysDatabase, type TestDatabase } from '../../../test/support/servers.js'
import { readConfiguration, type CliConfiguration } from '../configuration.js'
import { openCountyGate } from '../county-gate.js'
import { masterKey } from '../secrets.js'
import { migrateDatabases } from '../verbs/migrate.js'
import { jumpClock } from '../verbs/jump-clock.js'
import { seedCounty } from '../verbs/seed.js'

let configuration: CliConfiguration
let databases: readonly TestDatabase[]
const said: string[] = []
const say = (line: string) => said.push(line)

beforeAll(async () => {
  const [main, keys] = [await testDatabase(), await testKeysDatabase()]
  databases = [main, keys]
  configuration = readConfiguration({
    DATABASE_URL: main.url,
    KEYS_DATABASE_URL: keys.url,
    COUNTY: 'demonstration',
    XINPEI_DATA: mkdtempSync(join(tmpdir(), 'cli-')),
  })
  await migrateDatabases(configuration, say)
  await seedCounty(configuration, say)
}, 60_000)
afterAll(async () => {
  for (const database of databases) await database.drop()
})

const rowsOf = async (sql: string): Promise<readonly object[]> => {
  const pool = openPool({ url: configuration.databaseUrl, name: 'test', max: 1 })
  try {
    return (await pool.query<object>(sql)).rows
  } finally {
    await pool.end()
  }
}

test('the county begins in its own time, with every part of the seeds', async () => {
  const county = openCountyGate(configuration)
  expect(await county.store.countyNow()).toMatch(/^2026-01-05T08:3/)
  await county.close()
  const types = await rowsOf('select distinct type from events order by type')
  expect(types.map(row => ('type' in row ? row.type : undefined))).toEqual([
    'AnnualQuotaSet',
    'AppropriationReceived',
    'CalendarPublished',
    'ChannelSwitched',
    'ClockJumped',
    'CreditCodeTaken',
    'InstitutionRegistered',
    'LedgerOpened',
    'NumberSeriesEntered',
    'NumberSeriesOpened',
    'OccupationCatalogueAdopted',
    'OfficesGiven',
    'OpeningsRecorded',
    'PolicyConfirmed',
    'PolicyProposed',
    'PolicySheetAdopted',
  ])
})

test('seeding again adds nothing', async () => {
  const before = await rowsOf('select count(*) from events')
  said.length = 0
  await seedCounty(configuration, say)
  expect(await rowsOf('select count(*) from events')).toEqual(before)
  expect(said).toContain('earmarked ledger: 0 of 2 new')
})

test('no event holds a name, a number or a telephone of a person', async () => {
  const { persons, trainees } = await readSeeds(configuration.seeds)
  const everything = JSON.stringify(await rowsOf('select data, meta from events'))
  const found = [...persons.persons, ...trainees.trainees].filter(
    ({ name, citizenNumber, phone }) =>
      [name, citizenNumber, phone].some(personal => everything.includes(personal)),
  )
  expect(found).toEqual([])
})

test('people are read from the vault, with a purpose', async () => {
  const [person] = (await readSeeds(configuration.seeds)).persons.persons
  const pool = openPool({ url: configuration.databaseUrl, name: 'test', max: 1 })
  const keysPool = openPool({ url: configuration.keysDatabaseUrl, name: 'test', max: 1 })
  const vault = openVault({ pool, keysPool, masterKey: masterKey(configuration) })
  const county = openCountyGate(configuration)
  const read = await vault.read({
    reader: randomUUID(),
    role: 'administrator',
    purpose: 'demonstration',
    at: await county.store.countyNow(),
    persons: [person?.id ?? ''],
    fields: ['name'],
  })
  expect([...read.values()]).toEqual([{ name: person?.name }])
  await Promise.all([pool.end(), keysPool.end(), county.close()])
})

test('the clock moves on and never back', async () => {
  await jumpClock(configuration, '2026-01-12T09:00+08:00', say)
  expect(said.at(-1)).toMatch(/^county time is 2026-01-12T09:00/)
  await expect(jumpClock(configuration, '2026-01-06T09:00+08:00', say)).rejects.toThrow(
    'clock-never-goes-back',
  )
})
