import { logOf } from '#libs/http'
import { openPool } from '#libs/postgres'
import { openProcess } from '#libs/process'
import { readConfiguration } from './configuration.js'
import { RelayModule } from './relay.module.js'

const { DATABASE_URL: url, KAFKA_BROKERS, HOST: host, PORT: port } = readConfiguration()
const log = logOf('relay')
const pool = openPool({ url, name: 'relay', max: 3 })
const brokers = KAFKA_BROKERS.split(',')
const modules = [RelayModule.with({ pool, databaseUrl: url, brokers, log })]
await openProcess({ modules, log, host, port, pool })
