import type { StoredEvent } from '#libs/event-store'
import { procedures, route } from '#libs/temporal'
import { aCounty, type County } from '../support/county/index.js'
import { propertyRuns } from '../support/property-runs.js'
import { told, type Told } from '../support/told.js'
import { liveDemonstration, livedIn, type LivedDemonstration } from './demonstration.js'

/**
 * Prefixes tried, evenly spread. Each carries a county from there to its grade, which takes a quarter of a
 * minute: the full run tries 25, and `FAST_CHECK_RUNS=200000` every one there is.
 */
const { numRuns } = propertyRuns(2, 400)

/** Seconds that acts may take longer in one county than in the other. */
const secondsApart = 120

let lived: LivedDemonstration

beforeAll(async () => {
  lived = await liveDemonstration()
}, 300_000)

test('the demonstration is a recorded case of every procedure', () => {
  const begun = route(lived.events).cases.filter(({ begins }) => begins)
  expect(new Set(begun.map(({ workflowId }) => workflowId.split('/')[0]))).toEqual(
    new Set(procedures.map(({ procedure }) => procedure)),
  )
})

test('started from any prefix of what happened, every procedure brings about the same rest', async () => {
  const whole = toldOf(lived.events)
  const tried = prefixes()
  expect(tried.length).toBeGreaterThan(1)
  for (const prefix of tried) {
    const from = `${String(prefix.length)} events, up to ${prefix.at(-1)?.type ?? ''}`
    const again = toldOf(await carriedOn(prefix).catch(failedFrom(from)))
    expect({ from, breaths: breathsOf(again) }).toEqual({ from, breaths: breathsOf(whole) })
    expect({ from, inTime: Math.max(...secondsBetween(whole, again)) < secondsApart }).toEqual({
      ...{ from, inTime: true },
    })
  }
}, 20_000_000)

/** Which of many prefixes it was. */
const failedFrom =
  (from: string) =>
  (cause: unknown): never => {
    throw new Error(`started from ${from}`, { cause })
  }

const breathsOf = (parts: readonly Told[]) => parts.map(({ breaths }) => breaths)

/** How far instants that hang on the second of an act lie apart. */
const secondsBetween = (ones: readonly Told[], others: readonly Told[]): readonly number[] =>
  ones.flatMap(({ seconds }, part) =>
    seconds.map(([, one], at) => Math.abs(one - (others[part]?.seconds[at]?.[1] ?? Infinity))),
  )

/** Beginnings of what happened, each up to the end of an append after the project was opened. */
function prefixes(): readonly (readonly StoredEvent[])[] {
  const opened = lived.events.find(({ type }) => type === 'ProjectOpened')?.order ?? ''
  const commits = [...new Set(lived.events.map(commitOf))].filter(one => one >= commitIn(opened))
  const step = Math.max(commits.length / numRuns, 1)
  const ends = Array.from({ length: Math.min(numRuns, commits.length) }, (_, at) =>
    commits.at(Math.floor((at + 0.5) * step)),
  )
  return ends.map(end => lived.events.filter(event => end !== undefined && commitOf(event) <= end))
}

/** Events of one append have one transaction number. */
const commitIn = (order: string): string => order.split('/')[0] ?? ''
const commitOf = ({ order }: StoredEvent): string => commitIn(order)

/** A county that has lived so much goes on: its people do what is left to do, at their times. */
async function carriedOn(prefix: readonly StoredEvent[]): Promise<readonly StoredEvent[]> {
  const last = prefix.at(-1)?.order ?? ''
  const county = await aCounty({ lived: prefix })
  try {
    for (const { order, at, actor, command, id, input } of lived.acts) {
      if (order <= last) continue
      await reach(county, at)
      expect(await county.asks(actor, command, id, input)).toMatchObject({ kind: 'accepted' })
      await county.settled()
    }
    await reach(county, lived.ended)
    return livedIn(county)
  } finally {
    await county.close()
  }
}

async function reach(county: County, at: LivedDemonstration['ended']): Promise<void> {
  if (county.now() < at) await county.passesUntil(at)
}

/** The project's events, and those of the institution that was rated. */
const toldOf = (events: readonly StoredEvent[]) =>
  [...Map.groupBy(events, ({ key }) => key).values()]
    .filter(ofKey => ofKey.some(({ type }) => /^(ProjectOpened|RatingOpened)$/.test(type)))
    .map(told)
