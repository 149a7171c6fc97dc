import type { EventStore, StoredEvent } from '#libs/event-store'
import { aggregateOf } from '#libs/kafka'
import { inTransaction, type Pool, type PoolClient } from '#libs/postgres'
import { onConnection, readSchema } from './database.js'
import { modelLock } from './model-lock.js'
import type { AnyReadModel } from './read-model.js'

/** Events applied in one transaction: kept short, since a long one holds up the numbering. */
const pageSize = 200

/**
 * Builds a model anew beside the one that stands, from the log, and swaps them when it has caught up.
 * Readers and the live consumer go on meanwhile and wait for the swap alone. Answers how many events
 * it read.
 */
export async function rebuild(
  model: AnyReadModel,
  { pool, store }: { readonly pool: Pool; readonly store: EventStore },
): Promise<number> {
  const schema = `rebuild_${model.name.replaceAll('-', '_')}`
  await inTransaction(pool, async transaction => {
    await transaction.query(`drop schema if exists ${schema} cascade`)
    await transaction.query(`create schema ${schema}`)
    await model.create(onConnection(transaction, schema).schema.withSchema(schema))
  })
  const beside: Beside = { model, schema, reached: new Map(), after: 0 }
  const apply = (page: readonly StoredEvent[]): Promise<void> =>
    inTransaction(pool, transaction => applyPage(beside, page, transaction))
  await readOn(beside, store, apply)
  await inTransaction(pool, async transaction => {
    await modelLock(transaction, model.name, 'alone')
    // What the live consumer has applied is in the log: read to its end, the new one is no older.
    await readOn(beside, store, page => applyPage(beside, page, transaction))
    await swap(beside, transaction)
  })
  return beside.after
}

interface Beside {
  readonly model: AnyReadModel
  readonly schema: string
  readonly reached: Map<string, number>
  /** Sequence read so far. */
  after: number
}

async function readOn(
  beside: Beside,
  store: EventStore,
  apply: (page: readonly StoredEvent[]) => Promise<void>,
): Promise<void> {
  for (;;) {
    const page = await store.readLog(beside.after, pageSize)
    const last = page.at(-1)?.sequence
    if (last === undefined) return
    await apply(page)
    beside.after = last
  }
}

async function applyPage(
  { model, schema, reached }: Beside,
  page: readonly StoredEvent[],
  transaction: PoolClient,
): Promise<void> {
  const db = onConnection<object>(transaction, schema)
  for (const event of page) {
    if (!model.aggregates.includes(aggregateOf(event.stream))) continue
    await model.project(db, event)
    reached.set(event.stream, event.version)
  }
}

async function swap({ model, schema, reached }: Beside, transaction: PoolClient): Promise<void> {
  for (const table of Object.keys(model.tables)) {
    await transaction.query(`drop table if exists ${readSchema}.${table}`)
    await transaction.query(`alter table ${schema}.${table} set schema ${readSchema}`)
  }
  await transaction.query(`drop schema ${schema} cascade`)
  await transaction.query('delete from progress where model = $1', [model.name])
  await transaction.query(
    `insert into progress (model, stream, version)
     select $1, * from unnest($2::text[], $3::integer[])`,
    [model.name, [...reached.keys()], [...reached.values()]],
  )
  await transaction.query(
    `insert into read_models (name, version) values ($1, $2)
     on conflict (name) do update set version = $2, built_at = clock_timestamp()`,
    [model.name, model.version],
  )
}
