import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OutsideSystemAway } from '#activities/outside-call'
import { paymentActivities, type PaymentActivities } from '#activities/present-instruction'
import { treasuryAt } from '#activities/treasury'
import { day, instant } from '#libs/calendar'
import { paymentInstructed } from '#libs/domain/payment/payment'
import { memoryEventStore, type MemoryEventStore } from '#libs/event-store'
import { fen } from '#libs/money'
import { openPool, type Pool } from '#libs/postgres'
import { openVault, type Vault } from '#libs/vault'
import { startSandbox } from '../../apps/sandbox/index.js'
import { freePort } from '../support/free-port.js'
import { migratedDatabase, migratedKeysDatabase } from '../support/migrated-database.js'
import type { TestDatabase } from '../support/servers.js'

const at = instant('2026-05-06T09:00:00.000+08:00')
const payee = randomUUID()
const account = { name: '演示培训机构甲', 'bank-account': '990623000000000001' }

let databases: readonly TestDatabase[]
let pools: readonly Pool[]
let vault: Vault
let url = ''
let sandbox: { close(): Promise<void> }
let store: MemoryEventStore
let activities: PaymentActivities

beforeAll(async () => {
  databases = [await migratedDatabase(), await migratedKeysDatabase()]
  const [main = '', keys = ''] = databases.map(database => database.url)
  const pool = openPool({ url: main, name: 'vault' })
  const keysPool = openPool({ url: keys, name: 'vault-keys' })
  pools = [pool, keysPool]
  vault = openVault({ pool, keysPool, masterKey: randomBytes(32) })
  await vault.store(payee, account)
  const port = await freePort()
  url = `http://127.0.0.1:${String(port)}`
  sandbox = await startSandbox({
    ...{ host: '127.0.0.1', port, issuer: url, audience: 'xinpei', consoleOrigins: [] },
    ...{ folder: mkdtempSync(join(tmpdir(), 'outside-')), persons: [], now: () => Date.now() },
  })
  store = memoryEventStore({ now: () => at })
  activities = paymentActivities({ store, vault, treasury: treasuryAt(url) })
}, 60_000)
afterAll(async () => {
  await sandbox.close()
  await Promise.all(pools.map(pool => pool.end()))
  for (const database of databases) await database.drop()
})

/** A payment that has been instructed, with its claim and instruction. */
const instructed = async (to = payee) => {
  const [payment, claim, instruction] = [randomUUID(), randomUUID(), randomUUID()]
  const { type, data } = paymentInstructed({
    ...{ claim, instruction, payee: to, pays: 'settlement', amount: fen(1_536_000), attempt: 1 },
    ...{ project: randomUUID(), lot: randomUUID(), contract: randomUUID(), ledger: randomUUID() },
    payBy: {
      ...{ end: instant('2026-06-06T00:00+08:00'), lastDay: day('2026-06-05') },
      ...{ rule: '财库〔2019〕38号三', calendarVersion: '2026-1', provisional: false },
    },
    instructedAt: at,
  })
  const meta = { actor: 'a', role: 'procedure', at, command: 'instructPayment', correlation: 'c' }
  const event = { eventId: randomUUID(), type, schemaVersion: 1, data, meta }
  const stream = `payment-${payment}`
  const write = { stream, expectedVersion: 0, key: payment, events: [event] }
  await store.append([{ writes: [write], unchanged: [] }])
  return { payment, claim, instruction }
}

const fails = (kind: string) =>
  fetch(`${url}/control/failures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ system: 'treasury', kind }),
  })
const book = async () => (await (await fetch(`${url}/treasury/book`)).json()) as object[] // its lines

test('an instruction whose answer was lost is presented again and paid once', async () => {
  const { payment, claim, instruction } = await instructed()
  await fails('lost-answer')
  await expect(activities.presentInstruction({ payment })).rejects.toThrow(OutsideSystemAway)
  const word = await activities.presentInstruction({ payment })
  expect(word).toMatchObject({ answer: 'paid', instruction, paidOn: '2026-05-06' })
  expect(await book()).toMatchObject([
    { kind: 'instruction', id: instruction, instalment: claim, amount: 1_536_000 },
    { kind: 'answer', id: instruction, outcome: 'paid' },
  ])
})

test('what the treasury will not pay is an answer too', async () => {
  const { payment, instruction } = await instructed()
  await fails('refusal')
  expect(await activities.presentInstruction({ payment })).toMatchObject({
    answer: 'failed',
    instruction,
    reason: 'account-unreachable',
  })
})

test('the account comes from the vault, and the reading names the payment', async () => {
  const { payment, claim } = await instructed()
  await activities.presentInstruction({ payment })
  expect((await vault.readings(payee)).at(-1)).toMatchObject({
    reader: `claim/${claim}`,
    purpose: 'payment',
    about: payment,
    fields: ['name', 'bank-account'],
  })
})

test('where no instruction waits there is nothing to present', async () => {
  expect(await activities.presentInstruction({ payment: randomUUID() })).toBeUndefined()
})

test('a payee without an account is not paid somewhere else', async () => {
  const { payment } = await instructed(randomUUID())
  await expect(activities.presentInstruction({ payment })).rejects.toThrow('no account known')
})
