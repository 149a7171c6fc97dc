import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { Client, Connection } from '@temporalio/client'
import type { Kafka } from 'kafkajs'
import { kafkaClient } from '#libs/kafka'
import { openPool, type Pool } from '#libs/postgres'
import { readConfiguration, type CliConfiguration } from '../../../apps/cli/configuration.js'

/** A running product, and its servers as an operator reaches them. */
export interface RunningProduct {
  readonly data: string
  readonly configuration: CliConfiguration
  readonly environment: Readonly<Record<string, string>>
  readonly pool: Pool
  readonly kafka: Kafka
  readonly temporal: Client
  close(): Promise<void>
}

/** @param data where a start has recorded how its product is configured */
export async function productIn(data: string): Promise<RunningProduct> {
  const environment = await environmentIn(data)
  const configuration = readConfiguration(environment)
  const { databaseUrl, brokers, temporal } = configuration
  const pool = openPool({ url: databaseUrl, name: 'test', max: 2 })
  const connection = await Connection.connect({ address: temporal.address })
  return {
    ...{ data, configuration, environment, pool },
    kafka: kafkaClient({ brokers, clientId: 'test', logger: pino({ level: 'silent' }) }),
    temporal: new Client({ connection, namespace: temporal.namespace }),
    async close() {
      await Promise.all([pool.end(), connection.close()])
    },
  }
}

/** How the last start there has configured its product. */
export const configurationIn = async (data: string): Promise<CliConfiguration> =>
  readConfiguration(await environmentIn(data))

async function environmentIn(data: string): Promise<Record<string, string>> {
  const recorded = await readFile(join(data, 'environment.json'), 'utf8')
  return JSON.parse(recorded) as Record<string, string> // written by the start
}
