import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { catalogue, countyRules, dutyDoor, gate, type Gate } from '#libs/commands'
import { modelConsumer, readModels, tickPublisher } from '#libs/read-models'
import { pino } from 'pino'
import type { CliConfiguration } from '../../apps/cli/configuration.js'
import { postgresBytes, type ByteStore } from '#libs/evidence'
import { readConfiguration } from '../../apps/cli/configuration.js'
import { commandSecret } from '../../apps/cli/secrets.js'
import { migrateDatabases } from '../../apps/cli/verbs/migrate.js'
import { seedCounty } from '../../apps/cli/verbs/seed.js'
import { toTemporal } from '../../apps/consumers/to-temporal.js'
import { startSandbox } from '../../apps/sandbox/index.js'
import { eventually } from '../support/eventually.js'
import { freePort } from '../support/free-port.js'
import { testLoop, type TestLoop } from '../support/loop.js'
import { testKeysDatabase } from '../support/servers.js'
import { workingProcedures, type Worker } from './working-procedures.js'

/** Where a county's procedures live. */
export interface TemporalPlace {
  readonly address: string
  readonly namespace: string
}

/** A whole demonstration county on real servers, seeded, all of it in this process. */
export interface CountyOnServers {
  readonly loop: TestLoop
  readonly gate: Gate
  readonly bytes: ByteStore
  readonly configuration: CliConfiguration
  /** Begins the names of its consumer groups. */
  readonly groups: string
  /** Between us and the treasury: while it is cut, what we say arrives and answers are lost. */
  readonly treasuryLine: { cut(): void; mend(): void }
  /** Lines of the treasury's own book. */
  treasuryBook(): Promise<readonly TreasuryLine[]>
  startWorker(): Promise<Worker>
  end(): Promise<void>
}

interface TreasuryLine {
  readonly kind: 'instruction' | 'answer'
  readonly id: string
  readonly instalment?: string
}

const silent = () => undefined

export async function countyOnServers(temporal: TemporalPlace): Promise<CountyOnServers> {
  const data = mkdtempSync(join(tmpdir(), 'county-'))
  const [loop, keys] = await Promise.all([testLoop(), testKeysDatabase()])
  const sandbox = await sandboxIn(data)
  const configuration = readConfiguration({
    ...{ DATABASE_URL: loop.url, KEYS_DATABASE_URL: keys.url, COUNTY: 'demonstration' },
    ...{ TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace },
    ...{ XINPEI_DATA: data, SANDBOX_URL: sandbox.url },
  })
  await migrateDatabases(configuration, silent)
  await seedCounty(configuration, silent)
  const bridge = toTemporal(temporal)
  const ticks = tickPublisher(loop.pool, pino({ level: 'silent' }))
  loop.relay()
  loop.group([bridge], 'bridge')
  loop.group(
    readModels.map(model => modelConsumer(model, ticks)),
    'read-models',
  )
  await joined(loop, ['bridge', 'read-models'])
  const line = { isCut: false }
  const bytes = postgresBytes(loop.pool)
  const door = gate({
    ...{ store: loop.store, catalogue, rules: countyRules, duties: dutyDoor, bytes },
    ...{ secret: commandSecret(configuration), mintId: () => v7() },
  })
  return {
    loop,
    gate: door,
    bytes,
    configuration,
    groups: `${loop.topic}.`,
    treasuryLine: {
      cut: () => {
        line.isCut = true
      },
      mend: () => {
        line.isCut = false
      },
    },
    treasuryBook: async () => {
      const answer = await fetch(new URL('/treasury/book', sandbox.url))
      return (await answer.json()) as readonly TreasuryLine[] // what the sandbox writes
    },
    startWorker: () => workingProcedures({ configuration, gate: door, loop, line }),
    end: async () => {
      await loop.end()
      await bridge.close()
      await sandbox.close()
      await keys.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Until its consumers are in their groups nobody can see that they are behind. */
async function joined({ kafka, topic }: TestLoop, names: readonly string[]): Promise<void> {
  const admin = kafka.admin()
  await admin.connect()
  try {
    await eventually('the consumers have joined their groups', async () => {
      const { groups } = await admin.describeGroups(names.map(name => `${topic}.${name}`))
      return groups.every(({ state }) => state === 'Stable')
    })
  } finally {
    await admin.disconnect()
  }
}

async function sandboxIn(folder: string) {
  const port = await freePort()
  const url = `http://127.0.0.1:${String(port)}`
  const { close } = await startSandbox({
    ...{ host: '127.0.0.1', port, issuer: url, audience: 'xinpei', consoleOrigins: [] },
    ...{ folder: join(folder, 'sandbox'), persons: [], now: () => Date.now() },
  })
  return { url, close }
}
