import { logOf } from '#libs/http'
import { openPool } from '#libs/postgres'
import { openProcess } from '#libs/process'
import { deduplicates, readConfiguration } from './configuration.js'
import { ConsumersModule } from './consumers.module.js'

const { DATABASE_URL: url, HOST: host, PORT: port, ...rest } = readConfiguration()
const log = logOf('consumers')
const pool = openPool({ url, name: 'consumers' })
const brokers = rest.KAFKA_BROKERS.split(',')
const temporal = { address: rest.TEMPORAL_ADDRESS, namespace: rest.TEMPORAL_NAMESPACE }
const parts = { pool, brokers, temporal, log, deduplicates: deduplicates(rest) }
const modules = [ConsumersModule.with(parts)]
await openProcess({ modules, log, host, port, pool })
