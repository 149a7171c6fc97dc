import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { recentStates } from '#libs/commands'
import type { OwnEnquiries, OwnEnquiry, ToldOfTender } from '#libs/contracts/views'
import { enquiry, type Enquiry } from '#libs/domain/procurement/enquiry'
import { RequestFault, type OfId, type ServiceParts } from '#libs/http'
import { PROCUREMENT_PARTS } from './parts.js'
import { toldIn } from './told.js'
import { visibleTender } from './visible-tender.js'

/** What was told of a tender to everybody, and to who asked alone. */
@Controller('procurement/tenders')
export class ToldController {
  private readonly states = recentStates()

  constructor(
    @Inject(PROCUREMENT_PARTS)
    private readonly parts: Pick<ServiceParts, 'store' | 'identity'>,
  ) {}

  /**
   * `GET /procurement/tenders/:id/told`: amendments with their difference, corrections, and questions
   * with their answers, the same to every reader (条例§20(1), 87§27); who asked is told to nobody.
   */
  @Get(':id/told')
  async told(
    @Req() request: FastifyRequest<OfId>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ToldOfTender> {
    const { id } = await visibleTender(this.parts, this.states, request)
    const stream = `tender-${id}`
    const { now, streams } = await this.parts.store.load([{ stream, after: 0 }])
    reply.header('cache-control', 'no-store').header('x-county-time', now)
    return { items: toldIn(streams.get(stream) ?? []) }
  }

  /**
   * `GET /procurement/tenders/:id/own-enquiries`: to an institution what it has asked about a tender and
   * what it was answered, the newest first; of anybody else's nothing.
   */
  @Get(':id/own-enquiries')
  async own(
    @Req() request: FastifyRequest<OfId>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnEnquiries> {
    const { actor, id } = await visibleTender(this.parts, this.states, request)
    const { institution } = actor
    if (institution === undefined) throw new RequestFault('not-found')
    const { store } = this.parts
    const asked = await store.findOwn('EnquiryAsked', institution)
    const subjects = asked.map(({ stream }) => ({
      ...{ of: enquiry, id: stream.slice(`${enquiry.name}-`.length) },
    }))
    const { now, snapshots } = await this.states.read(tails => store.load(tails), subjects)
    reply.header('cache-control', 'no-store').header('x-county-time', now)
    return {
      items: snapshots.flatMap(({ id: own, state }) => rowOf(id, own, state as Enquiry)), // as asked for
    }
  }
}

/** One that was asked about this tender; nothing for another's. */
function rowOf(tender: string, id: string, state: Enquiry): readonly OwnEnquiry[] {
  if (state.status === 'not-asked' || state.tender !== tender) return []
  const { question, askedAt } = state
  if (state.status === 'asked') return [{ id, question, askedAt }]
  return [{ id, question, askedAt, answered: { answer: state.answer, at: state.answeredAt } }]
}
