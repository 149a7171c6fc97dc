import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { countyRules, recentStates } from '#libs/commands'
import type { ContractHistory } from '#libs/contracts/views'
import { contract, type Contract } from '#libs/domain/procurement/contract'
import { actorOf, idOf, RequestFault, type OfId, type ServiceParts } from '#libs/http'
import { happenedIn, historyOf } from './contract-history.js'
import { PROCUREMENT_PARTS } from './parts.js'

/**
 * `GET /procurement/contracts/<id>/history`: versions, terms and proposals of a contract as its stream
 * tells them, always current; to both its sides and the bureaus.
 */
@Controller('procurement/contracts')
export class ContractHistoryController {
  private readonly states = recentStates()

  constructor(@Inject(PROCUREMENT_PARTS) private readonly parts: ServiceParts) {}

  @Get(':id/history')
  async show(@Req() request: FastifyRequest<OfId>): Promise<ContractHistory> {
    const { identity, store } = this.parts
    const actor = await actorOf(identity, request)
    const id = idOf(request)
    const stream = `contract-${id}`
    const { streams } = await store.load([{ stream, after: 0 }])
    const stored = streams.get(stream) ?? []
    const happened = happenedIn(stored)
    const state = happened.reduce<Contract>(contract.evolve, contract.initial)
    if (!contract.visibleTo(actor, state)) throw new RequestFault('not-found')
    const { now, snapshots } = await this.states.read(
      tails => store.load(tails),
      [countyRules.policy],
    )
    const anchors = contract.anchors?.(state) ?? {}
    const { policy } = countyRules.policyOf(snapshots[0]?.state, anchors, now)
    return {
      ...{ id, version: stored.length, ...historyOf(happened) },
      supplementaryPercent: policy.contract.supplementaryMaximumShare,
    }
  }
}
