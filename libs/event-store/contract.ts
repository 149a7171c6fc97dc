import { randomUUID } from 'node:crypto'
import { isInstant, type Instant } from '#libs/calendar'
import type {
  AppendAnswer,
  AppendRequest,
  EventStore,
  NewEvent,
  OwnFact,
  StreamWrite,
} from './types.js'
import type { Upcasters } from './upcast.js'

/** What a store must bring to be put to the contract. */
export interface UnderContract {
  readonly store: EventStore
  /** Numbers everything appended so far, as the relay does. */
  number(this: void): Promise<void>
}

/** Upcasters that a store under contract is opened with. */
export const contractUpcasters: Upcasters = {
  'Grown@1': data => ({ ...(data as { was: string }), size: 2 }), // the samples below are records
  'Grown@2': data => ({ ...(data as { size: number }), shape: 'round' }), // made by the step above
}

const at = '2026-03-02T09:00:00.000+08:00' as Instant // of the one form, checked by isInstant below

const event = (type = 'Happened', data: unknown = { n: 1 }): NewEvent => ({
  eventId: randomUUID(),
  type,
  schemaVersion: 1,
  data,
  meta: { actor: 'a', role: 'supervisor', at, command: 'test', correlation: randomUUID() },
})

const write = (stream: string, expectedVersion: number, ...events: NewEvent[]): StreamWrite => ({
  stream,
  expectedVersion,
  key: stream.slice(stream.indexOf('-') + 1),
  events: events.length > 0 ? events : [event()],
})

const request = (...writes: StreamWrite[]): AppendRequest => ({ writes, unchanged: [] })
const fresh = (aggregate = 'thing'): string => `${aggregate}-${randomUUID()}`

/**
 * The behaviour that the in-memory twin and the PostgreSQL store share, as jest tests.
 * `open` is called once; every test uses streams of its own.
 */
