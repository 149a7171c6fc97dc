import { z } from 'zod'
import { configuration, port } from '#libs/http'

/** What the consumers are told. */
export const consumersShape = z.object({
  DATABASE_URL: z.url(),
  /** `host:port`, separated by commas. */
  KAFKA_BROKERS: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('xinpei'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
})

export type ConsumersConfiguration = z.output<typeof consumersShape>

export const readConfiguration = (): ConsumersConfiguration => configuration(consumersShape)
