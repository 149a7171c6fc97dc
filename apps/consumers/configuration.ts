import { z } from 'zod'
import {
  configuration,
  ConfigurationFault,
  countySettings,
  listening,
  temporalSettings,
} from '#libs/http'

/** What the consumers are told. */
export const consumersShape = z.object({
  DATABASE_URL: z.url(),
  /** `host:port`, separated by commas. */
  KAFKA_BROKERS: z.string().min(1),
  ...temporalSettings,
  ...listening,
  COUNTY: countySettings.COUNTY,
  /** `off` lets what is delivered twice take effect twice: how a drill proves that it would notice. */
  CONSUMER_DEDUPLICATION: z.enum(['on', 'off']).default('on'),
})

export type ConsumersConfiguration = z.output<typeof consumersShape>

/** Whether consumers pass over what they know. Throws a `ConfigurationFault` where they have to. */
export function deduplicates({
  COUNTY,
  CONSUMER_DEDUPLICATION,
}: Pick<ConsumersConfiguration, 'COUNTY' | 'CONSUMER_DEDUPLICATION'>): boolean {
  if (CONSUMER_DEDUPLICATION === 'on') return true
  if (COUNTY === 'demonstration') return false
  throw new ConfigurationFault(
    'The configuration is not good:\n  CONSUMER_DEDUPLICATION: off spoils the lists of a county of people',
  )
}

export const readConfiguration = (
  environment?: Readonly<Record<string, string | undefined>>,
): ConsumersConfiguration => configuration(consumersShape, environment)
