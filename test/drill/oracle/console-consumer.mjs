import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * A message of the topic, as far as it is looked at.
 *
 * @typedef {{ partition: number, offset: number, key: string, id: string, stream: string,
 *             version: number, sequence: number, type: string, data: unknown }} Message
 */

/** Control characters that no field holds: between headers, and between the parts of a line. */
const BETWEEN_HEADERS = '\u001e'
const BETWEEN_PARTS = '\u001f'

/**
 * The end of the topic is where nothing more comes for so many milliseconds. On a busy machine joining
 * the group may take longer than that.
 */
const SILENCES = [4_000, 10_000, 30_000]

/**
 * Everything that lies in the topic; read again, more patiently, where it is less than was published.
 *
 * @param {{ brokers: string, jars: string }} broker
 * @param {number} published
 * @returns {Promise<Message[]>}
 */
export async function readTopic(broker, published) {
  /** @type {Message[]} */
  let read = []
  for (const silence of SILENCES) {
    read = await readOnce(broker, silence)
    if (read.length >= published) return read
  }
  return read
}

/**
 * As the console consumer of Kafka's own distribution reads it.
 *
 * @param {{ brokers: string, jars: string }} broker
 * @param {number} silence
 * @returns {Promise<Message[]>}
 */
async function readOnce({ brokers, jars }, silence) {
  const properties = {
    ...{ 'print.partition': true, 'print.offset': true, 'print.headers': true, 'print.key': true },
    ...{ 'headers.separator': BETWEEN_HEADERS, 'key.separator': BETWEEN_PARTS },
  }
  const text = await said('java', [
    ...['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', join(jars, '*')],
    ...['-Dorg.slf4j.simpleLogger.defaultLogLevel=error'],
    'org.apache.kafka.tools.consumer.ConsoleConsumer',
    ...['--bootstrap-server', brokers, '--topic', 'xinpei.events.v1', '--from-beginning'],
    ...['--timeout-ms', String(silence)],
    ...Object.entries(properties).flatMap(([name, value]) => [
      '--formatter-property',
      `${name}=${value}`,
    ]),
  ])
  return text
    .split('\n')
    .filter(line => line.includes(BETWEEN_PARTS))
    .map(messageOf)
}

/** @param {string} line @returns {Message} */
function messageOf(line) {
  const [partition = '', offset = '', headers = '', key = '', value = ''] =
    line.split(BETWEEN_PARTS)
  const named = new Map(
    headers.split(BETWEEN_HEADERS).map(header => {
      const colon = header.indexOf(':')
      return [header.slice(0, colon), header.slice(colon + 1)]
    }),
  )
  return {
    partition: Number(partition.replace('Partition:', '')),
    offset: Number(offset.replace('Offset:', '')),
    key,
    id: named.get('ce_id') ?? '',
    stream: named.get('ce_subject') ?? '',
    version: Number(named.get('ce_sequence')),
    sequence: Number(named.get('ce_logsequence')),
    type: named.get('ce_type') ?? '',
    data: JSON.parse(value),
  }
}

/**
 * What a command writes to its standard output. The console consumer ends with 1 where it ends by
 * silence, and says on the other channel how much it read.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<string>}
 */
function said(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    /** @type {Buffer[]} */
    const output = []
    /** @type {Buffer[]} */
    const errors = []
    child.stdout.on('data', /** @param {Buffer} chunk */ chunk => output.push(chunk))
    child.stderr.on('data', /** @param {Buffer} chunk */ chunk => errors.push(chunk))
    child.on('error', reject)
    child.on('close', () => {
      const words = Buffer.concat(errors).toString('utf8')
      if (/Processed a total of \d+ messages/.test(words)) {
        resolve(Buffer.concat(output).toString('utf8'))
      } else reject(new Error(`the console consumer could not read the topic:\n${words}`))
    })
  })
}
