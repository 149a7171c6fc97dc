import type { Instant } from '#libs/calendar'
import type { Actor } from '#libs/domain/deciding'
import type { StoredEvent } from '#libs/event-store'
import type { CommandInputs } from '#libs/procedure'
import { readSeeds, type Seeds } from '#libs/seeding'
import { phases } from '../../apps/cli/demonstration/phases.js'
import { playersOf } from '../../apps/cli/demonstration/players.js'
import { newScript, type Script } from '../../apps/cli/demonstration/script.js'
import type { CountyTime } from '../../apps/cli/demonstration/stage.js'
import { channelSteps, policySteps } from '../../apps/cli/seed/county-steps.js'
import {
  institutionSteps,
  ledgerSteps,
  occupationSteps,
  seriesSteps,
} from '../../apps/cli/seed/directory-steps.js'
import type { SeedStep } from '../../apps/cli/seed/seed-step.js'
import { aCounty, acting, countyBytes, type County } from '../support/county/index.js'
import { orderlyHands } from '../support/orderly-hands.js'

/** What a person did, when, and where that ends in the order of all events. */
export interface LivedAct {
  readonly at: Instant
  readonly actor: Actor
  readonly command: keyof CommandInputs
  readonly id: string
  readonly input: unknown
  readonly order: string
}

/** A demonstration from plan to rating, as a county lived it. */
export interface LivedDemonstration {
  readonly script: Script
  readonly acts: readonly LivedAct[]
  /** Everything but the clock's and the calendar's, in final order; the seeds' come first. */
  readonly events: readonly StoredEvent[]
  readonly ended: Instant
}

/**
 * Plays the whole demonstration; people act once every procedure waits. One of them is late, and
 * explains it before the training begins.
 */
export async function liveDemonstration(): Promise<LivedDemonstration> {
  const seeds = await readSeeds('seeds')
  const script = newScript(seeds, { run: 0, year: seeds.earmarkedLedger.year, rated: [] })
  const county = await aCounty({ startsAt: seeds.county.clockStartsAt, elsewhere: true })
  try {
    await seed(county, seeds)
    const acts: LivedAct[] = []
    const stage = {
      ...{ as: playersOf(seeds, handsIn(county, acts)), county: timeOf(county), script, seeds },
      outside: { treasuryFailsOnce: () => Promise.resolve() },
      say: () => undefined,
    }
    for (const { play } of phases) await play(stage)
    await county.settled()
    return { script, acts, events: livedIn(county), ended: county.now() }
  } finally {
    await county.close()
  }
}

/** What a county lived through, as another can be given it: clock and calendar are each one's own. */
export const livedIn = (county: County): readonly StoredEvent[] =>
  county.store.all().filter(({ stream }) => !/^(clock|calendar)-/.test(stream))

async function seed(county: County, seeds: Seeds): Promise<void> {
  const steps: readonly SeedStep[] = [
    ...[...policySteps(seeds), ...channelSteps(seeds), ...occupationSteps(seeds)],
    ...[...institutionSteps(seeds), ...ledgerSteps(seeds), ...seriesSteps(seeds)],
  ]
  for (const { command, id, input, by, role } of steps) {
    const person = seeds.persons.persons.find(({ key }) => key === by)
    if (person === undefined) throw new Error(`nobody is called ${by}`)
    const { institution } = person
    const actor = { id: person.id, role, ...(institution === undefined ? {} : { institution }) }
    const answer = await county.asks(actor, command, id, input)
    if (answer.kind !== 'accepted') throw new Error(`${command}: ${JSON.stringify(answer)}`)
  }
}

/** Hands that remember what they did. */
function handsIn(county: County, acts: LivedAct[]) {
  const handle = async (actor: Actor, name: string, id: string, input: unknown) => {
    const command = name as keyof CommandInputs // the players know no other
    const at = county.now()
    const answer = await county.asks(actor, command, id, input)
    const order = answer.kind === 'accepted' ? (answer.events.at(-1)?.order ?? '') : ''
    acts.push({ at, actor, command, id, input, order })
    return answer
  }
  const before = async (command: string) => {
    await county.settled()
    const missed = county.store.all().find(({ type }) => type === 'DeadlineMissed')
    if (command === 'publishContract' && !missed) await county.passes('3 working days')
    if (command !== 'verifyPremises' || !missed) return
    const { by } = missed.data as { by?: string } // the person who owed it
    const officer = acting('procurement-officer', by === undefined ? {} : { id: by })
    const explanation = '公示平台故障'
    await handle(officer, 'explainDeadline', missed.stream.slice(-36), { explanation })
    await county.settled()
  }
  return orderlyHands({ store: county.store, bytes: countyBytes, before, handle })
}

/** Time passes from one armed instant to the next. */
const timeOf = (county: County): CountyTime => ({
  now: () => Promise.resolve(county.now()),
  passesTo: to => county.passesUntil(to),
  async until(what, holds) {
    for (;;) {
      await county.settled()
      if (await holds()) return
      const next = await county.cases.nextInstant()
      if (next === undefined) throw new Error(`nothing is due any more, but not: ${what}`)
      await county.passesUntil(next)
    }
  },
})
