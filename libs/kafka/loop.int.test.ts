import { randomUUID } from 'node:crypto'
import { eventually } from '../../test/support/eventually.js'
import { recorder } from '../../test/support/recorder.js'
import { testLoop, type TestLoop } from '../../test/support/loop.js'

const places = (stream: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${stream} ${index + 1}`)

describe('append, number, publish, consume', () => {
  let loop: TestLoop
  beforeEach(async () => {
    loop = await testLoop()
  })
  afterEach(() => loop.end())

  test('every event reaches every consumer once, each stream in order', async () => {
    const [all, some] = [recorder('all'), recorder('some', ['claim'])]
    loop.relay()
    loop.group([all, some])
    const streams = Array.from({ length: 12 }, (_, index) =>
      index % 2 === 0 ? `claim-${randomUUID()}` : `contract-${randomUUID()}`,
    )
    await Promise.all(
      streams.map(async stream => {
        for (let version = 1; version <= 10; version += 1) await loop.happen(stream, version)
      }),
    )
    await eventually('all are seen', () => all.seen.length >= 120 && some.seen.length >= 60)
    for (const stream of streams) {
      expect(all.seen.filter(place => place.startsWith(stream))).toEqual(places(stream, 10))
      const heard = stream.startsWith('claim') ? places(stream, 10) : []
      expect(some.seen.filter(place => place.startsWith(stream))).toEqual(heard)
    }
    const { rows } = await loop.pool.query('select count(*) as streams from progress')
    expect(rows).toEqual([{ streams: 18 }])
  })

  test('a relay that stands by takes over and loses nothing', async () => {
    const seen = recorder('over')
    loop.group([seen])
    const relays = [loop.relay(), loop.relay()]
    const leader = await eventually('one leads', () => relays.find(relay => relay.leads()))
    expect(relays.filter(relay => relay.leads())).toHaveLength(1)
    const stream = `claim-${randomUUID()}`
    for (let version = 1; version <= 30; version += 1) {
      await loop.happen(stream, version)
      if (version === 10) await leader.stop()
    }
    const next = await eventually('the other leads', () => relays.find(relay => relay.leads()))
    expect(next).not.toBe(leader)
    await eventually('all thirty', () => seen.seen.length >= 30)
    expect(seen.seen).toEqual(places(stream, 30))
    const { rows } = await loop.pool.query(
      'select max(sequence) as last, count(*) as count from log',
    )
    expect(rows).toEqual([{ last: 30, count: 30 }])
  })

  test('a leader whose session is cut off gives way, also to itself', async () => {
    const seen = recorder('cut')
    loop.group([seen])
    const relay = loop.relay()
    const stream = `claim-${randomUUID()}`
    await loop.happen(stream, 1)
    await eventually('the first', () => seen.seen.length === 1)
    await loop.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'relay'`,
    )
    await loop.happen(stream, 2)
    await eventually('the second', () => seen.seen.length === 2)
    expect(seen.seen).toEqual(places(stream, 2))
    expect(await eventually('it leads again', () => relay.leads())).toBe(true)
  })

  test('a broker that lost its log is given everything again, and nobody notices', async () => {
    const seen = recorder('lost')
    const relay = loop.relay()
    const [before, after] = [`claim-${randomUUID()}`, `claim-${randomUUID()}`]
    loop.group([seen])
    for (let version = 1; version <= 20; version += 1) await loop.happen(before, version)
    await eventually('twenty', () => seen.seen.length === 20)
    await relay.stop()
    const admin = loop.kafka.admin()
    await admin.connect()
    await admin.deleteTopics({ topics: [loop.topic] })
    await eventually('it is gone', async () => !(await admin.listTopics()).includes(loop.topic))
    await loop.happen(after, 1)
    const [late, again] = [recorder('late'), loop.relay()]
    await eventually('the topic is there', async () =>
      (await admin.listTopics()).includes(loop.topic),
    )
    loop.group([late])
    await eventually('a new consumer has all', () => late.seen.length === 21)
    await eventually('an old one has the new', () => seen.seen.length === 21)
    expect(late.seen.filter(place => place.startsWith(before))).toEqual(places(before, 20))
    expect(seen.seen).toEqual([...places(before, 20), `${after} 1`])
    expect(loop.logged.some(line => line.includes('the broker lost its log'))).toBe(true)
    expect(await eventually('it leads', () => again.leads())).toBe(true)
    await admin.disconnect()
  })
})
