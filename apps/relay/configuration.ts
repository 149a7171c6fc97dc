import { z } from 'zod'
import { configuration, listening } from '#libs/http'

/** What the relay is told. */
export const relayShape = z.object({
  DATABASE_URL: z.url(),
  /** `host:port`, separated by commas. */
  KAFKA_BROKERS: z.string().min(1),
  ...listening,
})

export type RelayConfiguration = z.output<typeof relayShape>

export const readConfiguration = (): RelayConfiguration => configuration(relayShape)
