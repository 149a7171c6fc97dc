import { Controller, Get, Inject, Module, Res, type DynamicModule } from '@nestjs/common'
import type { FastifyReply } from 'fastify'

/** Whether the process can do its work: its own parts and PostgreSQL, nothing else. */
export type Ready = () => Promise<boolean>

const READY = Symbol('READY')

@Controller('health')
class HealthController {
  constructor(@Inject(READY) private readonly ready: Ready) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' }
  }

  @Get('ready')
  async isReady(@Res() reply: FastifyReply): Promise<void> {
    const ready = await this.ready()
    await reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready' })
  }
}

@Module({})
export class HealthModule {
  static with(ready: Ready): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [{ provide: READY, useValue: ready }],
    }
  }
}
