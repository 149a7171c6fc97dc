import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  cacheFolder,
  dataFolder,
  freeBlock,
  jarsFolder,
  prepareTemporalSchema,
  registerNamespaces,
  startKafka,
  startPostgres,
  startTemporal,
  step,
  TEMPORAL_PORTS,
} from '../../tools/servers/index.mjs'
import { killRecorded } from '../../tools/start/recorded.mjs'
import { verb } from '../../tools/start/verb.mjs'
import { removeLeftovers } from '../../tools/test/leftovers.mjs'
import { openGateway } from './gateway.mjs'
import { openInit } from './init.mjs'
import { openLooker } from './looker.mjs'
import { PRODUCT, productProcess, upstreamOf } from './product.mjs'
import { temporalEyes } from './temporal-eyes.mjs'

/** @typedef {Awaited<ReturnType<typeof bringUp>>} Stack */

const NAMESPACE = 'drill'

/** Where the search for a block of ports begins. */
const PORTS_FROM = 26_000

/** Ports besides those of the product's processes and Temporal's. */
const PLACES = { gateway: 0, outside: 1, postgres: 2, keys: 3, kafka: 4, product: 6 }

/** Where this drill keeps everything. */
export const FOLDER = join(dataFolder(), `drill-${process.pid}`)

/** Kills every process of this drill; the folder stays. */
export async function killAll() {
  await killRecorded(join(FOLDER, 'product'))
  await killRecorded(join(FOLDER, 'servers'))
}

/**
 * Everything as processes of its own, on servers, ports and data of this drill alone.
 */
export async function bringUp() {
  const folder = FOLDER
  await removeLeftovers('drill')
  await mkdir(folder, { recursive: true })
  const from = Number(process.env['XINPEI_PORTS'] ?? PORTS_FROM)
  const first = await freeBlock(PLACES.product + PRODUCT.length + TEMPORAL_PORTS, from)
  const init = openInit()
  const addresses = await step('servers of the drill', () => startServers({ folder, first, init }))
  const environment = environmentOf({ folder, first, addresses })
  await step('an empty county from seeds/', async () => {
    await verb(['migrate'], environment)
    await verb(['seed'], environment)
  })
  const gateways = await startGateways(first)
  const product = { folder: join(folder, 'product'), first: first + PLACES.product, environment }
  await step(`${PRODUCT.length} processes of the product`, () =>
    Promise.all(PRODUCT.map(name => init.run(productProcess(name, product)))),
  )
  const events = openLooker(addresses.eventsUrl)
  const keys = openLooker(addresses.keysClusterUrl)
  const temporal = temporalEyes(addresses.temporalAddress, NAMESPACE)
  const end = async () => {
    init.close()
    const open = [events, keys, temporal, ...gateways]
    await Promise.all(open.map(one => one.close()))
    await killAll()
  }
  return {
    folder,
    init,
    gateways,
    events,
    keys,
    temporal,
    environment,
    treasury: join(folder, 'sandbox', 'treasury.jsonl'),
    jars: jarsFolder('kafka', cacheFolder()),
    /** The product's processes as they are started, for one that is to run in another way. */
    product,
    ...addresses,
    namespace: NAMESPACE,
    end,
  }
}

/**
 * @param {{ folder: string, first: number, init: import('./init.mjs').Init }} drill
 */
async function startServers({ folder, first, init }) {
  const place = { folder: join(folder, 'servers'), cache: cacheFolder() }
  const [postgres, keys] = [first + PLACES.postgres, first + PLACES.keys]
  const temporal = first + PLACES.product + PRODUCT.length
  /** @type {(name: string, start: () => Promise<unknown>) => Promise<void>} */
  const run = (name, start) => init.run({ name, folder: place.folder, start })
  // What is killed here are processes, never the machine: what they wrote stays in its page cache.
  const cluster = { folder: place.folder, settings: { fsync: 'off' } }
  await Promise.all([
    run('kafka', () => startKafka({ name: 'kafka', ...place, port: first + PLACES.kafka })),
    run('postgres', () =>
      startPostgres({ name: 'postgres', ...cluster, port: postgres, databases: ['xinpei'] }),
    ),
    run('temporal-postgres', () =>
      startPostgres({ name: 'temporal-postgres', ...cluster, port: keys, databases: ['keys'] }),
    ),
  ])
  const marker = join(place.folder, 'temporal-postgres', 'temporal-schema')
  await prepareTemporalSchema({ postgresPort: keys, marker, cache: place.cache })
  await run('temporal', () =>
    startTemporal({ name: 'temporal', ...place, port: temporal, postgresPort: keys }),
  )
  const temporalHttp = `http://127.0.0.1:${temporal + 1}`
  await registerNamespaces(temporalHttp, [NAMESPACE])
  return {
    eventsUrl: `postgres://postgres@127.0.0.1:${postgres}/xinpei`,
    keysUrl: `postgres://postgres@127.0.0.1:${keys}/keys`,
    keysClusterUrl: `postgres://postgres@127.0.0.1:${keys}/postgres`,
    brokers: `127.0.0.1:${first + PLACES.kafka}`,
    temporalAddress: `127.0.0.1:${temporal}`,
    temporalHttp,
  }
}

/**
 * @param {{ folder: string, first: number,
 *           addresses: Awaited<ReturnType<typeof startServers>> }} drill
 * @returns {Record<string, string>}
 */
function environmentOf({ folder, first, addresses }) {
  const outside = `http://127.0.0.1:${first + PLACES.outside}`
  return {
    DATABASE_URL: addresses.eventsUrl,
    KEYS_DATABASE_URL: addresses.keysUrl,
    KAFKA_BROKERS: addresses.brokers,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TEMPORAL_NAMESPACE: NAMESPACE,
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${first + PLACES.gateway}`,
    SANDBOX_URL: outside,
    TREASURY_URL: outside,
    OIDC_ISSUER: outside,
    COUNTY: 'demonstration',
    XINPEI_DATA: folder,
  }
}

/**
 * One gateway before the services, one before the outside world, so that it is seen what each has in
 * hand.
 *
 * @param {number} first
 */
async function startGateways(first) {
  const product = first + PLACES.product
  const inside = upstreamOf(product)
  const sandbox = { name: 'sandbox', port: product + PRODUCT.indexOf('sandbox') }
  const [public_, outside] = await Promise.all([
    openGateway({ port: first + PLACES.gateway, upstreamOf: inside }),
    openGateway({ port: first + PLACES.outside, upstreamOf: () => sandbox }),
  ])
  return /** @type {const} */ ([public_, outside])
}
