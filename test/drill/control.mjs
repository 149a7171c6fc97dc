import { say, step, until } from '../../tools/servers/index.mjs'
import { oracleOf } from './ask-oracle.mjs'
import { productProcess } from './product.mjs'
import { GROUPS, settled, TOPIC, withAdmin } from './settled.mjs'

/** So many of each partition's last messages are delivered again: the payments of the last run. */
const AGAIN = 200

/** The faults of which one has to be found, for the rest to be believed. */
const EXPECTED = /did not take effect once each|a key is parked/

/**
 * The control: the oracle has just found everything in order. Now consumers run without deduplication
 * and are delivered again what they have had, and the oracle has to see it.
 *
 * @param {import('./stack.mjs').Stack} stack
 * @throws when the oracle finds nothing
 */
export async function checkControl(stack) {
  await step('control: everything once more, deduplication off', async () => {
    await stack.init.stop('consumers')
    await withAdmin(stack.brokers, rewind)
    const environment = { ...stack.environment, CONSUMER_DEDUPLICATION: 'off' }
    await stack.init.run(productProcess('consumers', { ...stack.product, environment }))
    await settled(stack)
  })
  const { faults, said } = await oracleOf(stack)
  if (!faults.some(fault => EXPECTED.test(fault))) {
    throw new Error(`control: deduplication was off, and the oracle only finds:\n${said}`)
  }
  say(`✓ control: with deduplication off the oracle finds: ${faults.join('; ')}`)
}

/** @param {import('kafkajs').Admin} admin */
async function rewind(admin) {
  const ends = await admin.fetchTopicOffsets(TOPIC)
  const partitions = ends.map(({ partition, high }) => ({
    partition,
    offset: String(Math.max(0, Number(high) - AGAIN)),
  }))
  for (const groupId of GROUPS) {
    await until(`${groupId} has no member`, async () => {
      const { groups } = await admin.describeGroups([groupId])
      return groups[0]?.state === 'Empty'
    })
    await admin.setOffsets({ groupId, topic: TOPIC, partitions })
  }
}
