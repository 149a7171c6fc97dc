import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PlanRecord } from '#libs/contracts/views'
import { actorOf, idOf, onlyStaff, RequestFault, type OfId, type ServiceParts } from '#libs/http'
import { approvalsIn, planEntriesIn, runIn } from './plan-record.js'
import { PROCUREMENT_PARTS } from './parts.js'

/** What approvers read and what they said: to people of the bureaus and those who check them. */
@Controller('procurement/projects')
export class PlanRecordController {
  constructor(
    @Inject(PROCUREMENT_PARTS)
    private readonly parts: Pick<ServiceParts, 'store' | 'identity'>,
  ) {}

  /** `GET /procurement/projects/:id/plan`: the papers of a plan with every opinion on them, always current. */
  @Get(':id/plan')
  async show(
    @Req() request: FastifyRequest<OfId>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanRecord> {
    const { identity, store } = this.parts
    onlyStaff(await actorOf(identity, request))
    const stream = `project-${idOf(request)}`
    const { now, streams } = await store.load([{ stream, after: 0 }])
    const events = streams.get(stream) ?? []
    if (events.length === 0) throw new RequestFault('not-found')
    const runs = approvalsIn(events).map(approval => ({ stream: `approval-${approval}`, after: 0 }))
    const loaded = runs.length === 0 ? undefined : await store.load(runs)
    reply.header('cache-control', 'no-store').header('x-county-time', now)
    return {
      entries: planEntriesIn(events),
      approvals: runs.map(run => runIn(loaded?.streams.get(run.stream) ?? [])),
    }
  }
}
