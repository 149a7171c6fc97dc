import { z } from 'zod'
import { configuration, listening, temporalSettings } from '#libs/http'

/** What the consumers are told. */
export const consumersShape = z.object({
  DATABASE_URL: z.url(),
  /** `host:port`, separated by commas. */
  KAFKA_BROKERS: z.string().min(1),
  ...temporalSettings,
  ...listening,
})

export type ConsumersConfiguration = z.output<typeof consumersShape>

export const readConfiguration = (): ConsumersConfiguration => configuration(consumersShape)
