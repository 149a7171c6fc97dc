import {
  Controller,
  Get,
  Inject,
  Req,
  Res,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { openBroadcast } from '#libs/http'
import { followTicks } from '#libs/read-models'
import { SUPERVISION_PARTS, type SupervisionParts } from './parts.js'

/** `GET /stream`: tells every open page that something changed, so that it reads it again. */
@Controller()
export class StreamController implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly broadcast = openBroadcast()
  private stopFollowing: () => Promise<void> = () => Promise.resolve()

  constructor(@Inject(SUPERVISION_PARTS) private readonly parts: SupervisionParts) {}

  onApplicationBootstrap(): void {
    const { configuration, log } = this.parts
    this.stopFollowing = followTicks({
      url: configuration.DATABASE_URL,
      logger: log,
      onTicks: ticks => {
        this.broadcast.changed(ticks)
      },
      onGap: () => {
        this.broadcast.changed([])
      },
    })
  }

  /** Before the server closes: open streams would hold it back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.broadcast.close()
    await this.stopFollowing()
  }

  @Get('stream')
  async listen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { authorization } = request.headers
    // A browser's EventSource sends no token; it hears that something changed, not what.
    if (authorization !== undefined) await this.parts.identity.claimsOf(authorization)
    reply.hijack()
    this.broadcast.add(reply.raw, authorization !== undefined)
  }
}
