import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { addDays, dayOf, instant, yearOf, type Instant } from '#libs/calendar'
import { catalogue, dutyIdOf, type Handled } from '#libs/commands'
import { clockId } from '#libs/domain/county/clock'
import type { Actor } from '#libs/domain/deciding'
import { openPool, type Pool } from '#libs/postgres'
import { readSeeds, type Seeds } from '#libs/seeding'
import { testDatabase, testKeysDatabase, type TestDatabase } from '../../../test/support/servers.js'
import { readConfiguration } from '../configuration.js'
import { openCountyGate, type CountyGate } from '../county-gate.js'
import { ledgerId, seededId } from '../seed/seed-step.js'
import { migrateDatabases } from '../verbs/migrate.js'
import { seedCounty } from '../verbs/seed.js'
import type { Hands } from './hands.js'
import { keptIn } from './kept.js'
import { phases } from './phases.js'
import { playersOf } from './players.js'
import { pastOf } from './past.js'
import { newScript, type Script } from './script.js'
import type { CountyTime } from './stage.js'

let databases: readonly TestDatabase[]
let county: CountyGate
let seeds: Seeds
let pool: Pool
const silent = () => undefined
const evidence = '0'.repeat(64)

beforeAll(async () => {
  const [main, keys] = [await testDatabase(), await testKeysDatabase()]
  databases = [main, keys]
  const configuration = readConfiguration({
    DATABASE_URL: main.url,
    KEYS_DATABASE_URL: keys.url,
    COUNTY: 'demonstration',
    XINPEI_DATA: mkdtempSync(join(tmpdir(), 'script-')),
  })
  await migrateDatabases(configuration, silent)
  await seedCounty(configuration, silent)
  seeds = await readSeeds(configuration.seeds)
  county = openCountyGate(configuration)
  pool = openPool({ url: main.url, name: 'test' })
}, 60_000)
afterAll(async () => {
  await Promise.all([county.close(), pool.end()])
  for (const database of databases) await database.drop()
})

const handle = (actor: Actor, command: string, id: string, input: unknown): Promise<Handled> =>
  county.gate.handle({ command, id, input, actor, key: v7() })

/** Hands that reach straight to the gate. */
const hands: Hands = {
  async act({ id: person, role, institution }, command, id, input) {
    const actor = { id: person, role, ...(institution === undefined ? {} : { institution }) }
    const answer = await handle(actor, command, id, input)
    if (answer.kind !== 'accepted') throw new Error(`${command}: ${JSON.stringify(answer)}`)
  },
  keep: (_person, _tender, sealed) => keptIn(county.bytes, sealed),
  async see(_, { collection }, id) {
    const of = catalogue.map(entry => entry.of).find(one => one.collection === collection)
    if (of === undefined) throw new Error(`no ${collection}`)
    const stream = `${of.name}-${id}`
    const { streams } = await county.store.load([{ stream, after: 0 }])
    return (streams.get(stream) ?? []).reduce<unknown>(
      (state, event) => of.evolve(state, event), // folded with its own aggregate
      of.initial,
    )
  },
}

const jump = (to: Instant) =>
  handle({ id: 'clock', role: 'administrator' }, 'jumpClock', clockId, { to })

interface Step {
  readonly by: Actor
  readonly command: string
  readonly id: string
  readonly input: object
}

const procedure = (id: string): Actor => ({ id, role: 'procedure' })

/** What the procedures of the script would do some time, in an order in which it can be done. */
function stepsOf(script: Script, now: Instant): readonly Step[] {
  const { tender, evaluations, lots } = script
  const ledger = ledgerId(seeds.earmarkedLedger.fund, yearOf(dayOf(now)))
  const round = procedure(`tender-round/${tender}`)
  const caseId = round.id
  const about = lots.assessment.lot
  const duty = dutyIdOf({ duty: 'confirm-winner', caseId, about })
  const opening = { case: caseId, key: script.project, kind: 'confirm-winner', about, from: now }
  return [
    { by: round, command: 'openBids', id: tender, input: {} },
    { by: round, command: 'closeDecryption', id: tender, input: {} },
    ...Object.values(evaluations).map(id => ({
      ...{ by: round, command: 'completeEvaluation', id, input: {} },
    })),
    {
      by: round,
      command: 'openDuty',
      id: duty,
      input: { ...opening, subject: `tender-${tender}` },
    },
    { by: round, command: 'confirmWinnerByLapse', id: tender, input: { duty } },
    ...Object.values(script.claims).flatMap(claim => paying(claim, ledger, now)),
  ]
}

/** One payment a claim, under ids that follow from it; the treasury answers on the same day. */
function paying(claim: string, ledger: string, now: Instant): readonly Step[] {
  const by = procedure(`claim/${claim}`)
  const [payment, instruction] = [seededId(`payment/${claim}`), seededId(`instruction/${claim}`)]
  const paid = { answer: 'paid', instruction, paidOn: dayOf(now), voucher: 'test' }
  return [
    { by, command: 'instructPayment', id: payment, input: { claim, ledger, instruction } },
    ...[{ by, command: 'recordTreasuryAnswer', id: payment, input: { ...paid, evidence } }],
    { by, command: 'chargeSubsidy', id: claim, input: {} },
  ]
}

/** Where no procedure runs, what one would do is done in its place, day by day. */
function withoutProcedures(script: Script): CountyTime {
  return {
    now: () => county.store.countyNow(),
    async passesTo(to) {
      if ((await county.store.countyNow()) < to) await jump(to)
    },
    async until(what, holds) {
      for (let day = 0; day < 40; day += 1) {
        if (await holds()) return
        const now = await county.store.countyNow()
        for (const { by, command, id, input } of stepsOf(script, now)) {
          await handle(by, command, id, input)
        }
        if (await holds()) return
        await jump(instant(`${addDays(dayOf(now), 1)}T08:30+08:00`))
      }
      throw new Error(`never: ${what}`)
    },
  }
}

/** One more demonstration; what it said last. */
async function demonstrated(): Promise<string> {
  const script = newScript(seeds, await pastOf(pool, await county.store.countyNow()))
  const said: string[] = []
  const stage = {
    as: playersOf(seeds, hands),
    county: withoutProcedures(script),
    script,
    seeds,
    outside: { treasuryFailsOnce: () => Promise.resolve() },
    say: (line: string) => said.push(line),
  }
  for (const { play } of phases) await play(stage)
  return said.at(-1) ?? ''
}

test('every act of the script is lawful when it is done, twelve times in one county', async () => {
  for (let run = 0; run < 12; run += 1) expect(await demonstrated()).toMatch(/^rated [ABC];/)
  const now = await county.store.countyNow()
  // Far into years whose holidays nobody has published: what is reckoned there is provisional.
  expect(yearOf(dayOf(now))).toBeGreaterThan(2027)
  const { rows } = await pool.query<{ counted: number }>(
    "select jsonb_array_length(data->'counted') as counted from events where type = 'SubsidyClaimMade'",
  )
  expect(rows.map(({ counted }) => counted)).toEqual(Array.from({ length: 12 }, () => 18))
}, 300_000)
