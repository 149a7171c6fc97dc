import 'reflect-metadata'
import { Module, type DynamicModule } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { isDatabaseAway, type Pool } from '#libs/postgres'
import type { Logger } from 'pino'
import { HealthModule } from './health.js'

@Module({})
class ProcessModule {}

export interface ProcessOptions {
  readonly modules: readonly DynamicModule[]
  readonly log: Logger
  readonly host: string
  readonly port: number
  readonly pool: Pool
}

/**
 * A process that works in the background and answers for its health alone. On SIGTERM and SIGINT the
 * modules' `beforeApplicationShutdown` run first, then their `onApplicationShutdown`.
 */
export async function openProcess(options: ProcessOptions): Promise<NestFastifyApplication> {
  const { modules, log, host, port, pool } = options
  const root: DynamicModule = {
    module: ProcessModule,
    imports: [...modules, HealthModule.with(() => databaseAnswers(pool, log))],
  }
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- options are plain
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  })
  app.enableShutdownHooks()
  await app.listen(port, host)
  log.info({ host, port }, 'listens')
  return app
}

/** Whether PostgreSQL answers; what a process needs to be ready. */
export async function databaseAnswers(pool: Pool, log: Logger): Promise<boolean> {
  try {
    await pool.query('select 1')
    return true
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    log.warn({ err: error }, 'health: PostgreSQL is away')
    return false
  }
}
