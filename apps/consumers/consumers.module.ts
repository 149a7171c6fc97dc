import {
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common'
import type { Logger } from 'pino'
import { postgresEventStore, type EventStore } from '#libs/event-store'
import {
  consumerGroup,
  kafkaClient,
  kafkaConsumer,
  type ConsumerGroup,
  type Subscriber,
} from '#libs/kafka'
import type { Pool } from '#libs/postgres'
import { insist } from '#libs/process'
import { modelConsumer, prepareReadModels, readModels, tickPublisher } from '#libs/read-models'
import { toTemporal, type TemporalPlace } from './to-temporal.js'

export interface ConsumersParts {
  readonly pool: Pool
  readonly brokers: readonly string[]
  readonly temporal: TemporalPlace
  readonly log: Logger
  /** Whether what is delivered twice takes effect once. */
  readonly deduplicates: boolean
}

/** One group for each kind of consumer; they start once the read models stand. */
class RunningConsumers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController()
  readonly store: EventStore
  readonly pool: Pool
  private readonly bridge: ReturnType<typeof toTemporal>
  private starting: Promise<void> = Promise.resolve()
  private groups: readonly ConsumerGroup[] = []

  constructor(private readonly parts: ConsumersParts) {
    this.pool = parts.pool
    this.store = postgresEventStore({ pool: parts.pool })
    this.bridge = toTemporal(parts.temporal)
  }

  onApplicationBootstrap(): void {
    this.starting = this.start()
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort()
    await this.starting
    await Promise.all(this.groups.map(group => group.stop()))
    await this.bridge.close()
  }

  private async start(): Promise<void> {
    const { log } = this.parts
    const build = () => prepareReadModels(readModels, this)
    const { signal } = this.stopping
    const prepared = await insist('read models', build, { log, signal })
    if (!prepared) return
    if (prepared.length > 0) log.info({ models: prepared }, 'read models built')
    const ticks = tickPublisher(this.pool, log)
    this.groups = [
      this.group('bridge', [this.bridge]),
      this.group(
        'read-models',
        readModels.map(model => modelConsumer(model, ticks)),
      ),
    ]
    for (const group of this.groups) group.start()
  }

  private group(name: string, subscribers: readonly Subscriber[]): ConsumerGroup {
    const { brokers, log, deduplicates } = this.parts
    const kafka = kafkaClient({ brokers, clientId: name, logger: log })
    const consumer = kafkaConsumer({ kafka, group: `xinpei.${name}`, logger: log })
    const { pool, store } = this
    return consumerGroup({ subscribers, consumer, pool, store, logger: log, deduplicates })
  }
}

/** Everything that hears of published events: the bridge to Temporal and the read models. */
@Module({})
export class ConsumersModule {
  static with(parts: ConsumersParts): DynamicModule {
    const running = { provide: RunningConsumers, useFactory: () => new RunningConsumers(parts) }
    return { module: ConsumersModule, providers: [running] }
  }
}
