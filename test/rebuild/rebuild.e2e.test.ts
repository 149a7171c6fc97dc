import { readSeeds } from '#libs/seeding'
import { newScript } from '../../apps/cli/demonstration/script.js'
import { propertyRuns } from '../support/property-runs.js'
import { places, type Place } from './places.js'
import { played, playedWithLosses, type Played } from './played.js'

// The keys of a record of places are places.
const all = Object.keys(places) as Place[]

/** One run that loses Temporal at all places; in the full run also one for each place alone. */
const losses = propertyRuns(1).numRuns > 1 ? [all, ...all.map(place => [place])] : [all]

/** What acts take in real time may lie between two runs; the law counts in minutes, hours and days. */
const secondsBetweenRuns = 120

/** Every read model has a table at least, and each is as it was. */
function expectRebuiltAlike({ readModels }: Played): void {
  const tables = readModels.filter(line => /^ /.test(line))
  expect(tables.length).toBeGreaterThan(5)
  expect(tables.filter(line => !line.endsWith(' as before'))).toEqual([])
}

const toldStory = async () => {
  const seeds = await readSeeds('seeds')
  const { year } = seeds.earmarkedLedger
  return { seeds, script: newScript(seeds, { run: 0, year, rated: [] }) }
}

let calm: Played

// One after the other: two at once would starve each other's workers on two cores.
beforeAll(async () => {
  calm = await played(await toldStory())
}, 900_000)

test('every table of a calm run is the same when built anew', () => {
  expectRebuiltAlike(calm)
})

describe.each(losses.map(lost => ({ lost })))('Temporal deleted: $lost', ({ lost }) => {
  let disturbed: Played

  beforeAll(async () => {
    disturbed = await playedWithLosses(await toldStory(), lost)
  }, 900_000)

  test('every place was met as it is meant', () => {
    expect(new Map(disturbed.cameBy)).toEqual(new Map(lost.map(place => [place, true])))
  })

  test('rebuilt from the log, cases go on by the same events, in the same order, to the same ends', () => {
    expect(disturbed.told.map(({ breaths }) => breaths)).toEqual(
      calm.told.map(({ breaths }) => breaths),
    )
    const types = new Set(calm.told.flatMap(({ types }) => types))
    expect(types).toContain('WinnerConfirmedByLapse')
    expect(types).toContain('GradePublished')
  })

  test('instants that hang on the second of an act lie as far from it', () => {
    const [one, other] = [calm, disturbed].map(({ told }) => told.flatMap(({ seconds }) => seconds))
    expect(other?.map(([where]) => where)).toEqual(one?.map(([where]) => where))
    const apart = one?.map(([, seconds], at) => Math.abs(seconds - (other?.[at]?.[1] ?? Infinity)))
    expect(Math.max(...(apart ?? [Infinity]))).toBeLessThan(secondsBetweenRuns)
  })

  test('every table is the same when built anew', () => {
    expectRebuiltAlike(disturbed)
  })
})
