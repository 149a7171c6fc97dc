import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common'
import type { Logger } from 'pino'
import { kafkaClient, kafkaPublisher, startRelay, type Relay } from '#libs/kafka'
import type { Pool } from '#libs/postgres'

export interface RelayParts {
  readonly pool: Pool
  readonly databaseUrl: string
  readonly brokers: readonly string[]
  readonly log: Logger
}

/** Starts with the process and stops after the consumers: they may still wait for its events. */
class RunningRelay implements OnApplicationShutdown {
  private readonly relay: Relay

  constructor({ pool, databaseUrl, brokers, log }: RelayParts) {
    const kafka = kafkaClient({ brokers, clientId: 'relay', logger: log })
    const publisher = kafkaPublisher(kafka)
    this.relay = startRelay({ pool, url: databaseUrl, publisher, logger: log })
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop()
  }
}

/** Numbers events and publishes them to Kafka; any number of processes, one of them leads. */
@Module({})
export class RelayModule {
  static with(parts: RelayParts): DynamicModule {
    const relay = { provide: RunningRelay, useFactory: () => new RunningRelay(parts) }
    return { module: RelayModule, providers: [relay] }
  }
}
