import type { InsideConsumer } from '#libs/kafka'
import type { PoolClient } from '#libs/postgres'
import { onConnection, readSchema } from './database.js'
import { modelLock } from './model-lock.js'
import type { AnyReadModel } from './read-model.js'
import type { Ticks } from './ticks.js'

/** A read model as a consumer of the topic: its rows and its progress move in one transaction. */
export function modelConsumer(model: AnyReadModel, ticks: Ticks): InsideConsumer {
  return {
    name: model.name,
    aggregates: model.aggregates,
    project: async (batch, transaction: PoolClient) => {
      await modelLock(transaction, model.name, 'shared')
      const db = onConnection<object>(transaction, readSchema)
      for (const event of batch.events) await model.project(db, event)
    },
    applied: batches => {
      for (const { events } of batches) ticks.changed(model.name, events)
    },
  }
}
