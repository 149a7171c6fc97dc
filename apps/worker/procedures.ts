import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { NativeConnection, type Worker } from '@temporalio/worker'
import type { Logger } from 'pino'
import {
  procedureQueue,
  procedureWorker,
  registerSearchAttributes,
  renewEdition,
  sharedBundle,
} from '#libs/temporal'

export interface TemporalPlace {
  readonly address: string
  readonly namespace: string
}

/** Folder of the built code: `dist/`, two above this file. */
const built = join(import.meta.dirname, '..', '..')

/**
 * A worker that is ready to run. First the namespace learns our search attributes and the open cases
 * of an earlier release come over to this one. Rejects while Temporal is away.
 */
export async function readyWorker(
  { address, namespace }: TemporalPlace,
  activities: object,
  log: Logger,
): Promise<{ worker: Worker; connection: NativeConnection }> {
  await prepared({ address, namespace }, log)
  const bundle = await sharedBundle({ root: built, extension: 'js', into: built })
  const connection = await NativeConnection.connect({ address })
  const parts = { connection, namespace, taskQueue: procedureQueue, bundle, activities }
  return { worker: await procedureWorker(parts), connection }
}

async function prepared({ address, namespace }: TemporalPlace, log: Logger): Promise<void> {
  const connection = await Connection.connect({ address })
  try {
    await registerSearchAttributes(connection, namespace)
    const renewed = await renewEdition(new Client({ connection, namespace }))
    if (renewed.length > 0) log.info({ cases: renewed.length }, 'cases of an earlier edition')
  } finally {
    await connection.close()
  }
}
