import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client as Session } from 'pg'
import {
  cacheFolder,
  freeBlock,
  prepareTemporalSchema,
  registerNamespaces,
  startPostgres,
  startTemporal,
  TEMPORAL_PORTS,
} from '../../tools/servers/index.mjs'

/** A Temporal with a PostgreSQL cluster of its own, which can lose everything. */
export interface MortalTemporal {
  readonly address: string
  readonly namespace: string
  /** Ends the server, drops both its databases, and starts it again on empty ones. */
  losesEverything(): Promise<void>
  end(): Promise<void>
}

const databases = ['temporal', 'temporal_visibility'] as const
const namespace = 'rebuilt'

/** Empty databases of the right schema are kept beside those in use: to write a schema takes seconds. */
const emptyOf = (database: string): string => `${database}_empty`

export async function mortalTemporal(): Promise<MortalTemporal> {
  const folder = mkdtempSync(join(tmpdir(), 'mortal-temporal-'))
  const cache = cacheFolder()
  const port = await freeBlock(TEMPORAL_PORTS + 1, 25_000)
  const cluster = await startPostgres({ name: 'postgres', folder, port, durable: false })
  const marker = join(folder, 'temporal-schema')
  await prepareTemporalSchema({ postgresPort: cluster.port, marker, cache })
  await inSession(cluster.url, databases.map(keepEmpty))
  const place = { name: 'temporal', folder, cache, port: port + 1, postgresPort: cluster.port }
  const start = async () => {
    await inSession(cluster.url, databases.map(copyEmpty))
    const server = await startTemporal(place)
    await registerNamespaces(server.httpAddress, [namespace], { retentionDays: 1 })
    return server
  }
  let server = await start()
  return {
    address: server.address,
    namespace,
    losesEverything: async () => {
      await server.stop()
      await inSession(cluster.url, databases.map(drop))
      server = await start()
    },
    end: async () => {
      await server.stop()
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const keepEmpty = (database: string) => `alter database ${database} rename to ${emptyOf(database)}`
const copyEmpty = (database: string) => `create database ${database} template ${emptyOf(database)}`
const drop = (database: string) => `drop database ${database} with (force)`

async function inSession(url: string, statements: readonly string[]): Promise<void> {
  const session = new Session({ connectionString: url })
  await session.connect()
  try {
    for (const statement of statements) await session.query(statement)
  } finally {
    await session.end()
  }
}
