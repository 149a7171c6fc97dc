import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openPool } from '../../dist/libs/postgres/index.js'

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {() => Promise<unknown>} append one event to a fresh stream
 * @property {() => Promise<void>} end
 */

/**
 * Emmett and message-db on databases of their own in the same cluster. They are dependencies of
 * this folder alone: `npm ci` here installs them.
 *
 * @param {string} url of the cluster
 * @param {number} writers
 * @param {{ data: unknown, meta: unknown }} event
 * @returns {Promise<readonly Peer[]>}
 */
export async function peers(url, writers, event) {
  const ready = [await messageDb(await freshDatabase(url), writers, event)]
  return [...ready, await emmett(await freshDatabase(url), writers, event)]
}

/** @param {string} url */
async function freshDatabase(url) {
  const name = `peer_${randomUUID().replaceAll('-', '')}`
  const pool = openPool({ url, name: 'bench', max: 1 })
  await pool.query(`create database ${name}`)
  await pool.end()
  const fresh = new URL(url)
  fresh.pathname = `/${name}`
  return fresh.href
}

/**
 * @param {string} url
 * @param {number} writers
 * @param {{ data: unknown, meta: unknown }} event
 * @returns {Promise<Peer>}
 */
async function emmett(url, writers, { data }) {
  const { getPostgreSQLEventStore } = await import('@event-driven-io/emmett-postgresql')
  // With its own pool it leaves a connection open behind `close`.
  const pool = openPool({ url, name: 'emmett', max: writers })
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool } })
  await store.schema.migrate()
  return {
    name: 'Emmett 0.42',
    append: () => store.appendToStream(`bench-${randomUUID()}`, [{ type: 'Happened', data }]),
    end: async () => {
      await store.close()
      await pool.end()
    },
  }
}

/** In the order of message-db's own installer. Its extension is not needed since PostgreSQL 13. */
const PARTS = ['schema', 'types', 'tables', 'functions', 'indexes']

/**
 * @param {string} url
 * @param {number} writers
 * @param {{ data: unknown, meta: unknown }} event
 * @returns {Promise<Peer>}
 */
async function messageDb(url, writers, { data, meta }) {
  const require = createRequire(import.meta.url)
  const folder = join(dirname(require.resolve('@eventide/message-db/package.json')), 'database')
  const within = new URL(url)
  within.searchParams.set('options', '-c search_path=message_store,public')
  const pool = openPool({ url: within.href, name: 'message-db', max: writers })
  for (const part of PARTS) {
    for (const file of (await readdir(join(folder, part))).toSorted()) {
      // SQL functions are created before what they call.
      const sql = await readFile(join(folder, part, file), 'utf8')
      await pool.query(`set check_function_bodies = off; ${sql}`)
    }
  }
  const write = 'select message_store.write_message($1, $2, $3, $4, $5, $6)'
  return {
    name: 'message-db 1.3',
    append: () => {
      const id = randomUUID()
      const values = [id, `bench-${id}`, 'Happened', JSON.stringify(data), JSON.stringify(meta), -1]
      return pool.query({ name: 'write', text: write, values })
    },
    end: () => pool.end(),
  }
}
