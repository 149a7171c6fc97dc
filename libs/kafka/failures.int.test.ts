import { randomUUID } from 'node:crypto'
import { eventually } from '../../test/support/eventually.js'
import {
  listParkedKeys,
  releaseParkedKey,
  showParkedKey,
  skipParkedEvent,
} from './parking/parked-keys.js'
import { WorldAway } from './subscribing/subscriber.js'
import { recorder } from '../../test/support/recorder.js'
import { testLoop, type TestLoop } from '../../test/support/loop.js'

describe('failures of two kinds', () => {
  let loop: TestLoop
  beforeEach(async () => {
    loop = await testLoop()
    loop.relay()
  })
  afterEach(() => loop.end())

  const key = randomUUID()
  const [faulty, sibling, other] = [`claim-${key}`, `contract-${key}`, `claim-${randomUUID()}`]
  /** Two streams of one key, the second event of the first at fault, and a stream of another key. */
  const history = async (): Promise<void> => {
    await loop.happen(faulty, 1, { key })
    await loop.happen(faulty, 2, { key, type: 'Faulty' })
    await loop.happen(sibling, 1, { key })
    await loop.happen(faulty, 3, { key })
    await loop.happen(other, 1)
  }
  const parked = async () => {
    const all = recorder('careful')
    let tries = 0
    all.before = place => {
      if (place !== `${faulty} 2`) return
      tries += 1
      throw new Error('no place for it')
    }
    loop.group([all])
    await history()
    await eventually('it is parked', async () => (await listParkedKeys(loop.pool)).length === 1)
    await eventually('the other key flows on', () => all.seen.includes(`${other} 1`))
    await eventually('the rest waits', async () => {
      const [one] = await listParkedKeys(loop.pool)
      return one?.waiting === 3
    })
    return { all, tries: () => tries }
  }
  const place = { consumer: 'careful', key }

  test('the world is away: the same events are tried again until it is back, nothing is parked', async () => {
    const all = recorder('patient')
    let away = 4
    all.before = place => {
      if (place === `${faulty} 2` && (away -= 1) >= 0) throw new WorldAway('not just now')
    }
    loop.group([all])
    await history()
    await eventually('all five', () => all.seen.length === 5)
    expect(all.seen.filter(seen => seen !== `${other} 1`)).toEqual([
      `${faulty} 1`,
      `${faulty} 2`,
      `${sibling} 1`,
      `${faulty} 3`,
    ])
    expect(away).toBeLessThan(0)
    expect(await listParkedKeys(loop.pool)).toEqual([])
  })

  test('PostgreSQL cuts the consumer off in the middle: once back, every effect is there once', async () => {
    const all = recorder('cut')
    let cut = false
    const { project } = all
    const cutting = {
      ...all,
      project: async (...[batch, transaction]: Parameters<typeof project>) => {
        if (!cut) {
          cut = true
          await transaction.query('select pg_terminate_backend(pg_backend_pid())')
        }
        await project(batch, transaction)
      },
    }
    loop.group([cutting])
    await history()
    await eventually('all five', () => all.seen.length === 5)
    expect(new Set(all.seen).size).toBe(5)
    expect(await listParkedKeys(loop.pool)).toEqual([])
  })

  test('an event that cannot be handled parks its key after three tries; it is listed and shown', async () => {
    const { all, tries } = await parked()
    expect(tries()).toBeGreaterThanOrEqual(3)
    expect(all.seen.toSorted()).toEqual([`${faulty} 1`, `${other} 1`].toSorted())
    expect(await showParkedKey(loop.pool, place)).toMatchObject({
      ...place,
      stream: faulty,
      version: 2,
      eventType: 'Faulty',
      state: 'parked',
      times: 1,
      events: [
        { stream: faulty, version: 2, type: 'Faulty' },
        { stream: sibling, version: 1 },
        { stream: faulty, version: 3 },
      ],
    })
    expect((await showParkedKey(loop.pool, place))?.error).toContain('no place for it')
    expect(await showParkedKey(loop.pool, { ...place, key: randomUUID() })).toBeUndefined()
  })

  test('released: what waited is handled in order, and later events flow again', async () => {
    const { all } = await parked()
    all.before = () => undefined
    expect(await releaseParkedKey(loop.pool, place, 'person-1')).toBe(true)
    await eventually('it is not parked', async () => (await listParkedKeys(loop.pool)).length === 0)
    await loop.happen(sibling, 2, { key })
    await eventually('the later one', () => all.seen.includes(`${sibling} 2`))
    expect(all.seen.filter(seen => seen !== `${other} 1`)).toEqual([
      `${faulty} 1`,
      `${faulty} 2`,
      `${sibling} 1`,
      `${faulty} 3`,
      `${sibling} 2`,
    ])
    expect(await releaseParkedKey(loop.pool, place, 'person-1')).toBe(false)
  })

  test('released too early, it is parked again and counted', async () => {
    await parked()
    await releaseParkedKey(loop.pool, place, 'person-1')
    await eventually('twice', async () => {
      const [one] = await listParkedKeys(loop.pool)
      return one?.times === 2 && one.state === 'parked'
    })
    expect(await listParkedKeys(loop.pool)).toMatchObject([{ waiting: 3 }])
  })

  test('skipped: the consumer does without the event, by whom and why is kept', async () => {
    const { all } = await parked()
    const decision = { by: 'person-1', reason: 'recorded twice outside' }
    expect(await skipParkedEvent(loop.pool, place, decision)).toBe(true)
    await eventually('the rest', () => all.seen.includes(`${faulty} 3`))
    expect(all.seen.filter(seen => seen !== `${other} 1`)).toEqual([
      `${faulty} 1`,
      `${sibling} 1`,
      `${faulty} 3`,
    ])
    const { rows } = await loop.pool.query(
      'select consumer, stream, version, skipped_by, reason from skipped_events',
    )
    expect(rows).toEqual([
      {
        consumer: 'careful',
        stream: faulty,
        version: 2,
        skipped_by: 'person-1',
        reason: decision.reason,
      },
    ])
    expect(await skipParkedEvent(loop.pool, place, decision)).toBe(false)
  })

  test('a gap is read from the store, with an alarm', async () => {
    const all = recorder('gappy')
    loop.group([all])
    await loop.happen(faulty, 1, { key })
    await eventually('the first', () => all.seen.length === 1)
    await loop.pool.query(`delete from progress where model = 'gappy'`)
    await loop.happen(faulty, 2, { key })
    await eventually('both', () => all.seen.length === 3)
    expect(all.seen).toEqual([`${faulty} 1`, `${faulty} 1`, `${faulty} 2`])
    expect(loop.logged.some(line => line.includes('"alarm":"gap"'))).toBe(true)
  })

  test('an event that Kafka never tells is missed after a while and read from the store', async () => {
    await history()
    const admin = loop.kafka.admin()
    await admin.connect()
    await eventually('it is published', async () => {
      const ends = await admin.fetchTopicOffsets(loop.topic)
      return ends.reduce((sum, { high }) => sum + Number(high), 0) === 5
    })
    const partitions = (await admin.fetchTopicOffsets(loop.topic)).map(({ partition, high }) => ({
      partition,
      offset: high,
    }))
    await admin.setOffsets({ groupId: `${loop.topic}.deaf`, topic: loop.topic, partitions })
    await admin.disconnect()
    const deaf = recorder('deaf', ['claim'])
    loop.group([deaf], 'deaf', 1)
    await eventually('all claims', () => deaf.seen.length === 4)
    expect(deaf.seen.filter(seen => seen.startsWith(faulty))).toEqual(
      [1, 2, 3].map(version => `${faulty} ${version}`),
    )
    expect(loop.logged.some(line => line.includes('"alarm":"straggler"'))).toBe(true)
    await eventually('it is not looked at again', async () => {
      const { rows } = await loop.pool.query(`select sequence from checked_log`)
      return JSON.stringify(rows) === JSON.stringify([{ sequence: 5 }])
    })
  })
})
