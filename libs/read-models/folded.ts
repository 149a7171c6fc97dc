import type { ColumnType, Kysely } from 'kysely'
import type { Aggregate, DomainEvent } from '#libs/domain/deciding'
import type { StoredEvent } from '#libs/event-store'
import { jsonb } from './json.js'
import type { ReadModel } from './read-model.js'

/** A row of a folded model: an object's state as its own aggregate folds it. */
export interface FoldedTable<State> {
  readonly id: string
  /** Kafka key of the stream: the project, or the object itself. */
  readonly key: string
  readonly version: number
  readonly status: string
  /** County time of the first and of the last event. */
  readonly began_at: string
  readonly changed_at: string
  readonly state: ColumnType<State, string, string>
}

/** Every aggregate's state says in a word where it stands. */
interface Stated {
  readonly status: string
}

interface FoldedParts<State extends Stated, Event extends DomainEvent> {
  /** Names the model and its table. */
  readonly name: string
  readonly version: number
  readonly aggregate: Aggregate<State, Event>
}

/**
 * A list of all objects of one aggregate, each with the state that the aggregate itself folds, so
 * that no rule of `evolve` is written twice. The state has to be JSON.
 */
export function foldedModel<State extends Stated, Event extends DomainEvent>(
  parts: FoldedParts<State, Event>,
): ReadModel<Readonly<Record<string, FoldedTable<State>>>> {
  const { name, version, aggregate } = parts
  return {
    name,
    version,
    aggregates: [aggregate.name],
    tables: { [name]: ['id'] },
    create: async schema => {
      await schema
        .createTable(name)
        .addColumn('id', 'uuid', column => column.primaryKey())
        .addColumn('key', 'text', column => column.notNull())
        .addColumn('version', 'integer', column => column.notNull())
        .addColumn('status', 'text', column => column.notNull())
        .addColumn('began_at', 'text', column => column.notNull())
        .addColumn('changed_at', 'text', column => column.notNull())
        .addColumn('state', 'jsonb', column => column.notNull())
        .execute()
      await schema.createIndex(`${name}_by_key`).on(name).columns(['key', 'status']).execute()
    },
    project: (db, event) => fold(db, event, parts),
  }
}

async function fold<State extends Stated, Event extends DomainEvent>(
  db: Kysely<Readonly<Record<string, FoldedTable<State>>>>,
  event: StoredEvent,
  { name, aggregate }: FoldedParts<State, Event>,
): Promise<void> {
  // One table of that name: typed as one, since kysely cannot follow a name that is a variable.
  const rows = db as unknown as Kysely<{ readonly rows: FoldedTable<State> }>
  const table = name as 'rows' // see above
  const id = event.stream.slice(aggregate.name.length + 1)
  const known = await rows.selectFrom(table).select('state').where('id', '=', id).executeTakeFirst()
  // The model hears this aggregate's streams alone, and kysely hands the state back as it was typed.
  const before = known?.state ?? aggregate.initial
  const state = aggregate.evolve(before, event as unknown as Event) // the gate checked its shape
  const changed = {
    version: event.version,
    status: state.status,
    changed_at: event.meta.at,
    state: jsonb(state),
  }
  await rows
    .insertInto(table)
    // As the columns above: kysely cannot compute an insert over a type parameter.
    .values({ id, key: event.key, began_at: event.meta.at, ...changed })
    .onConflict(conflict => conflict.column('id').doUpdateSet(changed)) // see above
    .execute()
}