export function eventStoreContract(open: () => Promise<UnderContract>): void {
  let under: UnderContract
  beforeAll(async () => {
    under = await open()
  })

  const appendOne = async (asked: AppendRequest): Promise<AppendAnswer> => {
    const [answer] = await under.store.append([asked])
    if (!answer) throw new Error('no answer to the append')
    return answer
  }
  const typesOf = async (stream: string): Promise<readonly string[]> => {
    const { streams } = await under.store.load([{ stream, after: 0 }])
    return (streams.get(stream) ?? []).map(stored => `${stored.version} ${stored.type}`)
  }

  describe('append', () => {
    test('creates a stream, then adds to it', async () => {
      const stream = fresh()
      const first = await appendOne(request(write(stream, 0, event('A'), event('B'))))
      expect(first).toMatchObject({ kind: 'appended', versions: { [stream]: 2 } })
      expect(await appendOne(request(write(stream, 2, event('C'))))).toMatchObject({
        kind: 'appended',
        versions: { [stream]: 3 },
        events: [{ stream, version: 3, type: 'C', key: stream.slice(6) }],
      })
      expect(await typesOf(stream)).toEqual(['1 A', '2 B', '3 C'])
    })

    test('answers with the events as load reads them', async () => {
      const stream = fresh()
      const answer = await appendOne(
        request(write(stream, 0, event('A', { fen: 3, gone: undefined }))),
      )
      const { streams } = await under.store.load([{ stream, after: 0 }])
      expect('events' in answer && answer.events).toEqual(streams.get(stream))
      expect(streams.get(stream)?.[0]?.data).toEqual({ fen: 3 })
    })

    test('another version is a conflict and writes nothing, of no stream', async () => {
      const [one, other] = [fresh(), fresh()]
      await appendOne(request(write(one, 0)))
      expect(await appendOne(request(write(other, 0), write(one, 0)))).toEqual({
        kind: 'conflict',
        stream: one,
        expected: 0,
        actual: 1,
      })
      expect(await typesOf(other)).toEqual([])
    })

    test('a stream that was read and has moved is a conflict', async () => {
      const [read, written] = [fresh(), fresh()]
      await appendOne(request(write(read, 0)))
      const asked = { writes: [write(written, 0)], unchanged: [{ stream: read, version: 0 }] }
      expect(await appendOne(asked)).toMatchObject({ kind: 'conflict', stream: read, actual: 1 })
      const again = { writes: [write(written, 0)], unchanged: [{ stream: read, version: 1 }] }
      expect(await appendOne(again)).toMatchObject({ kind: 'appended' })
    })

    test('many requests are answered in order, each for itself', async () => {
      const stream = fresh()
      const answers = await under.store.append([
        request(write(stream, 0)),
        request(write(stream, 0)),
        request(write(stream, 1)),
      ])
      expect(answers.map(answer => answer.kind)).toEqual(['appended', 'conflict', 'appended'])
    })

    test('a stream that is written without events keeps its version', async () => {
      const [one, other] = [fresh(), fresh()]
      const idle = { ...write(one, 0), events: [] }
      expect(await appendOne(request(idle, write(other, 0)))).toMatchObject({
        kind: 'appended',
        versions: { [other]: 1 },
      })
      expect(await appendOne(request({ ...idle, expectedVersion: 1 }))).toMatchObject({
        kind: 'conflict',
        actual: 0,
      })
      expect(await typesOf(one)).toEqual([])
    })

    test('the same command twice in one call is written once', async () => {
      const stream = fresh()
      const command = { actor: 'a', key: randomUUID(), bodyHash: 'body' }
      const asked = { command, ...request(write(stream, 0)) }
      const answers = await under.store.append([asked, asked, request(write(fresh(), 0))])
      expect(answers.map(answer => answer.kind)).toEqual(['appended', 'repeated', 'appended'])
      expect(answers[1]).toEqual({ ...answers[0], kind: 'repeated' })
      expect(await typesOf(stream)).toEqual(['1 Happened'])
    })

    test('among many requests those that conflict are refused and the others stand', async () => {
      const [moved, one, other] = [fresh(), fresh(), fresh()]
      await appendOne(request(write(moved, 0)))
      const answers = await under.store.append([
        request(write(one, 0, event('A'), event('B'))),
        request(write(moved, 0)),
        request(write(other, 0, event('C'))),
      ])
      expect(answers).toMatchObject([
        { kind: 'appended', versions: { [one]: 2 } },
        { kind: 'conflict', stream: moved, expected: 0, actual: 1 },
        { kind: 'appended', versions: { [other]: 1 } },
      ])
      expect(await typesOf(one)).toEqual(['1 A', '2 B'])
      expect(await typesOf(other)).toEqual(['1 C'])
    })

    test('one stream twice in a request, another key, a used event id are bugs', async () => {
      const stream = fresh()
      const once = event()
      await expect(
        under.store.append([request(write(stream, 0), write(stream, 1))]),
      ).rejects.toThrow(/twice/)
      await appendOne(request(write(stream, 0, once)))
      const otherKey = { ...write(stream, 1), key: 'another' }
      await expect(under.store.append([request(otherKey)])).rejects.toThrow(/key/)
      await expect(under.store.append([request(write(fresh(), 0, once))])).rejects.toThrow()
      expect(await typesOf(stream)).toEqual(['1 Happened'])
    })

    test('a bug of one caller does not reach those who append at the same time', async () => {
      const stream = fresh()
      await appendOne(request(write(stream, 0)))
      const [bad, ...good] = await Promise.allSettled([
        under.store.append([request({ ...write(stream, 1), key: 'another' })]),
        ...Array.from({ length: 5 }, () => under.store.append([request(write(fresh(), 0))])),
      ])
      expect(bad.status).toBe('rejected')
      expect(good.map(settled => settled.status)).toEqual(Array(5).fill('fulfilled'))
    })

    test('order grows with every append, and recordedAt is an instant', async () => {
      const [one, other] = [fresh(), fresh()]
      const answers = [
        await appendOne(request(write(one, 0, event(), event()))),
        await appendOne(request(write(other, 0))),
        await appendOne(request(write(one, 2))),
      ]
      const events = answers.flatMap(answer => ('events' in answer ? answer.events : []))
      const orders = events.map(stored => stored.order)
      expect(orders).toHaveLength(4)
      expect(orders).toEqual([...orders].sort())
      expect(new Set(orders).size).toBe(4)
      expect(events.every(({ recordedAt }) => !Number.isNaN(Date.parse(recordedAt)))).toBe(true)
    })
  })

  describe('command keys', () => {
    const command = (bodyHash: string) => ({ actor: 'person-1', key: randomUUID(), bodyHash })

    test('the same key with the same body gives the first answer', async () => {
      const stream = fresh()
      const asked = { ...request(write(stream, 0)), command: command('h') }
      const first = await appendOne(asked)
      const second = await appendOne({ ...asked, writes: [write(stream, 1)] })
      expect(first.kind).toBe('appended')
      expect(second).toEqual({ ...first, kind: 'repeated' })
      expect(await typesOf(stream)).toEqual(['1 Happened'])
      expect(await under.store.findCommand(asked.command)).toEqual(second)
    })

    test('the same key with another body is refused, another actor’s key is another', async () => {
      const key = command('h')
      await appendOne({ ...request(write(fresh(), 0)), command: key })
      const otherBody = { ...key, bodyHash: 'i' }
      expect(await under.store.findCommand(otherBody)).toEqual({ kind: 'other-body' })
      expect(await appendOne({ ...request(write(fresh(), 0)), command: otherBody })).toEqual({
        kind: 'other-body',
      })
      const otherActor = { ...key, actor: 'person-2' }
      expect(await under.store.findCommand(otherActor)).toBeUndefined()
      expect(await appendOne({ ...request(write(fresh(), 0)), command: otherActor })).toMatchObject(
        { kind: 'appended' },
      )
    })

    test('a command may end without events, and a conflict uses up no key', async () => {
      const [key, stream] = [command('h'), fresh()]
      expect(await appendOne({ ...request(write(stream, 4)), command: key })).toMatchObject({
        kind: 'conflict',
      })
      expect(await under.store.findCommand(key)).toBeUndefined()
      expect(await appendOne({ ...request(), command: key })).toEqual({
        kind: 'appended',
        versions: {},
        events: [],
      })
      expect(await appendOne({ ...request(write(stream, 0)), command: key })).toEqual({
        kind: 'repeated',
        versions: {},
        events: [],
      })
    })

    test('twice in one call, and at the same time: one is first', async () => {
      const asked = { ...request(), command: command('h') }
      const answers = await under.store.append([
        { ...asked, writes: [write(fresh(), 0)] },
        { ...asked, writes: [write(fresh(), 0)] },
      ])
      expect(answers.map(answer => answer.kind)).toEqual(['appended', 'repeated'])
      const raced = { ...request(), command: command('h') }
      const kinds = await Promise.all(
        Array.from({ length: 6 }, async () => (await appendOne({ ...raced })).kind),
      )
      expect(kinds.filter(kind => kind === 'appended')).toHaveLength(1)
      expect(kinds.filter(kind => kind === 'repeated')).toHaveLength(5)
    })
  })

  describe('serialised', () => {
    test('ten at once on one stream all decide on what the last one left', async () => {
      const stream = fresh()
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          under.store.serialised({ streams: [stream] }, async load => {
            const { streams } = await load([{ stream, after: 0 }])
            return request(write(stream, streams.get(stream)?.length ?? 0))
          }),
        ),
      )
      expect(answers.map(answer => answer?.kind)).toEqual(Array(10).fill('appended'))
      expect(await typesOf(stream)).toHaveLength(10)
    })

    test('deciding for nothing appends nothing, a fault in deciding frees the locks', async () => {
      const stream = fresh()
      const nothing = await under.store.serialised({ streams: [stream] }, () =>
        Promise.resolve(undefined),
      )
      expect(nothing).toBeUndefined()
      const fault = under.store.serialised({ streams: [stream] }, () =>
        Promise.reject(new Error('while deciding')),
      )
      await expect(fault).rejects.toThrow('while deciding')
      expect(await appendOne(request(write(stream, 0)))).toMatchObject({ kind: 'appended' })
    })

    test('a key that is known under the locks is answered without deciding', async () => {
      const stream = fresh()
      const command = { actor: 'person-1', key: randomUUID(), bodyHash: 'h' }
      let decided = 0
      const once = () =>
        under.store.serialised({ streams: [stream], command }, () => {
          decided += 1
          return Promise.resolve({ ...request(write(stream, 0)), command })
        })
      const kinds = (await Promise.all([once(), once(), once()])).map(answer => answer?.kind)
      expect([...kinds].sort()).toEqual(['appended', 'repeated', 'repeated'])
      expect(decided).toBe(1)
    })

    test('touching a stream whose lock was not taken is a bug', async () => {
      const [locked, free] = [fresh(), fresh()]
      const wrong = under.store.serialised({ streams: [locked] }, () =>
        Promise.resolve(request(write(free, 0))),
      )
      await expect(wrong).rejects.toThrow(/lock/)
      expect(await typesOf(free)).toEqual([])
    })
  })

  describe('reading', () => {
    test('load reads tails, knows nothing of unknown streams, and tells county time', async () => {
      const [stream, unknown] = [fresh(), fresh()]
      await appendOne(request(write(stream, 0, event('A'), event('B'))))
      const loaded = await under.store.load([
        { stream, after: 1 },
        { stream: unknown, after: 0 },
      ])
      expect(loaded.streams.get(stream)?.map(stored => stored.type)).toEqual(['B'])
      expect(loaded.streams.get(unknown)).toEqual([])
      expect(isInstant(loaded.now)).toBe(true)
      const { now } = await under.store.load([])
      expect(isInstant(now)).toBe(true)
      expect(isInstant(await under.store.countyNow())).toBe(true)
    })

    test('old shapes are read in the newest, stored ones never change', async () => {
      const stream = fresh()
      const answer = await appendOne(request(write(stream, 0, event('Grown', { was: 'small' }))))
      const grown = { schemaVersion: 3, data: { was: 'small', size: 2, shape: 'round' } }
      expect(answer).toMatchObject({ events: [grown] })
      const { streams } = await under.store.load([{ stream, after: 0 }])
      expect(streams.get(stream)).toMatchObject([grown])
    })

    test('a key is read over all its streams in final order, by type if asked', async () => {
      const key = randomUUID()
      const [one, other] = [`a-${key}`, `b-${key}`]
      const ofKey = (stream: string, version: number, type: string): AppendRequest =>
        request({ ...write(stream, version, event(type)), key })
      await appendOne(ofKey(one, 0, 'A'))
      await appendOne(ofKey(other, 0, 'B'))
      await appendOne(ofKey(one, 1, 'C'))
      const all = await under.store.readKey(key)
      expect(all.map(stored => stored.type)).toEqual(['A', 'B', 'C'])
      expect((await under.store.readKey(key, ['B', 'C'])).map(e => e.type)).toEqual(['B', 'C'])
    })

    test('an institution finds its own facts of a type, the newest first, and nobody else’s', async () => {
      const [own, another] = [randomUUID(), randomUUID()]
      const told = [
        event('DocumentTaken', { institution: own }),
        event('DocumentTaken', { institution: another }),
        event('EnquiryAsked', { asker: own }),
        event('EnquiryAsked', { onPaper: true }),
        event('BidOpenedElsewhere', { content: { bidder: own } }),
        event('ContractSigned', { institution: own }),
      ]
      const streams = told.map(() => fresh())
      for (const [place, one] of told.entries()) {
        await appendOne(request(write(streams[place] ?? '', 0, one)))
      }
      const later = fresh()
      await appendOne(request(write(later, 0, event('DocumentTaken', { institution: own }))))
      const found = async (type: OwnFact, institution: string) =>
        (await under.store.findOwn(type, institution)).map(({ stream }) => stream)
      expect(await found('DocumentTaken', own)).toEqual([later, streams[0]])
      expect(await found('DocumentTaken', another)).toEqual([streams[1]])
      expect(await found('EnquiryAsked', own)).toEqual([streams[2]])
      expect(await found('BidOpenedElsewhere', own)).toEqual([streams[4]])
      expect(await found('BidOpenedElsewhere', another)).toEqual([])
    })

    test('the log is dense, ends where it ends, and holds every event once', async () => {
      const streams = Array.from({ length: 4 }, () => fresh())
      await Promise.all(
        streams.map(stream => appendOne(request(write(stream, 0, event(), event())))),
      )
      await under.number()
      const log = await under.store.readLog(0, 10_000)
      expect(log.map(stored => stored.sequence)).toEqual(log.map((_, index) => index + 1))
      for (const stream of streams) {
        const versions = log.filter(stored => stored.stream === stream).map(e => e.version)
        expect(versions).toEqual([1, 2])
      }
      expect(log.map(stored => stored.order)).toEqual(log.map(stored => stored.order).toSorted())
      expect(await under.store.readLog(log.length, 10)).toEqual([])
      expect(await under.store.readLog(1, 2)).toEqual(log.slice(1, 3))
    })
  })
}
