import { Client, Connection } from '@temporalio/client'
import { v7 } from 'uuid'
import type { Instant } from '#libs/calendar'
import { clockId } from '#libs/domain/county/clock'
import type { Seeds } from '#libs/seeding'
import { countyTime, settled } from '../../apps/cli/demonstration/county-time.js'
import { phases } from '../../apps/cli/demonstration/phases.js'
import { playersOf } from '../../apps/cli/demonstration/players.js'
import type { Script } from '../../apps/cli/demonstration/script.js'
import type { Stage } from '../../apps/cli/demonstration/stage.js'
import type { Lookout } from '../../apps/cli/demonstration/unsettled.js'
import { orderlyHands } from '../support/orderly-hands.js'
import type { CountyOnServers } from './county-on-servers.js'
import type { Place } from './places.js'
import { withPlaces } from './time-with-places.js'

/** What a story is told with. */
export interface Telling {
  readonly county: CountyOnServers
  readonly seeds: Seeds
  readonly script: Script
  /** Comes by at every place of the story; `meanwhile` is what happens there. */
  readonly at: (place: Place, meanwhile?: () => Promise<void>) => Promise<void>
}

/**
 * Plays the demonstration from plan to rating, with a suspension in it. People act once the county
 * has nothing left to do, so that two runs can be compared act by act.
 */
export async function playStory(telling: Telling): Promise<void> {
  const { county, script } = telling
  const { address, namespace } = county.configuration.temporal
  const connection = Connection.lazy({ address })
  const admin = county.loop.kafka.admin()
  await admin.connect()
  const lookout: Lookout = {
    ...{ pool: county.loop.pool, store: county.loop.store, admin, project: script.project },
    ...{ client: new Client({ connection, namespace }) },
    ...{ topic: county.loop.topic, groups: county.groups },
  }
  try {
    const stage = stageOf(telling, lookout)
    for (const { play } of phases) await play(stage)
    await settled(lookout)
  } finally {
    await admin.disconnect()
    await connection.close()
  }
}

function stageOf(telling: Telling, lookout: Lookout): Stage {
  const { county, seeds, script } = telling
  const hands = orderlyHands({
    handle: (actor, command, id, input) =>
      county.gate.handle({ command, id, input, actor, key: v7() }),
    store: county.loop.store,
    bytes: county.bytes,
    before: placesAmongActs(telling, lookout),
  })
  const as = playersOf(seeds, hands)
  const jump = (to: Instant) => as('administrator-1').jumpClock(clockId, { to })
  const time = countyTime(lookout, jump)
  return {
    ...{ as, script, seeds, say: () => undefined },
    county: { ...time, ...withPlaces({ ...telling, as, time, jump }) },
    outside: {
      treasuryFailsOnce: () => {
        county.treasuryLine.cut()
        return Promise.resolve()
      },
    },
  }
}

/** Before an act: the county settles, and some acts are where a place is. */
function placesAmongActs({ at }: Telling, lookout: Lookout) {
  const acts = new Map<string, number>()
  return async (command: string): Promise<void> => {
    if (command === 'jumpClock') return
    await settled(lookout)
    const before = acts.get(command) ?? 0
    acts.set(command, before + 1)
    if (command === 'submitScores' && before === 3) await at('committee half scored')
    if (command === 'submitRoll' && before === 4) await at('class running')
  }
}
