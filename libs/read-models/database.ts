import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from '#libs/postgres'

/** Where the tables of read models are. */
export const readSchema = 'read'

/** All read models' tables, for queries. The pool stays the caller's. */
export function readDatabase<Tables>(pool: Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema(readSchema)
}

/** The tables of one schema over one connection: what happens is part of its transaction. */
export function onConnection<Tables>(client: PoolClient, schema: string): Kysely<Tables> {
  const connection: PostgresPoolClient = {
    query: client.query.bind(client),
    release: () => undefined,
  }
  const pool: PostgresPool = {
    connect: () => Promise.resolve(connection),
    end: () => Promise.resolve(),
    options: {},
  }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema(schema)
}
