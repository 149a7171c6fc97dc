import { setImmediate as allHandedOut } from 'node:timers/promises'
import type { EachBatchPayload } from 'kafkajs'
import type { Logger } from 'pino'
import type { StoredEvent } from '#libs/event-store'
import { fromMessage } from './cloud-event.js'
import type { Delivered } from './consumer.js'

type Fetched = Pick<EachBatchPayload, 'batch' | 'heartbeat' | 'isRunning' | 'isStale'>

/**
 * kafkajs hands out a fetch partition by partition and fetches nothing more until all of them are
 * dealt with. Gathers them into one delivery, so that a fetch costs one transaction and one flush of
 * the disk. Answers each partition whether it was dealt with.
 */
export function fetched(
  deal: (delivered: Delivered) => Promise<boolean>,
  logger: Logger,
): (partition: Fetched) => Promise<boolean> {
  let gathered: Fetched[] = []
  let delivery: Promise<boolean> | undefined

  const deliver = async (first: Fetched): Promise<boolean> => {
    await allHandedOut()
    const together = gathered
    gathered = []
    delivery = undefined
    return deal({
      events: together.flatMap(partition => eventsOf(partition, logger)),
      goesOn: () => together.every(({ isRunning, isStale }) => isRunning() && !isStale()),
      heartbeat: first.heartbeat,
    })
  }

  return partition => {
    gathered.push(partition)
    return (delivery ??= deliver(partition))
  }
}

function eventsOf({ batch }: Fetched, logger: Logger): readonly StoredEvent[] {
  const read = batch.messages.map(message => ({
    offset: message.offset,
    event: fromMessage(message),
  }))
  const foreign = read.filter(({ event }) => event === undefined).map(({ offset }) => offset)
  if (foreign.length > 0) {
    // Not from the relay: nothing is lost, what happened is in the event store.
    logger.error({ partition: batch.partition, offsets: foreign }, 'consumer: no event of ours')
  }
  return read.flatMap(({ event }) => event ?? [])
}
