import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { actorOf, onlyStaff, RequestFault, upTo, type OfId, type ServiceParts } from '#libs/http'
import {
  duties,
  findProjects,
  projects,
  readDatabase,
  type Board,
  type ProjectFilter,
} from '#libs/read-models'
import { PROCUREMENT_PARTS } from './parts.js'

/** `GET /procurement/projects?cursor=&search=`: projects, the newest first. */
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
    const filter = filterOf(request)
    await upTo(request, [projects, duties], pool)
    return findProjects(this.board, filter)
  }
}

/** What nobody types into a box for a name or a number. */
const longestSearch = 200

const isOnce = (value: string | readonly string[] | undefined): value is string | undefined =>
  value === undefined || typeof value === 'string'

/** Throws a `RequestFault` when a parameter is out of form. */
function filterOf({ query }: FastifyRequest<Pick<OfId, 'Querystring'>>): ProjectFilter {
  const { cursor, search } = query
  if (!isOnce(cursor) || !isOnce(search) || (search ?? '').length > longestSearch) {
    throw new RequestFault('query-invalid')
  }
  return { ...(cursor !== undefined && { cursor }), ...(search !== undefined && { search }) }
}
