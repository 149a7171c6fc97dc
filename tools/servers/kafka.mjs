import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { jars } from './maven.mjs'
import { findRunning, portOf, startProcess, stopProcess, untilReady } from './processes.mjs'
import { run } from './run.mjs'
import { answers } from './socket.mjs'

/** @typedef {{ brokers: string[], port: number, stop: () => Promise<void> }} Broker */

/**
 * Starts one Kafka broker that is its own controller (KRaft), or takes over the one that runs.
 *
 * @param {object} broker
 * @param {string} broker.name names data folder, pid file and log
 * @param {string} broker.folder
 * @param {string} broker.cache where the jars are kept
 * @param {number} broker.port clients; the controller listens on the next port
 * @returns {Promise<Broker>}
 */
export async function startKafka({ name, folder, cache, port }) {
  const lib = await jars('kafka', { cache })
  const already = await findRunning(folder, name)
  const running = already ?? (await startBroker({ name, folder, lib, port }))
  const actual = portOf(running)
  await untilReady(folder, running, () => takesClients(actual))
  return {
    brokers: [`127.0.0.1:${actual}`],
    port: actual,
    stop: () => stopProcess(folder, running, { withinMs: 20_000 }),
  }
}

/** @param {{ name: string, folder: string, lib: string, port: number }} broker */
async function startBroker({ name, folder, lib, port }) {
  const data = join(folder, name)
  await mkdir(data, { recursive: true })
  const properties = join(data, 'server.properties')
  await writeFile(properties, serverProperties(data, port))
  if (!existsSync(join(data, 'log', 'meta.properties'))) await format(lib, data, properties)
  return startProcess({
    name,
    folder,
    ports: [port, port + 1],
    command: 'java',
    args: [
      ...['-Xms128m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
      ...['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-cp', join(lib, '*'), 'kafka.Kafka'],
      properties,
    ],
  })
}

/**
 * Writes the broker's identity. An interrupted run leaves no `meta.properties`, or none that counts.
 *
 * @param {string} lib
 * @param {string} data
 * @param {string} properties
 */
async function format(lib, data, properties) {
  await rm(join(data, 'log'), { recursive: true, force: true })
  const id = Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url')
  const storageTool = ['-cp', join(lib, '*'), 'kafka.tools.StorageTool', 'format']
  // With `=`: an id may begin with a dash, and was then taken for an option.
  const options = [`--cluster-id=${id}`, '-c', properties, '--standalone']
  await run('java', ['-Xmx128m', ...storageTool, ...options])
}

/**
 * One broker on one machine: every replication factor is 1, buffers and threads are small.
 *
 * @param {string} data
 * @param {number} port
 */
function serverProperties(data, port) {
  return `process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=127.0.0.1:${port + 1}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${port + 1}
advertised.listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${port + 1}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
log.dirs=${join(data, 'log')}
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
num.network.threads=1
num.io.threads=2
background.threads=2
log.segment.bytes=16777216
log.cleaner.dedupe.buffer.size=16777216
`
}

const METADATA = 3
const METADATA_VERSION = 4

/**
 * Whether the broker names at least one live broker in answer to a Metadata request.
 *
 * @param {number} port
 */
function takesClients(port) {
  // Size, correlation id, throttle time, then the number of brokers, four bytes each.
  return answers(
    port,
    metadataRequest(),
    answer => answer.length >= 16 && answer.readInt32BE(12) > 0,
  )
}

function metadataRequest() {
  const request = Buffer.alloc(4 + 2 + 2 + 4 + 2 + 4 + 1)
  let at = request.writeInt32BE(request.length - 4, 0)
  at = request.writeInt16BE(METADATA, at)
  at = request.writeInt16BE(METADATA_VERSION, at)
  at = request.writeInt32BE(1, at)
  // No client id, no topics (an empty list: the brokers alone), no automatic creation.
  at = request.writeInt16BE(-1, at)
  at = request.writeInt32BE(0, at)
  request.writeInt8(0, at)
  return request
}
