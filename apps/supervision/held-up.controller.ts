import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { recentStates } from '#libs/commands'
import type { HeldUp } from '#libs/contracts/views'
import { standingBids, type StandingBids } from '#libs/domain/procurement/standing-bids'
import { actorOf, countyMoments, idOf, onlyStaff, upTo, type OfId } from '#libs/http'
import {
  contracts,
  duties,
  earmarkedLedgers,
  findDatesIfHeld,
  findMoneyHeld,
  findTendersOf,
  readDatabase,
  tenders,
  type Board,
} from '#libs/read-models'
import { heldFilterOf } from './filters.js'
import { SUPERVISION_PARTS, type SupervisionParts } from './parts.js'

/** What it means for a lot to stand still or to run on, before somebody decides so. */
@Controller('supervision')
export class HeldUpController {
  private readonly states = recentStates()
  private readonly board: Board
  private readonly moment: ReturnType<typeof countyMoments>

  constructor(
    @Inject(SUPERVISION_PARTS)
    private readonly parts: Pick<SupervisionParts, 'identity' | 'pool' | 'store'>,
  ) {
    this.board = readDatabase(parts.pool)
    this.moment = countyMoments(parts.store)
  }

  /** `GET /supervision/project-pages/<id>/held-up?lot=&until=`: dates and money; without an end, running on. */
  @Get('project-pages/:id/held-up')
  async show(
    @Req() request: FastifyRequest<OfId>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HeldUp> {
    onlyStaff(await actorOf(this.parts.identity, request))
    const holding = { project: idOf(request), ...heldFilterOf(request) }
    await upTo(request, [duties, tenders, contracts, earmarkedLedgers], this.parts.pool)
    const moment = await this.moment()
    reply.header('x-county-time', moment.now)
    const ids = await findTendersOf(this.board, holding)
    const [dates, standing] = await Promise.all([
      findDatesIfHeld(this.board, holding, moment),
      this.standingOf(ids),
    ])
    return { duties: dates, money: await findMoneyHeld(this.board, holding, standing) }
  }

  /** What bidders of these tenders have given lies on streams of their ids. */
  private async standingOf(ids: readonly string[]): Promise<readonly StandingBids[]> {
    if (ids.length === 0) return []
    const { snapshots } = await this.states.read(
      tails => this.parts.store.load(tails),
      ids.map(id => ({ of: standingBids, id })),
    )
    return snapshots.map(({ state }) => state as StandingBids) // of those that were asked for
  }
}
