import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { actorOf, onlyStaff, RequestFault, upTo, type OfId, type ServiceParts } from '#libs/http'
import { duties, findProjects, projects, readDatabase, type Board } from '#libs/read-models'

export const PROCUREMENT_PARTS = Symbol('PROCUREMENT_PARTS')

/** `GET /procurement/projects?cursor=`: all projects, the newest first. */
@Controller('procurement/projects')
export class ProjectsController {
  private readonly board: Board

  constructor(@Inject(PROCUREMENT_PARTS) private readonly parts: ServiceParts) {
    this.board = readDatabase(parts.pool)
  }

  @Get()
  async list(@Req() request: FastifyRequest<Pick<OfId, 'Querystring'>>): Promise<object> {
    const { identity, pool } = this.parts
    onlyStaff(await actorOf(identity, request))
    const { cursor } = request.query
    if (cursor !== undefined && typeof cursor !== 'string') throw new RequestFault('query-invalid')
    await upTo(request, [projects, duties], pool)
    return findProjects(this.board, cursor)
  }
}
