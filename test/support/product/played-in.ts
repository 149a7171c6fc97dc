import type { Instant } from '#libs/calendar'
import { clockId } from '#libs/domain/county/clock'
import { postgresEventStore } from '#libs/event-store'
import type { Seeds } from '#libs/seeding'
import { countyTime } from '../../../apps/cli/demonstration/county-time.js'
import type { Hands } from '../../../apps/cli/demonstration/hands.js'
import { playersOf } from '../../../apps/cli/demonstration/players.js'
import type { Script } from '../../../apps/cli/demonstration/script.js'
import type { Stage } from '../../../apps/cli/demonstration/stage.js'
import type { RunningProduct } from './running-product.js'

interface Play {
  readonly script: Script
  readonly seeds: Seeds
  /** How its people reach the product. */
  readonly hands: Hands
}

/** The demonstration's stage in a running product, for phases of its script. */
export async function playedIn(
  { pool, kafka, temporal: client }: RunningProduct,
  { script, seeds, hands }: Play,
): Promise<Stage & { readonly close: () => Promise<void> }> {
  const admin = kafka.admin()
  await admin.connect()
  const as = playersOf(seeds, hands)
  const store = postgresEventStore({ pool })
  const lookout = { pool, store, admin, client, project: script.project }
  const jump = (to: Instant) => as('administrator-1').jumpClock(clockId, { to })
  return {
    ...{ as, script, seeds, county: countyTime(lookout, jump) },
    outside: { treasuryFailsOnce: () => Promise.resolve() },
    say: () => undefined,
    close: () => admin.disconnect(),
  }
}
