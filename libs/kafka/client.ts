import { Kafka, logLevel, type LogEntry } from 'kafkajs'
import type { Logger } from 'pino'
import { mendIdleLoop } from './idle-loop.js'

export interface KafkaOptions {
  readonly brokers: readonly string[]
  /** Shown in the broker's logs and metrics. */
  readonly clientId: string
  readonly logger: Logger
}

/**
 * Answers that kafkajs calls errors although it asks again: a coordinator that is loading or has
 * moved, a rebalance, a leader being chosen, a connection that will be opened anew.
 */
const retried =
  /coordinator is (loading|not available)|not the (coordinator|leader)|rebalanc|rejoin|LEADER_NOT_AVAILABLE|leadership election|does not host this topic|not aware of this member|Connection (error|timeout)|Failed to connect|ECONNREFUSED|Closed connection/i

/** A kafkajs client that logs through pino. */
export function kafkaClient({ brokers, clientId, logger }: KafkaOptions): Kafka {
  mendIdleLoop()
  return new Kafka({
    brokers: [...brokers],
    clientId,
    logLevel: logLevel.WARN,
    logCreator: () => entry => {
      write(logger, entry)
    },
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
  })
}

function write(logger: Logger, { namespace, level, log }: LogEntry): void {
  const { message, timestamp: _, logger: __, ...details } = log
  const text = `kafka ${namespace}: ${message}`
  if (retried.test(message) || retried.test(String(details.error ?? '')))
    logger.debug(details, text)
  else if (level <= logLevel.ERROR) logger.error(details, text)
  else logger.warn(details, text)
}
