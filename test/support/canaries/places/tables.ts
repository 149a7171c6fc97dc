import { mkdtemp, readdir, readFile, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Evidence } from '../search.js'

/**
 * Every table of every database of a cluster, catalogues and statistics with it, as COPY writes it: what
 * PostgreSQL has compressed or laid aside is whole again. The server writes the files itself, so it has
 * to be one of this machine.
 * @param url of any database there, as its superuser
 */
export async function* tablesOf(url: string): AsyncGenerator<Evidence> {
  const databases = await asked(url, 'select datname as name from pg_database where datallowconn')
  for (const { name } of databases) {
    const database = new URL(url)
    database.pathname = `/${name}`
    yield* tablesIn(database.href, name)
  }
}

async function* tablesIn(url: string, database: string): AsyncGenerator<Evidence> {
  const folder = await mkdtemp(join(tmpdir(), 'copied-'))
  // The server may run as somebody else.
  await chmod(folder, 0o777)
  try {
    await copied(url, folder)
    for (const file of await readdir(folder)) {
      yield { place: `table ${database}.${file}`, bytes: await readFile(join(folder, file)) }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Tables, materialised views and the parts of partitioned tables, of all schemas. */
const tables = `
  select quote_ident(nspname) || '.' || quote_ident(relname) as name
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where relkind in ('r', 'm') and nspname not in ('pg_toast', 'information_schema')`

async function copied(url: string, folder: string): Promise<void> {
  const names = await asked(url, tables)
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const { name } of names) {
      const file = join(folder, name.replaceAll(/[^a-z0-9_.]/gi, '-'))
      await client.query(`copy (select * from ${name}) to '${file}'`)
    }
  } finally {
    await client.end()
  }
}

async function asked(
  url: string,
  statement: string,
): Promise<readonly { readonly name: string }[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ name: string }>(statement)).rows
  } finally {
    await client.end()
  }
}
