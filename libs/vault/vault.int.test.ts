import { randomBytes, randomUUID } from 'node:crypto'
import { day, instant } from '#libs/calendar'
import { openPool, type Pool } from '#libs/postgres'
import { migratedDatabase, migratedKeysDatabase } from '../../test/support/migrated-database.js'
import type { TestDatabase } from '../../test/support/servers.js'
import { openVault, type Vault } from './index.js'

const masterKey = randomBytes(32)
const at = instant('2026-03-02T09:00:00.000+08:00')
const officer = { reader: randomUUID(), role: 'procurement-officer', at }
const trainee = {
  name: '演示学员甲',
  'identity-number': '11010519491231002X',
  telephone: '138 0000 0000',
}

let databases: readonly TestDatabase[]
let pool: Pool
let keysPool: Pool
let vault: Vault

beforeAll(async () => {
  const [main, keys] = [await migratedDatabase(), await migratedKeysDatabase()]
  databases = [main, keys]
  pool = openPool({ url: main.url, name: 'vault' })
  keysPool = openPool({ url: keys.url, name: 'vault-keys' })
  vault = openVault({ pool, keysPool, masterKey })
})
afterAll(async () => {
  await Promise.all([pool.end(), keysPool.end()])
  for (const database of databases) await database.drop()
})

const stored = async () => {
  const person = randomUUID()
  expect(await vault.store(person, trainee)).toBeUndefined()
  return person
}

const nameOf = async (person: string) =>
  (
    await vault.read({ ...officer, purpose: 'class-filing', persons: [person], fields: ['name'] })
  ).get(person)

test('what was stored is read, and only the fields asked for', async () => {
  const person = await stored()
  expect(await nameOf(person)).toEqual({ name: trainee.name })
})

test('every reading is logged with who, what and why', async () => {
  const person = await stored()
  await nameOf(person)
  await vault.read({
    ...officer,
    purpose: 'payment',
    about: 'claim-1',
    persons: [person],
    fields: ['telephone', 'bank-account'],
  })
  expect(await vault.readings(person)).toEqual([
    { ...officer, fields: ['name'], purpose: 'class-filing' },
    { ...officer, fields: ['telephone', 'bank-account'], purpose: 'payment', about: 'claim-1' },
  ])
  await expect(pool.query('delete from vault_readings')).rejects.toThrow('never changed')
})

test('the main database holds no readable personal data', async () => {
  await stored()
  const { rows } = await pool.query<{ text: string }>(
    `select encode(nonce || sealed, 'escape') as text from vault_records
     union all select encode(token, 'escape') from vault_index`,
  )
  const everything = rows.map(row => row.text).join('\n')
  expect(everything).not.toContain('11010519491231002X')
  expect(everything).not.toContain(Buffer.from(trainee.name).toString('latin1'))
})

test('a record moved to another person does not open', async () => {
  const [one, other] = [await stored(), await stored()]
  await pool.query(
    `update vault_records set (nonce, sealed) = (
       select nonce, sealed from vault_records where person = $1 and field = 'name')
     where person = $2 and field = 'name'`,
    [one, other],
  )
  await expect(nameOf(other)).rejects.toThrow('unable to authenticate')
})

test('a person is found by number in any writing, until it changes', async () => {
  const person = randomUUID()
  const find = (value: string) =>
    vault.find({ ...officer, purpose: 'class-filing', field: 'telephone', value })
  await vault.store(person, { telephone: '139 1234 5678' })
  expect(await find('13912345678')).toEqual([person])
  await vault.store(person, { telephone: '137-0000-0001' })
  expect(await find('13912345678')).toEqual([])
  expect(await find('137 0000 0001')).toEqual([person])
})

test('erasure waits for the longest retention, then destroys for ever', async () => {
  const person = await stored()
  const erasing = (today: string) =>
    vault.erase({ person, by: officer.reader, reason: 'retention-ended', today: day(today), at })
  await vault.retain(person, {
    ground: 'archive.training',
    about: 'class-1',
    until: day('2036-06-30'),
  })
  await vault.retain(person, {
    ground: 'archive.procurement',
    about: 'project-1',
    until: day('2041-06-30'),
  })
  expect(await erasing('2041-06-30')).toMatchObject({
    reason: 'retention-runs',
    detail: { ground: 'archive.procurement', until: '2041-06-30' },
  })
  expect(await nameOf(person)).toEqual({ name: trainee.name })
  expect(await erasing('2041-07-01')).toBeUndefined()
  expect(await nameOf(person)).toEqual({})
  expect(await vault.store(person, { name: '演示' })).toMatchObject({ reason: 'person-was-erased' })
  expect(await erasing('2041-07-01')).toBeUndefined()
})

test('a copy of the main database from before the erasure stays unreadable', async () => {
  const person = await stored()
  const { rows } = await pool.query<{ field: string; nonce: Buffer; sealed: Buffer }>(
    'select field, nonce, sealed from vault_records where person = $1',
    [person],
  )
  await vault.erase({ person, by: 'x', reason: 'asked', today: day('2026-03-02'), at })
  for (const { field, nonce, sealed } of rows) {
    await pool.query(
      'insert into vault_records (person, field, nonce, sealed) values ($1, $2, $3, $4)',
      [person, field, nonce, sealed],
    )
  }
  expect(await nameOf(person)).toEqual({})
})

test('eight writers of one new person share one key', async () => {
  const person = randomUUID()
  await Promise.all(
    Array.from({ length: 8 }, (_, writer) =>
      vault.store(person, { name: `演示${String(writer)}`, telephone: `13${String(writer)}` }),
    ),
  )
  expect((await nameOf(person))?.name).toMatch(/^演示\d$/)
})
