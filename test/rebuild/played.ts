import type { Seeds } from '#libs/seeding'
import type { Script } from '../../apps/cli/demonstration/script.js'
import { rebuildReadModels } from '../../apps/cli/verbs/rebuild-read-models.js'
import { rebuildWorkflows } from '../../apps/cli/verbs/rebuild-workflows.js'
import { testTemporal } from '../support/servers.js'
import { told, type Told } from '../support/told.js'
import { countyOnServers, type CountyOnServers } from './county-on-servers.js'
import { mortalTemporal, type MortalTemporal } from './mortal-temporal.js'
import { factsOf, places, type Place } from './places.js'
import { playStory } from './story.js'

/** What came of a story. */
export interface Played {
  /** The project, and the year of the institution that taught. */
  readonly told: readonly Told[]
  /** Places that were come by, and whether the facts said so. */
  readonly cameBy: readonly (readonly [place: Place, isThere: boolean])[]
  /** What `rebuild read-models` says at the end. */
  readonly readModels: readonly string[]
}

interface Story {
  readonly seeds: Seeds
  readonly script: Script
}

/** Plays a story that nothing disturbs. */
export async function played(story: Story): Promise<Played> {
  return inCounty(await countyOnServers(testTemporal()), story)
}

/**
 * Plays a story in which, at some places, the procedures are stopped, Temporal loses its databases,
 * and the workflows are rebuilt from the log.
 */
export async function playedWithLosses(story: Story, lost: readonly Place[]): Promise<Played> {
  const temporal = await mortalTemporal()
  try {
    return await inCounty(await countyOnServers(temporal), story, { temporal, lost })
  } finally {
    await temporal.end()
  }
}

interface Losses {
  readonly temporal: MortalTemporal
  readonly lost: readonly Place[]
}

async function inCounty(county: CountyOnServers, story: Story, losses?: Losses): Promise<Played> {
  const { store } = county.loop
  const cameBy: [Place, boolean][] = []
  let worker = await county.startWorker()
  const at = async (place: Place, meanwhile?: () => Promise<void>): Promise<void> => {
    if (!losses?.lost.includes(place)) return meanwhile?.()
    await worker.stop()
    await meanwhile?.()
    cameBy.push([place, places[place](factsOf(await store.readKey(story.script.project)))])
    await losses.temporal.losesEverything()
    await rebuildWorkflows(county.configuration, () => undefined)
    worker = await county.startWorker()
  }
  try {
    await playStory({ county, ...story, at })
    const readModels: string[] = []
    await rebuildReadModels(county.configuration, line => readModels.push(line))
    return { told: await toldOf(county, story.script), cameBy, readModels }
  } finally {
    await worker.stop()
    await county.end()
  }
}

/** The project's events, and those of the institution whose year was rated. */
async function toldOf({ loop: { store } }: CountyOnServers, { project }: Script) {
  const log = await store.readLog(0, 10_000)
  const rated = log.find(({ type }) => type === 'RatingOpened')?.key
  if (rated === undefined) throw new Error('the story ends with a rating')
  return [project, rated].map(key => told(log.filter(event => event.key === key)))
}
