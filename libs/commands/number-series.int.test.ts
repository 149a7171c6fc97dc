import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import type { NumberSeries } from '#libs/domain/county/number-series'
import { numberSeries } from '#libs/domain/county/number-series'
import { channelId, channelSwitched } from '#libs/domain/county/channel'
import type { DomainEvent } from '#libs/domain/deciding'
import { projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { postgresEventStore, type EventStore } from '#libs/event-store'
import { openPool, type Pool } from '#libs/postgres'
import { migratedDatabase } from '../../test/support/migrated-database.js'
import type { TestDatabase } from '../../test/support/servers.js'
import { catalogue } from './catalogue/index.js'
import { countyRules } from './county-rules.js'
import { gate } from './gate.js'
import { numberSeriesIdOf } from '#libs/domain/county/number-series'
import type { Gate, Handled } from './types.js'

/** Numbers of papers when everybody asks at once, through two gates before one PostgreSQL. */
let database: TestDatabase
let pool: Pool
let store: EventStore
let gates: readonly Gate[]

const definition = { unit: '演示局', kind: 'award-notice', year: 2026 }
const series = numberSeriesIdOf(definition)
const officer = { id: v7(), role: 'procurement-officer' } as const

beforeAll(async () => {
  database = await migratedDatabase()
  pool = openPool({ url: database.url, name: 'number-series' })
  store = postgresEventStore({ pool })
  const parts = { store, catalogue, rules: countyRules, secret: 'of this test', mintId: v7 }
  gates = [gate(parts), gate(parts)]
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const ask = (command: string, id: string, input: object, at = 0): Promise<Handled> => {
  const actor =
    command === 'openNumberSeries' ? { id: v7(), role: 'administrator' as const } : officer
  const asked = gates[at % gates.length]?.handle({ command, id, input, actor, key: v7() })
  if (!asked) throw new Error('there are gates')
  return asked
}

const paper = {
  ...{ project: v7(), kind: 'award-notice', about: v7(), series },
  checkCode: '8FE73-B1906-2BA16-81078',
}

async function standing(
  of = series,
): Promise<Extract<NumberSeries, { readonly status: 'opened' }>> {
  const stream = `number-series-${of}`
  const { streams } = await store.load([{ stream, after: 0 }])
  const state = (streams.get(stream) ?? []).reduce<NumberSeries>(
    // Folded with its own aggregate.
    (before, event) =>
      numberSeries.evolve(before, event as Parameters<typeof numberSeries.evolve>[1]),
    numberSeries.initial,
  )
  if (state.status === 'not-opened') throw new Error('the series is open')
  return state
}

test('there is one series for a unit, a kind and a year', async () => {
  const input = { ...definition, codeWord: '演人社采' }
  expect(await ask('openNumberSeries', v7(), input)).toMatchObject({
    refusal: { reason: 'not-the-id-of-the-series', detail: { expected: series } },
  })
  expect(await ask('openNumberSeries', series, input)).toMatchObject({ kind: 'accepted' })
  expect(await ask('openNumberSeries', series, input)).toMatchObject({
    refusal: { reason: 'number-series-already-open' },
  })
})

test('forty papers at once have the numbers one to forty; voids keep theirs', async () => {
  const papers = Array.from({ length: 40 }, () => v7())
  const numbered = await Promise.all(papers.map((id, at) => ask('numberPaper', id, paper, at)))
  expect(numbered.map(({ kind }) => kind)).toEqual(papers.map(() => 'accepted'))

  const [first = '', second = ''] = papers
  const more = [v7(), v7()]
  await Promise.all([
    ask('voidPaper', first, { reason: '内容有误' }),
    ask('numberPaper', more[0] ?? '', paper, 1),
    ask('voidPaper', second, { reason: '内容有误' }),
    ask('numberPaper', more[1] ?? '', paper),
    // Refused: nothing of it is in the series.
    ask('numberPaper', v7(), { ...paper, kind: 'award-letter' }),
    ask('numberPaper', first, paper, 1),
  ])
  const { taken } = await standing()
  expect(taken.map(({ place }) => place)).toEqual(Array.from({ length: 42 }, (_, at) => at + 1))
  expect(taken.map(({ number }) => number)).toEqual(
    taken.map(({ place }) => `演人社采〔2026〕${String(place)}号`),
  )
  expect(new Set(taken.map(one => one.paper))).toEqual(new Set([...papers, ...more]))
  const voided = taken.filter(one => one.voided !== undefined).map(one => one.paper)
  expect(new Set(voided)).toEqual(new Set([first, second]))
})

test('the number stands in paper and series under one append', async () => {
  const { taken } = await standing()
  const [one] = taken
  const stream = `official-paper-${one?.paper ?? ''}`
  const { streams } = await store.load([{ stream, after: 0 }])
  expect(streams.get(stream)?.[0]?.data).toMatchObject({ place: 1, number: one?.number, series })
  expect(instant(streams.get(stream)?.[0]?.meta.at ?? '')).toMatch(/\+08:00$/)
})

describe('in acts', () => {
  const corrections = { unit: '演示局', kind: 'amendment-notice', year: yearNow() }
  const own = numberSeriesIdOf(corrections)
  const tenders = Array.from({ length: 20 }, () => v7())
  const here = { channel: 'here' as const }
  const { officer: its } = projectCase

  /** The county's clock is real here. */
  function yearNow(): number {
    return Number(
      new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Shanghai' }).format(),
    )
  }

  const lives = async (stream: string, events: readonly DomainEvent[]) => {
    const meta = { actor: v7(), role: 'procurement-officer' as const, command: 'lived' }
    const at = instant('2026-09-18T10:00+08:00')
    const written = events.map(({ type, data }) => ({
      ...{ eventId: v7(), type, schemaVersion: 1, data },
      meta: { ...meta, at, correlation: 'lived' },
    }))
    const write = { stream, expectedVersion: 0, key: stream, events: written }
    const [answer] = await store.append([{ writes: [write], unchanged: [] }])
    if (answer?.kind !== 'appended') throw new Error(`${stream} was not appended`)
  }

  const correcting = {
    ...{ notice: 'tender-notice', channel: here, reason: '录入有误' },
    corrected: [{ path: 'title', from: '甲', to: '乙' }],
  }
  const correct = (id: string, numbered: object, at = 0): Promise<Handled> => {
    const input = { ...correcting, correction: v7(), ...numbered }
    const actor = { id: its.id, role: 'procurement-officer' as const }
    const asked = gates[at % gates.length]?.handle({
      ...{ command: 'correctNotice', id, input, actor, key: v7() },
    })
    if (!asked) throw new Error('there are gates')
    return asked
  }

  beforeAll(async () => {
    await lives(`channel-${channelId}`, [
      channelSwitched({
        ...{ acts: ['tender-notice'], channel: 'here', basis: '试验县', evidence: '0'.repeat(64) },
        ...{ demonstration: true, switchedBy: v7() },
      }),
    ])
    for (const id of tenders)
      await lives(`tender-${id}`, [tenderCase.drafted, tenderCase.published])
  })

  test('a typed number is taken until the county has a series, and not any more then', async () => {
    const [first = ''] = tenders
    expect(await correct(first, { noticeNumber: '更正1号' })).toMatchObject({ kind: 'accepted' })
    const opened = await ask('openNumberSeries', own, { ...corrections, codeWord: '演人社更' })
    expect(opened).toMatchObject({ kind: 'accepted' })
    expect(await correct(first, { noticeNumber: '更正2号' })).toMatchObject({
      refusal: { reason: 'number-comes-from-its-series' },
    })
  })

  test('twenty acts at once have the numbers one to twenty, and what is refused has none', async () => {
    const acts = tenders.map((id, at) => correct(id, { noticeSeries: own }, at))
    const refused = [v7(), v7()].map((id, at) => correct(id, { noticeSeries: own }, at))
    const done = await Promise.all(acts)
    expect(done.map(({ kind }) => kind)).toEqual(tenders.map(() => 'accepted'))
    expect((await Promise.all(refused)).map(({ kind }) => kind)).toEqual(['not-found', 'not-found'])
    const { taken } = await standing(own)
    expect(taken.map(({ place }) => place)).toEqual(tenders.map((_, at) => at + 1))
    const given = done.flatMap(one => (one.kind === 'accepted' ? one.events : []))
    const numbers = given
      .filter(({ type }) => type === 'NoticeCorrected')
      .map(({ data }) => (data as { readonly noticeNumber: string }).noticeNumber) // its shape
    expect(numbers.toSorted()).toEqual(taken.map(({ number }) => number).toSorted())
  })

  test('two acts on one tender at once have two numbers', async () => {
    const [first = ''] = tenders
    const two = await Promise.all([0, 1].map(at => correct(first, { noticeSeries: own }, at)))
    expect(two.map(({ kind }) => kind)).toEqual(['accepted', 'accepted'])
    const { taken } = await standing(own)
    expect(taken.slice(20).map(({ place }) => place)).toEqual([21, 22])
  })
})
