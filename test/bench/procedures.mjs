import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import {
  cacheFolder,
  freeBlock,
  prepareTemporalSchema,
  registerNamespaces,
  startPostgres,
  startTemporal,
  TEMPORAL_PORTS,
} from '../../tools/servers/index.mjs'
import { cpuSeconds, pidOf } from './cpu.mjs'
import { interleaved, inWords, table } from './rounds.mjs'

const PORTS_FROM = 27_000
const AT_A_TIME = 8
const CASES = 24
const MESSAGES = 18
const taskQueue = 'bench'
const namespace = 'bench'

/**
 * What a message costs that a procedure waits for: cases of 18 messages, each sent once the last was
 * taken, eight cases at a time; in the words of procedures and beside it as a bare workflow, in one
 * worker as the product sets it up.
 *
 * @param {import('./main.mjs').Setting} setting
 */
export async function benchProcedures({ folder, rounds }) {
  await mkdir(folder, { recursive: true })
  const port = await freeBlock(1 + TEMPORAL_PORTS, PORTS_FROM)
  const cache = cacheFolder()
  const postgres = await startPostgres({ name: 'postgres', folder, port })
  try {
    await prepareTemporalSchema({ cache, postgresPort: port, marker: join(folder, 'schema') })
    const place = { name: 'temporal', folder, cache }
    const temporal = await startTemporal({ ...place, port: port + 1, postgresPort: port })
    try {
      await registerNamespaces(temporal.httpAddress, [namespace])
      return await withWorker({ folder, address: temporal.address, rounds })
    } finally {
      await temporal.stop()
    }
  } finally {
    await postgres.stop()
  }
}

/** @param {{ folder: string, address: string, rounds: number }} setting */
async function withWorker({ folder, address, rounds }) {
  const worker = fork(join(import.meta.dirname, 'case-worker.mjs'), [], {
    env: { ...process.env, BENCH: JSON.stringify({ address, namespace, taskQueue, folder }) },
  })
  await once(worker, 'message')
  const connection = await Connection.connect({ address })
  const client = new Client({ connection, namespace })
  const pids = {
    worker: worker.pid ?? 0,
    temporal: await pidOf(folder, 'temporal'),
    postgres: await pidOf(folder, 'postgres'),
  }
  try {
    const contenders = ['bareCase', 'toldCase'].map(type => ({
      name: type,
      run: () => manyCases({ client, type, pids }),
    }))
    const figures = await interleaved(contenders, rounds)
    return table(HEAD, [
      row('bare workflow', figures.get('bareCase') ?? []),
      row('words of procedures', figures.get('toldCase') ?? []),
    ])
  } finally {
    await connection.close()
    const ended = once(worker, 'exit')
    worker.send('stop')
    await ended
  }
}

const HEAD = ['case', 'messages/s', 'CPU ms a message: worker', 'Temporal', 'its PostgreSQL']

/** @typedef {{ perSecond: number, worker: number, temporal: number, postgres: number }} Measured */

/**
 * @param {string} name
 * @param {readonly Measured[]} measured
 */
const row = (name, measured) => [
  name,
  inWords(measured.map(({ perSecond }) => perSecond)),
  inWords(measured.map(({ worker }) => worker)),
  inWords(measured.map(({ temporal }) => temporal)),
  inWords(measured.map(({ postgres }) => postgres)),
]

/**
 * @param {{ client: Client, type: string,
 *           pids: { worker: number, temporal: number, postgres: number } }} load
 * @returns {Promise<Measured>} CPU in milliseconds a message
 */
async function manyCases({ client, type, pids }) {
  const names = /** @type {const} */ (['worker', 'temporal', 'postgres'])
  const used = () => Promise.all(names.map(name => cpuSeconds(pids[name])))
  const before = await used()
  const began = performance.now()
  let left = CASES
  const line = async () => {
    while (left > 0) {
      left -= 1
      await oneCase(client, type)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, line))
  const seconds = (performance.now() - began) / 1000
  const messages = CASES * MESSAGES
  const [worker = 0, temporal = 0, postgres = 0] = (await used()).map(
    (after, at) => ((after - (before[at] ?? 0)) * 1000) / messages,
  )
  return { perSecond: messages / seconds, worker, temporal, postgres }
}

/**
 * @param {Client} client
 * @param {string} type
 */
async function oneCase(client, type) {
  const id = randomUUID()
  const workflowId = `told/${id}`
  const handle = await client.workflow.start(type, { workflowId, taskQueue, args: [id] })
  for (let nth = 1; nth <= MESSAGES; nth += 1) await handle.signal('heard', [factOf(id, nth)])
  await handle.result()
}

/**
 * @param {string} id
 * @param {number} version
 */
const factOf = (id, version) => ({
  ...{ id: randomUUID(), stream: `told-${id}`, version, key: id, type: 'Told', fields: {} },
  order: version.toString().padStart(20, '0'),
  at: '2026-03-02T09:00:00.000+08:00',
})
