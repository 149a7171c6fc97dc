import type { Instant } from '#libs/calendar'
import { clockId } from '#libs/domain/county/clock'
import { postgresEventStore } from '#libs/event-store'
import { readSeeds } from '#libs/seeding'
import type { CliConfiguration } from '../configuration.js'
import { withDatabase } from '../connect/database.js'
import { openKafka } from '../connect/kafka.js'
import { withTemporal } from '../connect/temporal.js'
import { creditFile } from '../demonstration/credit-file.js'
import { countyTime } from '../demonstration/county-time.js'
import { httpHands } from '../demonstration/http-hands.js'
import { phases } from '../demonstration/phases.js'
import { playersOf } from '../demonstration/players.js'
import { pastOf } from '../demonstration/past.js'
import { newScript } from '../demonstration/script.js'
import type { Stage } from '../demonstration/stage.js'
import { rating as ratings } from '#libs/domain/supervision/rating'
import { sandboxMischief } from '../demonstration/sandbox-mischief.js'
import { VerbFault, type Say } from '../say.js'

/**
 * Carries a demonstration project through over HTTP, as its people, and moves the county's clock on
 * whenever nobody in the script has anything left to do.
 */
export async function demonstrate(configuration: CliConfiguration, say: Say): Promise<void> {
  if (configuration.county !== 'demonstration') {
    throw new VerbFault('only a demonstration county demonstrates: COUNTY has to say so')
  }
  const seeds = await readSeeds(configuration.seeds)
  const hands = httpHands({ publicUrl: configuration.publicUrl, issuer: configuration.issuer })
  const as = playersOf(seeds, hands)
  const admin = openKafka(configuration).admin()
  await admin.connect()
  try {
    await withDatabase(configuration, pool =>
      withTemporal(configuration, async client => {
        const store = postgresEventStore({ pool })
        const script = newScript(seeds, await pastOf(pool, await store.countyNow()))
        const lookout = { pool, store, admin, client, project: script.project }
        const jump = async (to: Instant) => {
          await as('administrator-1').jumpClock(clockId, { to })
        }
        const outside = sandboxMischief(configuration.sandboxUrl)
        await play({ as, county: countyTime(lookout, jump), script, seeds, outside, say })
      }),
    )
  } finally {
    await admin.disconnect()
  }
}

async function play(stage: Stage): Promise<void> {
  const { county, script, say } = stage
  const began = performance.now()
  say(`demonstration project ${script.project}`)
  for (const [at, { name, play: phase }] of phases.entries()) {
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const place = `${String(at + 1)}/${String(phases.length)}`
    say(`${place} ${name} · county time ${(await county.now()).slice(0, 16)} · ${seconds} s`)
    await phase({ ...stage, say: line => say(`      ${line}`) })
  }
  const { rating } = await creditFile(stage)
  const rated = await stage.as('supervisor-1').sees(ratings, rating)
  if (rated.status !== 'published') throw new VerbFault('the institution has no published grade')
  say(`demonstration complete: ${script.project} rated ${rated.grade}`)
}
