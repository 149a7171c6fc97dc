import { configuration, logOf } from '#libs/http'
import { openPool } from '#libs/postgres'
import { openProcess } from '#libs/process'
import { ConsumersModule, consumersShape, deduplicates } from '../consumers/index.js'
import { RelayModule, relayShape } from '../relay/index.js'

const shape = relayShape.extend(consumersShape.shape)
const { DATABASE_URL: url, HOST: host, PORT: port, ...rest } = configuration(shape)
const log = logOf('flow')
const pool = openPool({ url, name: 'flow', max: 12 })
const brokers = rest.KAFKA_BROKERS.split(',')
const temporal = { address: rest.TEMPORAL_ADDRESS, namespace: rest.TEMPORAL_NAMESPACE }
const modules = [
  ConsumersModule.with({ pool, brokers, temporal, log, deduplicates: deduplicates(rest) }),
  RelayModule.with({ pool, databaseUrl: url, brokers, log }),
]
await openProcess({ modules, log, host, port, pool })
