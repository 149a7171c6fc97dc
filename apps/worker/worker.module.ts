import { setTimeout as pause } from 'node:timers/promises'
import {
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common'
import type { NativeConnection, Worker } from '@temporalio/worker'
import type { Logger } from 'pino'
import { readyWorker, type TemporalPlace } from './procedures.js'

export interface WorkerParts {
  readonly temporal: TemporalPlace
  readonly activities: object
  readonly log: Logger
}

const againAfterMs = 500

/** The procedures' worker: it waits for Temporal, works, and finishes what it has when told to stop. */
class RunningWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController()
  private working: Promise<void> = Promise.resolve()
  private worker: Worker | undefined

  constructor(private readonly parts: WorkerParts) {}

  onApplicationBootstrap(): void {
    this.working = this.work()
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort()
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown()
    await this.working
  }

  /** A worker that ends by itself is a fault: the process ends with it and is started again. */
  private async work(): Promise<void> {
    const { log } = this.parts
    try {
      const ready = await this.ready()
      if (!ready) return
      this.worker = ready.worker
      await ready.worker.run()
      await ready.connection.close()
    } catch (error) {
      log.fatal({ err: error }, 'the procedures stand still')
      process.exitCode = 1
      process.kill(process.pid, 'SIGTERM')
    }
  }

  private async ready(): Promise<
    { readonly worker: Worker; readonly connection: NativeConnection } | undefined
  > {
    const { temporal, activities, log } = this.parts
    while (!this.stopping.signal.aborted) {
      try {
        return await readyWorker(temporal, activities, log)
      } catch (error) {
        log.warn({ err: error }, 'Temporal is away, tries again')
        await pause(againAfterMs)
      }
    }
    return undefined
  }
}

/** What happens over time. */
@Module({})
export class WorkerModule {
  static with(parts: WorkerParts): DynamicModule {
    const running = { provide: RunningWorker, useFactory: () => new RunningWorker(parts) }
    return { module: WorkerModule, providers: [running] }
  }
}
