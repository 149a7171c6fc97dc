import { parseArgs } from 'node:util'
import pg from 'pg'
import { commandFaults } from './commands.mjs'
import { readTopic } from './console-consumer.mjs'
import { effectFaults } from './effects.mjs'
import { outsideFaults } from './outside.mjs'
import { rowsOf } from './rows.mjs'
import { storeFaults } from './store.mjs'
import { publishedUpTo, topicFaults } from './topic.mjs'
import { procedureFaults } from './procedures.mjs'

/**
 * The oracle: a program that shares no code with the product and looks at what it left behind, by SQL,
 * by Kafka's own console consumer, in the treasury's own book and in what Temporal says. One line for
 * each fault; the last line is JSON with what was counted. Ends with 0 where there is no fault.
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string', default: '' },
    brokers: { type: 'string', default: '' },
    jars: { type: 'string', default: '' },
    treasury: { type: 'string', default: '' },
    acknowledged: { type: 'string', default: '' },
    temporal: { type: 'string', default: '' },
    namespace: { type: 'string', default: '' },
  },
})

/** More of one kind than this say nothing new. */
const SHOWN = 8

const database = new pg.Client({ connectionString: values.database, application_name: 'oracle' })
await database.connect()
try {
  const published = await publishedUpTo(database)
  const reading = readTopic(values, published)
  const faults = [
    ...(await storeFaults(database)),
    ...(await commandFaults(database, values.acknowledged)),
    ...(await effectFaults(database)),
    ...(await outsideFaults(database, values.treasury)),
    ...(await procedureFaults(values)),
    ...(await topicFaults(database, await reading, published)),
  ]
  for (const { fault, found } of faults) {
    console.log(`${fault} (${found.length}):`)
    for (const one of found.slice(0, SHOWN)) console.log(`  ${one}`)
  }
  /** @type {{ events: number }[]} */
  const [counted] = await rowsOf(database, 'select count(*)::int as events from events')
  console.log(JSON.stringify({ ...counted, faults: faults.map(({ fault }) => fault) }))
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await database.end()
}
