import type { Kysely, SchemaModule } from 'kysely'
import type { StoredEvent } from '#libs/event-store'

/** A list, board or timeline: tables, and how events change them. Queries stand beside it. */
export interface ReadModel<Tables> {
  /** kebab-case; names progress, parked keys and the rebuild. */
  readonly name: string
  /** Raised with every change of tables or projection: the model is then built anew beside the old. */
  readonly version: number
  /** Aggregates whose streams it hears. */
  readonly aggregates: readonly string[]
  /** Its tables and the columns of their keys, by which rows are ordered for the hash. */
  readonly tables: { readonly [Table in keyof Tables & string]: readonly string[] }
  /** Creates the tables in the schema it is given. */
  create(this: void, schema: SchemaModule): Promise<void>
  /**
   * Applies one event. It sees a stream's events in order and once; across streams of one key in
   * their final order as far as Kafka tells it, so nothing may hang on the order of two keys.
   */
  project(this: void, db: Kysely<Tables>, event: StoredEvent): Promise<void>
}

/** Any model: the runner only hands its own tables back to it. */
export interface AnyReadModel extends Omit<ReadModel<object>, 'tables' | 'project'> {
  readonly tables: Readonly<Record<string, readonly string[]>>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any model's own tables
  project(this: void, db: Kysely<any>, event: StoredEvent): Promise<void>
}
