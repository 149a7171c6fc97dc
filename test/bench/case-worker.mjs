import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker'
import { bundleWorkflows, procedureWorker } from '../../dist/libs/temporal/index.js'

// The product's worker with the two cases of this folder, in a process of its own. A new case has
// nothing to recall.
Runtime.install({ logger: new DefaultLogger('WARN') })
const { address, namespace, taskQueue, folder } = JSON.parse(process.env.BENCH ?? '{}')
const bundle = join(folder, 'cases.cjs')
await writeFile(bundle, await bundleWorkflows(join(import.meta.dirname, 'cases.mjs')))
const recall = async (/** @type {{ id: string }} */ { id }) => ({
  ...{ facts: [], duties: [], key: id, countyOffset: 0 },
})
const connection = await NativeConnection.connect({ address })
const parts = { connection, namespace, taskQueue, bundle, activities: { recall } }
const worker = await procedureWorker(parts)
process.on('message', () => {
  worker.shutdown()
})
const ended = worker.run()
process.send?.('ready')
await ended
await connection.close()
process.disconnect()
