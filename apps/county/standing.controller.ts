import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { Instant } from '#libs/calendar'
import type { StandIn, StandingView } from '#libs/contracts/views'
import { actorOf, isStaff, type ServiceParts } from '#libs/http'
import { findStandIns, readDatabase, type Board } from '#libs/read-models'
import type { Actor } from '#libs/domain/deciding'
import { COUNTY_PARTS } from './parts.js'

/** In whose offices somebody may act now: what the role chooser offers beside one's own roles. */
@Controller('county/standing')
export class StandingController {
  private readonly board: Board

  constructor(
    @Inject(COUNTY_PARTS)
    private readonly parts: Pick<ServiceParts, 'identity' | 'vault' | 'store' | 'pool'>,
  ) {
    this.board = readDatabase(parts.pool)
  }

  /** `GET /county/standing`: for people of the bureaus; nobody acts for anybody outside them. */
  @Get()
  async show(@Req() request: FastifyRequest): Promise<StandingView> {
    const { identity, store } = this.parts
    const actor = await actorOf(identity, request)
    const { id: person } = actor
    if (!isStaff(actor)) return { person, standIns: [] }
    const at = await store.countyNow()
    const standIns = await findStandIns(this.board, person, at)
    return { person, standIns: await this.named(actor, standIns, at) }
  }

  private async named(
    { id: reader, role }: Actor,
    standIns: readonly StandIn[],
    at: Instant,
  ): Promise<StandingView['standIns']> {
    const { vault } = this.parts
    if (!vault || standIns.length === 0) return standIns
    const read = await vault.read({
      ...{ reader, role, purpose: 'acting-for', at },
      ...{ persons: [...new Set(standIns.map(({ person }) => person))], fields: ['name'] },
    })
    return standIns.map(one => {
      const name = read.get(one.person)?.name
      return { ...one, ...(name !== undefined && { name }) }
    })
  }
}
