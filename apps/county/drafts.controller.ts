import { Controller, Delete, Get, Inject, Put, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#libs/domain/deciding'
import { draftsIn, type Draft, type Drafts } from '#libs/drafts'
import { actorOf, RequestFault, type ServiceParts } from '#libs/http'
import { COUNTY_PARTS } from './parts.js'

interface Named {
  Params: { readonly name: string }
}

const written = z.strictObject({
  place: z.string().max(300).regex(/^\//),
  title: z.string().max(200),
  body: z.record(z.string(), z.unknown()),
})

/** What somebody has begun to write: theirs alone, and with whose duties they took over. */
@Controller('county/drafts')
export class DraftsController {
  private readonly drafts: Drafts

  constructor(
    @Inject(COUNTY_PARTS)
    private readonly parts: Pick<ServiceParts, 'identity' | 'store' | 'pool'>,
  ) {
    this.drafts = draftsIn(parts.pool)
  }

  @Get()
  async list(@Req() request: FastifyRequest) {
    return { items: await this.drafts.list(ownersOf(await this.person(request))) }
  }

  @Get(':name')
  async find(@Req() request: FastifyRequest<Named>): Promise<{ readonly draft: Draft | null }> {
    const owners = ownersOf(await this.person(request))
    // Most forms are opened with nothing begun: that is an answer, and no fault.
    return { draft: (await this.drafts.find(owners, nameIn(request))) ?? null }
  }

  /** Keeps it under its name, over what was there. */
  @Put(':name')
  async save(@Req() request: FastifyRequest<Named>): Promise<{ readonly savedAt: string }> {
    const { id } = await this.person(request)
    const { data } = written.safeParse(request.body)
    if (!data) throw new RequestFault('body-malformed')
    const savedAt = await this.parts.store.countyNow()
    const kept = await this.drafts.save(id, { name: nameIn(request), ...data, savedAt })
    if (!kept) throw new RequestFault('query-invalid')
    return { savedAt }
  }

  /** Done, or given up. */
  @Delete(':name')
  async drop(@Req() request: FastifyRequest<Named>): Promise<object> {
    await this.drafts.drop(ownersOf(await this.person(request)), nameIn(request))
    return {}
  }

  private person(request: FastifyRequest): Promise<Actor> {
    return actorOf(this.parts.identity, request)
  }
}

/** Who acts for another writes in their own name, and does not read what the other has begun. */
const ownersOf = ({ id, actingFor, tookOver = [] }: Actor): readonly string[] =>
  actingFor === undefined ? [id, ...tookOver] : [id]

function nameIn({ params }: FastifyRequest<Named>): string {
  if (params.name.length > 200) throw new RequestFault('not-found')
  return params.name
}
