import { openPool } from '#libs/postgres'
import { readSeeds, type Seeds } from '#libs/seeding'
import { openVault } from '#libs/vault'
import type { Handled } from '#libs/commands'
import type { CliConfiguration } from '../configuration.js'
import { openCountyGate, type CountyGate } from '../county-gate.js'
import { VerbFault, type Say } from '../say.js'
import { masterKey } from '../secrets.js'
import { calendarSteps, channelSteps, clockSteps, policySteps } from '../seed/county-steps.js'
import {
  institutionSteps,
  ledgerSteps,
  seriesSteps,
  occupationSteps,
  officeSteps,
  quotaSteps,
} from '../seed/directory-steps.js'
import { evidenceOf, type SeedStep } from '../seed/seed-step.js'
import { proveChains } from '../seed/staff.js'
import { storePeople } from '../seed/vault-people.js'

/**
 * Loads the county from the seeds folder, by ordinary commands through the gate. A step that was
 * taken before is not taken again; what was added to the seeds since is.
 */
export async function seedCounty(configuration: CliConfiguration, say: Say): Promise<void> {
  if (configuration.county !== 'demonstration') {
    throw new VerbFault('seeds/ holds a demonstration county: COUNTY has to say so')
  }
  const seeds = await readSeeds(configuration.seeds)
  proveChains(seeds)
  await seedPeople(configuration, seeds, say)
  const county = openCountyGate(configuration)
  try {
    for (const [what, steps] of parts(seeds)) {
      const taken = await takeAll(county, seeds, steps)
      say(`${what}: ${String(taken)} of ${String(steps.length)} new`)
    }
  } finally {
    await county.close()
  }
}

const parts = (seeds: Seeds): readonly (readonly [string, readonly SeedStep[]])[] => [
  ['clock', clockSteps(seeds)],
  ['calendar', calendarSteps(seeds)],
  ['policy sheet', policySteps(seeds)],
  ['channels', channelSteps(seeds)],
  ['offices', officeSteps(seeds)],
  ['occupations', occupationSteps(seeds)],
  ['annual quota', quotaSteps(seeds)],
  ['institutions', institutionSteps(seeds)],
  ['earmarked ledger', ledgerSteps(seeds)],
  ['number series', seriesSteps(seeds)],
]

async function seedPeople(configuration: CliConfiguration, seeds: Seeds, say: Say): Promise<void> {
  const pool = openPool({ url: configuration.databaseUrl, name: 'seed' })
  const keysPool = openPool({ url: configuration.keysDatabaseUrl, name: 'seed' })
  try {
    const vault = openVault({ pool, keysPool, masterKey: masterKey(configuration) })
    say(`people in the vault: ${String(await storePeople(vault, seeds))}`)
  } finally {
    await Promise.all([pool.end(), keysPool.end()])
  }
}

async function takeAll(
  county: CountyGate,
  seeds: Seeds,
  steps: readonly SeedStep[],
): Promise<number> {
  let taken = 0
  for (const step of steps) {
    const answer = await take(county, seeds, step)
    if (answer.kind !== 'accepted') throw new VerbFault(objection(step, answer))
    if (!answer.repeated) taken += 1
  }
  return taken
}

function take({ gate }: CountyGate, seeds: Seeds, step: SeedStep): Promise<Handled> {
  const person = seeds.persons.persons.find(({ key }) => key === step.by)
  if (person === undefined) throw new VerbFault(`the seeds have no person ${step.by}`)
  const { command, id, input, role } = step
  const { unit: _, institution } = person
  const actor = { id: person.id, role, ...(institution === undefined ? {} : { institution }) }
  // Content is part of the key: what a later release of the seeds changes is asked anew.
  return gate.handle({ command, id, input, actor, key: `seed/${evidenceOf([command, id, input])}` })
}

function objection(step: SeedStep, answer: Exclude<Handled, { kind: 'accepted' }>): string {
  return `${step.command} by ${step.by}: ${JSON.stringify(answer)}`
}
