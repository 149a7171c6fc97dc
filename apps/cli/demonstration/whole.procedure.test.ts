import type { Instant } from '#libs/calendar'
import { catalogue } from '#libs/commands'
import { duty, isOpen } from '#libs/domain/supervision/duty'
import { folded } from '#libs/domain/deciding/testing'
import type { StoredEvent } from '#libs/event-store'
import { readSeeds, type Seeds } from '#libs/seeding'
import { aCounty, countyBytes, type County } from '../../../test/support/county/index.js'
import { channelSteps, policySteps } from '../seed/county-steps.js'
import {
  institutionSteps,
  ledgerSteps,
  occupationSteps,
  seriesSteps,
} from '../seed/directory-steps.js'
import type { Hands } from './hands.js'
import { keptIn } from './kept.js'
import { phases } from './phases.js'
import { playersOf } from './players.js'
import { newScript } from './script.js'
import type { CountyTime } from './stage.js'

let county: County
let seeds: Seeds

/** The demonstration county, seeded by ordinary commands, as its clock begins or later. */
async function seededCounty(startsAt?: Instant): Promise<County> {
  seeds = await readSeeds('seeds')
  county = await aCounty({ ...(startsAt && { startsAt }), elsewhere: true })
  const steps = [
    ...[policySteps, channelSteps, occupationSteps, institutionSteps].flatMap(of => of(seeds)),
    ...[ledgerSteps, seriesSteps].flatMap(of => of(seeds)),
  ]
  for (const { command, id, input, by, role } of steps) {
    const person = seeds.persons.persons.find(({ key }) => key === by)
    const answer = await county.asks({ id: person?.id ?? '', role }, command, id, input)
    if (answer.kind !== 'accepted') throw new Error(`${command}: ${JSON.stringify(answer)}`)
  }
  return county
}
afterEach(() => county.close())

/** Hands that reach straight to the gate. */
const hands: Hands = {
  async act({ id: person, role, institution }, command, id, input) {
    const actor = { id: person, role, ...(institution === undefined ? {} : { institution }) }
    const known = catalogue.find(({ name }) => name === command)
    if (known === undefined) throw new Error(`no command ${command}`)
    const answer = await county.asks(actor, known.name, id, input)
    if (answer.kind !== 'accepted') throw new Error(`${command}: ${JSON.stringify(answer)}`)
  },
  keep: (_person, _tender, sealed) => keptIn(countyBytes, sealed),
  see(_, { collection }, id) {
    const of = catalogue.map(entry => entry.of).find(one => one.collection === collection)
    if (of === undefined) throw new Error(`no ${collection}`)
    const own = county.store.all().filter(({ stream }) => stream === `${of.name}-${id}`)
    // Each is folded with its own aggregate.
    return Promise.resolve(
      own.reduce<unknown>((state, event) => of.evolve(state, event), of.initial),
    )
  },
}

const time: CountyTime = {
  now: () => Promise.resolve(county.now()),
  passesTo: at => county.passesUntil(at),
  async until(what, holds) {
    for (;;) {
      await county.settled()
      if (await holds()) return
      const next = await county.cases.nextInstant()
      if (next === undefined) throw new Error(`nothing is due any more, but not: ${what}`)
      await county.passesUntil(next)
    }
  },
}

/** One demonstration, with its procedures, up to where they have nothing left to do. */
async function demonstrated(run: number, year: number): Promise<readonly StoredEvent[]> {
  const before = county.store.all().length
  const script = newScript(seeds, { run, year, rated: [] })
  const stage = {
    as: playersOf(seeds, hands),
    county: time,
    ...{ script, seeds },
    outside: { treasuryFailsOnce: () => Promise.resolve() },
    say: () => undefined,
  }
  for (const { play } of phases) await play(stage)
  await county.settled()
  return county.store.all().slice(before)
}

/** What nobody has done, and what was done too late: kind, case and end. */
function leftUndone(events: readonly StoredEvent[]): readonly string[] {
  const missed = events.filter(({ type }) => type === 'DeadlineMissed')
  const streams = Map.groupBy(
    events.filter(({ stream }) => stream.startsWith('duty-')),
    ({ stream }) => stream,
  )
  const states = [...streams.values()].map(own =>
    // The stream's name says whose events these are.
    folded(
      duty,
      ...own.map(({ type, data }) => ({ type, data }) as Parameters<typeof duty.evolve>[1]),
    ),
  )
  return [
    ...missed.map(({ data }) => `missed: ${JSON.stringify(data)}`),
    ...states
      .filter(isOpen)
      .map(({ kind, case: owing, end }) => `open: ${kind} of ${owing} until ${end}`),
  ]
}

test('a demonstration leaves nobody anything to do, nothing missed, and no case open', async () => {
  await seededCounty()
  const events = await demonstrated(0, 2026)
  expect(leftUndone(events)).toEqual([])
  expect(county.cases.open()).toEqual([])
  expect(events.filter(({ type }) => type === 'GradePublished')).toHaveLength(1)
}, 240_000)
