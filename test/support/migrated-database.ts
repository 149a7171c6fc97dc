import { Client } from 'pg'
import { migrate } from '#libs/postgres'
import { databaseIn, mainCluster, otherCluster, type TestDatabase } from './servers.js'

/** Any number that nothing else locks: whoever copies a template has it to themselves. */
const templateLock = 7_317_002

/** A database of its own for one test file, migrated: a copy of the cluster's template. */
export const migratedDatabase = (): Promise<TestDatabase> => copyOfTemplate(mainCluster())

/** The same in the other cluster, Temporal's, with the tables of the data keys. */
export const migratedKeysDatabase = (): Promise<TestDatabase> =>
  copyOfTemplate(otherCluster(), 'keys-migrations')

/**
 * The first in a cluster to ask migrates the template, later ones find nothing to do. A developer's
 * servers outlive an edited migration: the template is then made anew.
 */
async function copyOfTemplate(cluster: string, folder = 'migrations'): Promise<TestDatabase> {
  const name = `template_${folder.replaceAll('-', '_')}`
  const client = new Client({ connectionString: cluster })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [templateLock])
    try {
      await bringUpToDate(client, { cluster, name, folder })
    } catch (error) {
      if (!isOfEditedMigration(error)) throw error
      await client.query(`drop database ${name} with (force)`)
      await bringUpToDate(client, { cluster, name, folder })
    }
    return await databaseIn(cluster, name)
  } finally {
    await client.end()
  }
}

interface Template {
  readonly cluster: string
  readonly name: string
  readonly folder: string
}

const isOfEditedMigration = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('was changed after it was applied')

async function bringUpToDate(client: Client, { cluster, name, folder }: Template): Promise<void> {
  const known = await client.query('select from pg_database where datname = $1', [name])
  if (known.rowCount === 0) await client.query(`create database ${name}`)
  const url = new URL(cluster)
  url.pathname = `/${name}`
  await migrate(url.href, folder)
}
