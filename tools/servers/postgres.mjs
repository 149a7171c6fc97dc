import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isCode } from './error-code.mjs'
import { StartFault } from './fault.mjs'
import { asOrdinaryUser, postgresBinaries } from './postgres-binaries.mjs'
import { findRunning, portOf, startProcess, stopProcess, untilReady } from './processes.mjs'
import { CommandFailed, run } from './run.mjs'
import { answers } from './socket.mjs'

/** The major version whose data folders the installed binaries can open. */
const MAJOR = '18'

/** @typedef {{ url: string, port: number, stop: () => Promise<void> }} Cluster */

/**
 * Starts a PostgreSQL cluster, or takes over the one that already runs on this data folder.
 *
 * @param {object} cluster
 * @param {string} cluster.name names pid file and log
 * @param {string} cluster.folder data in `<folder>/<name>`, pid file and log beside it
 * @param {number} cluster.port on loopback
 * @param {boolean} [cluster.durable] false switches fsync off: for tests only; default true
 * @param {readonly string[]} [cluster.databases] made with the cluster
 * @param {Record<string, string | number>} [cluster.settings] further postgresql.conf settings
 * @returns {Promise<Cluster>} `url` is the superuser's, of the database `postgres`
 */
export async function startPostgres(cluster) {
  const { name, folder, port, durable = true, databases = [], settings = {} } = cluster
  const data = join(folder, name)
  const bin = await postgresBinaries()
  await initialise(bin, data, databases)
  const args = serverArguments(data, port, { ...settings, ...(durable ? {} : UNDURABLE) })
  const already = await findRunning(folder, name)
  const running =
    already ??
    startProcess({ name, folder, ports: [port], ...asOrdinaryUser(join(bin, 'postgres'), args) })
  const actual = portOf(running)
  await untilReady(folder, running, () => takesSessions(actual))
  return {
    url: `postgres://postgres@127.0.0.1:${actual}/postgres`,
    port: actual,
    // SIGINT is PostgreSQL's fast shutdown: sessions are ended, a checkpoint is written.
    stop: () => stopProcess(folder, running, { signal: 'SIGINT', withinMs: 30_000 }),
  }
}

const UNDURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * @param {string} data
 * @param {number} port
 * @param {Record<string, string | number>} settings
 */
function serverArguments(data, port, settings) {
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 200,
    shared_buffers: '128MB',
    ...settings,
  }
  const options = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  return ['-D', data, ...options]
}

/**
 * Makes the data folder beside its final place and renames it: a killed initdb leaves nothing that
 * could be taken for a cluster.
 *
 * @param {string} bin
 * @param {string} data
 * @param {readonly string[]} databases
 */
async function initialise(bin, data, databases) {
  const found = await versionOf(data)
  if (found === MAJOR) return
  if (found !== undefined) {
    throw new StartFault(
      `${data} was written by PostgreSQL ${found}, this release runs ${MAJOR}`,
      'start the release that wrote it and copy the data over, or throw it away: npm run reset',
    )
  }
  const unfinished = `${data}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(dirname(data), { recursive: true })
  const { command, args } = asOrdinaryUser(join(bin, 'initdb'), [
    ...['-D', unfinished, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ])
  try {
    await run(command, args)
    await createDatabases(bin, unfinished, databases)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error instanceof CommandFailed ? explain(error) : error
  }
  await rename(unfinished, data)
}

/**
 * Single-user mode needs no client. It ends with 0 even where a statement fails, so its words count.
 *
 * @param {string} bin
 * @param {string} data
 * @param {readonly string[]} databases
 */
async function createDatabases(bin, data, databases) {
  if (databases.length === 0) return
  const input = databases.map(name => `create database ${name}\n`).join('')
  const single = asOrdinaryUser(join(bin, 'postgres'), ['--single', '-D', data, 'postgres'])
  const output = await run(single.command, single.args, { input })
  if (/ERROR|FATAL/.test(output)) throw new CommandFailed(single.command, single.args, output)
}

/** @param {CommandFailed} failed */
function explain(failed) {
  if (/No space left/.test(failed.output)) {
    return new StartFault('the disk is full: no PostgreSQL data folder could be made', 'free space')
  }
  if (/unshare|Operation not permitted/.test(failed.output)) {
    return new StartFault(
      'PostgreSQL refuses to run as root, and user namespaces are switched off here',
      'start as an ordinary user, or name a running server in DATABASE_URL and KEYS_DATABASE_URL',
    )
  }
  return failed
}

/** @param {string} data */
async function versionOf(data) {
  try {
    return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/**
 * Whether the cluster takes sessions: it answers a start-up packet with R, the authentication,
 * when it is ready, and with E, an error such as "starting up", before.
 *
 * @param {number} port
 */
function takesSessions(port) {
  return answers(port, startupPacket(), answer => answer.toString('latin1', 0, 1) === 'R')
}

function startupPacket() {
  const body = Buffer.from('\0\x03\0\0user\0postgres\0database\0postgres\0\0', 'latin1')
  const packet = Buffer.alloc(4 + body.length)
  packet.writeInt32BE(packet.length, 0)
  body.copy(packet, 4)
  return packet
}
