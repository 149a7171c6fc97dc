import { instant } from '#libs/calendar'
import type { Actor } from '#libs/domain/deciding'
import { memoryEventStore, type EventStore } from '#libs/event-store'
import { v7 } from 'uuid'
import { dutyIdOf } from './duty-door.js'
import { gate } from './gate.js'
import { testDuties, testDutyOpened, tillCatalogue, tillRules } from './testing/index.js'
import type { Handled, Handling } from './types.js'

const morning = instant('2026-01-05T08:30+08:00')
const officer: Actor = { id: 'person-1', role: 'finance-officer' }
const institution = (id: string): Actor => ({
  id: `person-of-${id}`,
  role: 'training-institution',
  institution: id,
})

function house(store = memoryEventStore({ now: () => morning })) {
  const id = v7()
  const doors = gate({
    store,
    catalogue: tillCatalogue,
    rules: tillRules,
    duties: testDuties,
    secret: 'a secret of this test',
    mintId: v7,
  })
  const ask = (command: string, input: unknown, more: Partial<Handling> = {}): Promise<Handled> =>
    doors.handle({ command, id, input, actor: officer, key: v7(), ...more })
  return { store, id, ask }
}

async function openHouse(store?: ReturnType<typeof memoryEventStore>) {
  const opened = house(store)
  await opened.ask('openTill', { owner: 'i1' })
  return opened
}

test('an accepted command answers with stream, version and events with their meta', async () => {
  const { ask, id } = house()
  const answer = await ask('openTill', { owner: 'i1' }, { correlation: 'c1', step: 's1' })
  expect(answer).toMatchObject({
    kind: 'accepted',
    stream: `till-${id}`,
    version: 1,
    repeated: false,
    dryRun: false,
    events: [
      {
        type: 'TillOpened',
        key: id,
        meta: {
          actor: 'person-1',
          role: 'finance-officer',
          at: morning,
          command: 'openTill',
          correlation: 'c1',
          step: 's1',
          calendarVersion: '2026-1',
        },
      },
    ],
  })
})

test('a body that does not parse names every fault in both languages; nothing is written', async () => {
  const { ask, store } = await openHouse()
  const answer = await ask('takeMoney', { fen: 'many', more: 1 })
  expect(answer).toMatchObject({
    kind: 'invalid',
    issues: [
      {
        path: 'fen',
        code: 'invalid_type',
        messages: {
          zh: '无效输入：期望 数字，实际接收 string',
          en: 'Invalid input: expected number, received string',
        },
      },
      { path: '', code: 'unrecognized_keys', messages: { en: 'Unrecognized key: "more"' } },
    ],
  })
  expect(store.all()).toHaveLength(1)
})

test('the same key with the same body is answered as the first time, with another refused', async () => {
  const { ask, store } = await openHouse()
  const first = await ask('takeMoney', { fen: 5 }, { key: 'k' })
  const again = await ask('takeMoney', { fen: 5 }, { key: 'k', ifMatch: 1 })
  expect(again).toEqual({ ...first, repeated: true })
  expect(await ask('takeMoney', { fen: 6 }, { key: 'k' })).toEqual({ kind: 'other-body' })
  expect(store.all()).toHaveLength(2)
})

test('a double click that is refused beside its twin is told what the twin did', async () => {
  const memory = memoryEventStore({ now: () => morning })
  // Both look the key up before either is appended; the second reads the till after the first was.
  let looks = 0
  const findCommand: EventStore['findCommand'] = async command =>
    (looks += 1) <= 2 ? undefined : memory.findCommand(command)
  const { ask, store } = house({ ...memory, findCommand })
  const first = await ask('openTill', { owner: 'i1' }, { key: 'k' })
  const again = await ask('openTill', { owner: 'i1' }, { key: 'k' })
  expect([again, looks]).toEqual([{ ...first, repeated: true }, 3])
  expect(await ask('openTill', { owner: 'i1' })).toMatchObject({ kind: 'refused' })
  expect(store.all()).toHaveLength(1)
})

test('the same key of another person is another command', async () => {
  const { ask, store } = await openHouse()
  await ask('takeMoney', { fen: 5 }, { key: 'k' })
  const answer = await ask('takeMoney', { fen: 6 }, { key: 'k', actor: institution('i1') })
  expect(answer).toMatchObject({ kind: 'accepted', repeated: false })
  expect(store.all()).toHaveLength(3)
})

test('a role that may never ask is forbidden, whether the object exists or not', async () => {
  const { ask } = await openHouse()
  const auditor: Actor = { id: 'person-2', role: 'auditor' }
  expect(await ask('takeMoney', { fen: 1 }, { actor: auditor })).toEqual({ kind: 'forbidden' })
  expect(await ask('takeMoney', { fen: 1 }, { actor: auditor, id: v7() })).toEqual({
    kind: 'forbidden',
  })
})

test("another institution's object is answered exactly as one that never was", async () => {
  const { ask } = await openHouse()
  const theirs = await ask('takeMoney', { fen: 1 }, { actor: institution('i2') })
  const none = await ask('takeMoney', { fen: 1 }, { actor: institution('i2'), id: v7() })
  expect([theirs, none]).toEqual([{ kind: 'not-found' }, { kind: 'not-found' }])
})

