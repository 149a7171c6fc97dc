import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { recentStates, type AnyAggregate } from '#libs/commands'
import type { LotRelations } from '#libs/contracts/views'
import { institution, type Institution } from '#libs/domain/county/institution'
import { project, type Project } from '#libs/domain/procurement/project'
import {
  concernedIn,
  lookedAt,
  lotOf,
  otherRounds,
  relationsAmong,
  tender,
  worksOnTender,
  type Tender,
} from '#libs/domain/procurement/tender'
import { actorOf, idOf, onlyStaff, RequestFault, type OfId, type ServiceParts } from '#libs/http'
import { PROCUREMENT_PARTS } from './parts.js'

type OfLot = OfId & { readonly Params: { readonly lot: string } }

/**
 * `GET /procurement/tenders/:id/relations/:lot`: what 条例§18 looks at among the bidders of a lot that
 * stand, each relation with the record it is known from, as the gate will judge it. Of a lot whose bids
 * are not open it says nothing, whoever has bid.
 */
@Controller('procurement/tenders/:id/relations/:lot')
export class RelationsController {
  private readonly states = recentStates()

  constructor(
    @Inject(PROCUREMENT_PARTS) private readonly parts: Pick<ServiceParts, 'identity' | 'store'>,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest<OfLot>): Promise<LotRelations> {
    const actor = await actorOf(this.parts.identity, request)
    onlyStaff(actor)
    const id = idOf(request)
    // Each is folded with the aggregate that it is asked of.
    const [self] = (await this.read(tender, [id])) as readonly [Tender]
    const round = lotOf(self, request.params.lot)
    if (!round || !worksOnTender(actor, self)) throw new RequestFault('not-found')
    const standing = lookedAt(round)
    if (standing.length === 0 || !('project' in self)) return { items: [] }
    const [bought] = (await this.read(project, [self.project])) as readonly [Project] // as above
    const others = (await this.read(tender, otherRounds(bought, id))) as readonly Tender[] // as above
    const concerned = concernedIn(self, others)
    const institutions = (await this.read(institution, concerned)) as readonly Institution[] // as above
    const around = { project: bought, others, institutions }
    return { items: [...relationsAmong({ self, round, around }, standing)] }
  }

  private async read(of: AnyAggregate, ids: readonly string[]): Promise<readonly unknown[]> {
    const asked = ids.map(id => ({ of, id }))
    const { snapshots } = await this.states.read(tails => this.parts.store.load(tails), asked)
    return snapshots.map(({ state }) => state)
  }
}
