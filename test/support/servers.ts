import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { isCode } from '../../tools/servers/error-code.mjs'
import type { TestServers } from '../../tools/servers/test-servers.mjs'

/**
 * A fresh, empty database in the PostgreSQL cluster of this jest worker. `drop` ends all its
 * sessions and removes it; call it in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  return databaseIn(mainCluster())
}

/**
 * A fresh, empty database in the other cluster, Temporal's: where data keys live.
 */
export async function testKeysDatabase(): Promise<TestDatabase> {
  return databaseIn(otherCluster())
}

/** The superuser's address of that cluster. */
export const otherCluster = (): string => servers().keysPostgres

export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** Addresses of the Kafka brokers, `host:port`. Topics are shared: give yours a `topicPrefix()`. */
export function testBrokers(): string[] {
  return servers().brokers
}

/** A prefix that no other test file uses, for topics and consumer groups. */
export function topicPrefix(): string {
  return `t${randomUUID().slice(0, 8)}.`
}

/**
 * The Temporal server and a namespace that no other test file uses.
 *
 * @throws when the pool registered for this run is used up
 */
export function testTemporal(): { address: string; namespace: string } {
  const { temporal, namespaces } = servers()
  for (const namespace of readdirSync(namespaces)) {
    if (claim(join(namespaces, namespace))) return { address: temporal.address, namespace }
  }
  throw new Error(`no namespace left in ${namespaces}: raise the size of the pool`)
}

/** Path of the script that runs Temporal's time-skipping server, for `existing-path`. */
export function timeSkippingServerPath(): string {
  return fromEnvironment('XINPEI_TEST_TIME_SKIPPING')
}

/** The file system lets exactly one process remove a file. */
function claim(file: string): boolean {
  try {
    rmSync(file)
    return true
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false
    throw error
  }
}

/** A database of its own in a cluster, empty unless it is a copy of another. */
export async function databaseIn(cluster: string, template?: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const copied = template === undefined ? '' : ` template ${template}`
  await asSuperuser(cluster, `create database ${name}${copied}`)
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => asSuperuser(cluster, `drop database if exists ${name} with (force)`),
  }
}

async function asSuperuser(cluster: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: cluster })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The superuser's address of the PostgreSQL cluster of this jest worker. */
export function mainCluster(): string {
  const { postgres } = servers()
  const worker = Number(process.env.JEST_WORKER_ID ?? '1')
  const cluster = postgres[(worker - 1) % postgres.length]
  if (cluster === undefined) throw new Error('this run has no PostgreSQL cluster')
  return cluster
}

function servers(): TestServers & { namespaces: string } {
  // Written as JSON by the set-up of this very run.
  return JSON.parse(fromEnvironment('XINPEI_TEST_SERVERS')) as TestServers & { namespaces: string }
}

function fromEnvironment(name: string): string {
  const value = process.env[name]
  if (value === undefined) {
    throw new Error(`${name} is not set: only levels with a globalSetup in jest.config.mjs have it`)
  }
  return value
}