test('a version that is no longer the newest is stale at once', async () => {
  const { ask } = await openHouse()
  expect(await ask('takeMoney', { fen: 1 }, { ifMatch: 0 })).toEqual({
    kind: 'stale',
    expected: 0,
    actual: 1,
  })
  expect(await ask('takeMoney', { fen: 1 }, { ifMatch: 1 })).toMatchObject({ kind: 'accepted' })
})

test('a refusal is an answer and writes nothing; an unknown command is said to be so', async () => {
  const { ask, store } = await openHouse()
  expect(await ask('openTill', { owner: 'i2' })).toMatchObject({
    kind: 'refused',
    refusal: { reason: 'already-open' },
  })
  expect(await ask('closeTill', {})).toEqual({ kind: 'unknown-command' })
  expect(store.all()).toHaveLength(1)
})

test('a dry run shows the events and writes nothing, not even its key', async () => {
  const { ask, id, store } = await openHouse()
  const shown = await ask('takeMoney', { fen: 5 }, { key: 'k', dryRun: true })
  expect(shown).toMatchObject({
    kind: 'accepted',
    dryRun: true,
    version: 2,
    events: [{ type: 'MoneyTaken', stream: `till-${id}`, version: 2, order: '' }],
  })
  expect(store.all()).toHaveLength(1)
  expect(await ask('takeMoney', { fen: 6 }, { key: 'k' })).toMatchObject({ kind: 'accepted' })
})

test('a command over several streams appends to all of them in one append', async () => {
  const { ask, id, store } = await openHouse()
  const [first, second] = [v7(), v7()]
  const answer = await ask('spendVouchers', { fen: 9, first, more: [second] })
  expect(answer).toMatchObject({
    kind: 'accepted',
    versions: { [`till-${id}`]: 2, [`voucher-${first}`]: 1, [`voucher-${second}`]: 1 },
  })
  const spent = await ask('spendVouchers', { fen: 9, first: v7(), more: [second] })
  expect(spent).toMatchObject({ kind: 'refused', refusal: { reason: 'voucher-spent' } })
  expect(store.all()).toHaveLength(4)
})

test('an object named twice in one command is a fault of the body', async () => {
  const { ask, id } = await openHouse()
  const first = v7()
  expect(await ask('spendVouchers', { fen: 9, first, more: [first] })).toMatchObject({
    kind: 'invalid',
    issues: [{ code: 'named_twice' }],
  })
  expect(id).not.toBe(first)
})

/** Lets another writer in between the load and the append, `times` times. */
function interrupted(times: number) {
  const store = memoryEventStore({ now: () => morning })
  const other = house(store)
  let left = times
  const raced: EventStore = {
    ...store,
    append: async requests => {
      const own = requests[0]?.writes[0]
      if (left > 0 && own && own.expectedVersion > 0) {
        left -= 1
        await other.ask('takeMoney', { fen: 1 }, { id: own.stream.slice('till-'.length) })
      }
      return store.append(requests)
    },
  }
  return { ...store, append: raced.append }
}

test('losing against others it decides again, and having lost twice it makes them wait', async () => {
  const lost1 = await openHouse(interrupted(1))
  expect(await lost1.ask('takeMoney', { fen: 5 })).toMatchObject({ kind: 'accepted', version: 3 })
  const lostEver = await openHouse(interrupted(100))
  expect(await lostEver.ask('takeMoney', { fen: 5 })).toMatchObject({
    ...{ kind: 'accepted', version: 4 },
  })
})

test('losing while insisting on a version is stale', async () => {
  const { ask } = await openHouse(interrupted(1))
  expect(await ask('takeMoney', { fen: 5 }, { ifMatch: 1 })).toEqual({
    kind: 'stale',
    expected: 1,
    actual: 2,
  })
})

test.each([
  { due: '2026-01-05T08:30+08:00', events: ['MoneyTaken', 'TestDutyDischarged'] },
  {
    due: '2026-01-05T08:29+08:00',
    events: ['MoneyTaken', 'TestDeadlineMissed', 'TestDutyDischarged', 'TestDutyOpened'],
  },
])('what is owed by $due is discharged in the same append', async ({ due, events }) => {
  const { ask, id, store } = await openHouse()
  const duty = dutyIdOf({ duty: 'take-money', caseId: `till/${id}` })
  await store.append([
    {
      writes: [
        {
          stream: `duty-${duty}`,
          expectedVersion: 0,
          key: id,
          events: [
            {
              eventId: v7(),
              schemaVersion: 1,
              ...testDutyOpened({ due: instant(due) }),
              meta: { actor: 'a', role: 'procedure', at: morning, command: 'x', correlation: 'c' },
            },
          ],
        },
      ],
      unchanged: [],
    },
  ])
  const answer = await ask('takeMoney', { fen: 5 })
  expect(answer.kind === 'accepted' && answer.events.map(({ type }) => type)).toEqual(events)
})

test('a duty that is not there must still not be there when the act is appended', async () => {
  const { store } = house()
  const seen: (readonly { stream: string; version: number }[])[] = []
  const watched = {
    ...store,
    append: (requests: Parameters<EventStore['append']>[0]) => {
      seen.push(...requests.map(({ unchanged }) => unchanged))
      return store.append(requests)
    },
  }
  const { ask, id } = await openHouse(watched)
  await ask('takeMoney', { fen: 5 })
  const duty = { duty: 'take-money', caseId: `till/${id}` }
  expect(seen[1]?.[0]).toEqual({ stream: `duty-${dutyIdOf(duty)}`, version: 0 })
})
