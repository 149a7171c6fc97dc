import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import { clockId } from '#libs/domain/county/clock'
import { readSeeds } from '#libs/seeding'
import type { CliConfiguration } from '../configuration.js'
import { openCountyGate } from '../county-gate.js'
import { VerbFault, type Say } from '../say.js'

/** Moves a demonstration county's clock on to an instant, `2026-03-02T09:00+08:00`. */
export async function jumpClock(
  configuration: CliConfiguration,
  to: string,
  say: Say,
): Promise<void> {
  const { persons } = await readSeeds(configuration.seeds)
  const administrator = persons.persons.find(({ roles }) => roles.includes('administrator'))
  if (administrator === undefined) throw new VerbFault('the seeds have no administrator')
  const county = openCountyGate(configuration)
  try {
    const answer = await county.gate.handle({
      command: 'jumpClock',
      id: clockId,
      input: { to: instant(to) },
      actor: { id: administrator.id, role: 'administrator' },
      key: v7(),
    })
    if (answer.kind !== 'accepted') throw new VerbFault(`refused: ${JSON.stringify(answer)}`)
    say(`county time is ${await county.store.countyNow()}`)
  } finally {
    await county.close()
  }
}
