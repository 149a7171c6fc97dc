import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { recentStates } from '#libs/commands'
import type { Actor } from '#libs/domain/deciding'
import { evaluation, type Evaluation } from '#libs/domain/procurement/evaluation'
import { tender, type Tender } from '#libs/domain/procurement/tender'
import { actorOf, idOf, upTo, type OfId, type ServiceParts } from '#libs/http'
import { drawIdOf } from '#libs/identifiers'
import { duties, findEvaluations, readDatabase, type Board } from '#libs/read-models'
import { PROCUREMENT_PARTS } from './parts.js'

interface Shown {
  readonly id: string
  readonly version: number
  readonly state: unknown
}

/**
 * `GET /procurement/tenders/:id/evaluations`: of one tender's evaluations those that the reader may know
 * of, each with what it shows this reader. Whoever may know of none finds none.
 */
@Controller('procurement/tenders/:id/evaluations')
export class EvaluationsController {
  private readonly states = recentStates()
  private readonly board: Board

  constructor(@Inject(PROCUREMENT_PARTS) private readonly parts: ServiceParts) {
    this.board = readDatabase(parts.pool)
  }

  @Get()
  async list(@Req() request: FastifyRequest<OfId>): Promise<{ readonly items: readonly Shown[] }> {
    const actor = await actorOf(this.parts.identity, request)
    await upTo(request, [duties], this.parts.pool)
    const id = idOf(request)
    const owed = await findEvaluations(this.board, id)
    // A draw is committed to before anything is owed of it.
    const ids = new Set([...(await this.drawsOf(id)), ...owed])
    const asked = [...ids].map(one => ({ of: evaluation, id: one }))
    const { snapshots } = await this.states.read(tails => this.parts.store.load(tails), asked)
    return { items: snapshots.flatMap(found => shownOf(actor, found)) }
  }

  private async drawsOf(id: string): Promise<readonly string[]> {
    const { snapshots } = await this.states.read(
      tails => this.parts.store.load(tails),
      [{ of: tender, id }],
    )
    const state = snapshots[0]?.state as Tender // of the one that was asked for
    return 'lots' in state ? state.lots.map(({ document }) => drawIdOf(id, document.lot)) : []
  }
}

interface Found {
  readonly id: string
  readonly version: number
  readonly state: unknown
}

function shownOf(actor: Actor, { id, version, state }: Found): readonly Shown[] {
  const known = state as Evaluation // folded by the aggregate that was asked for
  if (version === 0 || !evaluation.visibleTo(actor, known)) return []
  return [{ id, version, state: evaluation.shownTo?.(actor, known) ?? known }]
}
