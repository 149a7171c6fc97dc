import 'reflect-metadata'
import { Module, type DynamicModule, type OnApplicationShutdown, type Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import { HTTP_PARTS, type HttpParts } from './parts.js'
import { bodyLimit, parseBody } from './parse-body.js'
import { ProblemFilter } from './problem-filter.js'

@Module({})
class PartsModule {}

@Module({})
class ServiceModule {}

/** Closes what the parts hold open once the server has closed and nobody asks any more. */
class Closing implements OnApplicationShutdown {
  constructor(private readonly close: () => Promise<void>) {}

  async onApplicationShutdown(): Promise<void> {
    await this.close()
  }
}

/**
 * A service's Nest application on Fastify, not listening yet: the modules given, with problem details,
 * body limits and one way to be told of the parts.
 * @param close what to close when the application has shut down.
 */
export async function openService(
  parts: HttpParts,
  modules: readonly (DynamicModule | Type)[],
  close: () => Promise<void> = () => Promise.resolve(),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: () => v7(),
    trustProxy: 'loopback',
    forceCloseConnections: true,
    // A draft is called by its object, its act and what it is about: two ids and a word.
    routerOptions: { maxParamLength: 200 },
  })
  const shared: DynamicModule = {
    module: PartsModule,
    global: true,
    providers: [
      { provide: HTTP_PARTS, useValue: parts },
      { provide: Closing, useFactory: () => new Closing(close) },
    ],
    exports: [HTTP_PARTS],
  }
  const root: DynamicModule = { module: ServiceModule, imports: [shared, ...modules] }
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- options are plain
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  })
  app.useGlobalFilters(new ProblemFilter(parts.log))
  limitBodies(app)
  app.enableShutdownHooks()
  await app.init()
  return app
}

/** How a sealed bid travels: bytes, which nobody but their own route reads. */
export const sealedBidType = 'application/vnd.xinpei.sealed-bid'

/** JSON and sealed bids, nothing else; Nest hands what is wrong with it to the same filter. */
function limitBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance()
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser(sealedBidType, (_request, bytes, done) => {
    done(null, bytes)
  })
  fastify.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string', bodyLimit },
    (
      _request: FastifyRequest,
      text: string,
      done: (error: Error | null, body?: unknown) => void,
    ) => {
      try {
        done(null, parseBody(text))
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  )
}
