import { join } from 'node:path'
import { Connection } from '@temporalio/client'
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import { OutsideSystemAway } from '#activities/outside-call'
import { paymentActivities } from '#activities/present-instruction'
import { sealActivities } from '#activities/put-seal'
import { procedureActivities } from '#activities/steps'
import { treasuryAt, type Treasury } from '#activities/treasury'
import { catalogue, type Gate } from '#libs/commands'
import type { EventStore } from '#libs/event-store'
import { postgresBytes } from '#libs/evidence'
import { noticeGaps } from '#libs/heart-beat'
import { openPool } from '#libs/postgres'
import {
  procedureQueue,
  procedureWorker,
  registerSearchAttributes,
  sharedBundle,
} from '#libs/temporal'
import { openVault } from '#libs/vault'
import type { CliConfiguration } from '../../apps/cli/configuration.js'
import { masterKey } from '../../apps/cli/secrets.js'
import type { TestLoop } from '../support/loop.js'

/** A worker of the procedures that runs. */
export interface Worker {
  /** Finishes what it has in hand, and goes. */
  stop(): Promise<void>
}

interface Parts {
  readonly configuration: CliConfiguration
  readonly gate: Gate
  readonly loop: Pick<TestLoop, 'store' | 'pool'>
  /** While it is cut, the treasury's answers are lost. */
  readonly line: { readonly isCut: boolean }
}

const root = join(import.meta.dirname, '../..')

/** Runs the procedures of a county from their sources, with the activities of the product. */
export async function workingProcedures(parts: Parts): Promise<Worker> {
  const { temporal } = parts.configuration
  quietly()
  await prepared(temporal)
  const into = join(root, 'node_modules', '.cache', 'xinpei')
  const [bundle, connection] = await Promise.all([
    sharedBundle({ root, extension: 'ts', into }),
    NativeConnection.connect({ address: temporal.address }),
  ])
  const { activities, close } = activitiesOf(parts)
  const { namespace } = temporal
  const taskQueue = procedureQueue
  const worker = await procedureWorker({ connection, namespace, taskQueue, bundle, activities })
  const running = worker.run()
  return {
    stop: async () => {
      worker.shutdown()
      await running
      await connection.close()
      await close()
    },
  }
}

/** A procedure that sets an attribute which the namespace does not know stands still. */
async function prepared({ address, namespace }: CliConfiguration['temporal']): Promise<void> {
  const connection = await Connection.connect({ address })
  await registerSearchAttributes(connection, namespace)
  await connection.close()
}

let isQuiet = false

/** The SDK's own words, once for all workers of this process. */
function quietly(): void {
  if (isQuiet) return
  isQuiet = true
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'ERROR' } },
  })
}

function activitiesOf({ configuration, gate, loop: { store, pool }, line }: Parts) {
  const keysPool = openPool({ url: configuration.keysDatabaseUrl, name: 'worker', max: 2 })
  const vault = openVault({ pool, keysPool, masterKey: masterKey(configuration) })
  const treasury = over(line, treasuryAt(configuration.sandboxUrl))
  const countyOffset = () => offsetOf(store)
  const log = pino({ level: 'silent' })
  return {
    activities: {
      ...procedureActivities({
        ...{ gate, store, catalogue, countyOffset },
        noticeGaps: () => noticeGaps({ pool, store, gate, log }),
      }),
      ...paymentActivities({ store, vault, treasury }),
      ...sealActivities({ store, vault, bytes: postgresBytes(pool), seals: undefined }),
    },
    close: () => keysPool.end(),
  }
}

const over = (line: Parts['line'], { instruct }: Treasury): Treasury => ({
  async instruct(...asked) {
    const answer = await instruct(...asked)
    if (line.isCut) throw new OutsideSystemAway('the treasury, on a line that is cut,')
    return answer
  },
})

/** As the worker's own: whole seconds, in milliseconds. */
async function offsetOf(store: Pick<EventStore, 'countyNow'>): Promise<number> {
  return Math.round((Date.parse(await store.countyNow()) - Date.now()) / 1000) * 1000
}
