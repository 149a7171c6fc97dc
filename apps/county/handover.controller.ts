import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { recentStates } from '#libs/commands'
import type { HandoverLine, HandoverList } from '#libs/contracts/views'
import { officeholder, type Officeholder } from '#libs/domain/county/officeholder'
import { draftsIn } from '#libs/drafts'
import { actorOf, idOf, RequestFault, upTo, type OfId, type ServiceParts } from '#libs/http'
import { deterministicId } from '#libs/identifiers'
import { duties, findHandover, projects, readDatabase, type Board } from '#libs/read-models'
import { COUNTY_PARTS } from './parts.js'

const namespace = '0d5a7c1e-93b4-5f28-8e6a-2c4b9f7d1a60'

/** What there is to hand over with a person's duties: for that person, and the administrator. */
@Controller('county/handover-lists')
export class HandoverController {
  private readonly board: Board
  private readonly states = recentStates()

  constructor(
    @Inject(COUNTY_PARTS)
    private readonly parts: Pick<ServiceParts, 'identity' | 'store' | 'pool'>,
  ) {
    this.board = readDatabase(parts.pool)
  }

  @Get(':id')
  async show(@Req() request: FastifyRequest<OfId>): Promise<HandoverList> {
    const { identity, store, pool } = this.parts
    const actor = await actorOf(identity, request)
    const person = idOf(request)
    if (actor.role !== 'administrator' && actor.id !== person) throw new RequestFault('not-found')
    await upTo(request, [duties, projects], pool)
    const { snapshots } = await this.states.read(
      tails => store.load(tails),
      [{ of: officeholder, id: person }],
    )
    // It is folded with `officeholder`.
    const holder = snapshots[0]?.state as Officeholder
    const persons = [person, ...('tookOver' in holder ? holder.tookOver : [])]
    const [named, drafts] = await Promise.all([
      findHandover(this.board, persons),
      draftsIn(pool).list(persons),
    ])
    const items = [
      ...named,
      ...drafts.map(({ owner, name }) => ({
        ...{ what: 'draft' as const, as: name.slice(0, 80) },
        id: deterministicId('draft', namespace, `${owner}/${name}`),
      })),
      ...delegationsOf(holder, await store.countyNow()),
    ]
    return { person, items }
  }
}

/** Given and received, as far as they still run or will. */
function delegationsOf(holder: Officeholder, now: string): readonly HandoverLine[] {
  if (holder.status === 'none') return []
  return [...holder.delegations, ...holder.received]
    .filter(({ until }) => until > now)
    .map(({ delegation: id }) => ({ what: 'delegation', id }))
}
