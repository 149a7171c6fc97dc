import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { validate } from 'uuid'
import type { ObjectPapers } from '#libs/contracts/views'
import { gather, paperKinds } from '#libs/documents'
import { actorOf, RequestFault, type OfId, type ServiceParts } from '#libs/http'
import { papersOf } from './paper-list.js'
import { PROCUREMENT_PARTS } from './parts.js'

/** `GET /procurement/papers?of=tender&about=<id>`: the papers of an object, written or still to come. */
@Controller('procurement/papers')
export class PaperListController {
  constructor(@Inject(PROCUREMENT_PARTS) private readonly parts: ServiceParts) {}

  @Get()
  async list(@Req() request: FastifyRequest<Pick<OfId, 'Querystring'>>): Promise<ObjectPapers> {
    const { identity, store } = this.parts
    const actor = await actorOf(identity, request)
    const { of: asked, about } = request.query
    const of = paperKinds.find(kind => kind.of === asked)?.of
    if (of === undefined || typeof about !== 'string' || !validate(about)) {
      throw new RequestFault('query-invalid')
    }
    const events = await gather(store, `${of}-${about}`)
    const items = [...papersOf(actor, of, about, events)]
    if (items.length === 0) throw new RequestFault('not-found')
    return { items }
  }
}
