import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { recentStates } from '#libs/commands'
import type { OpeningRoom, OwnQuotes } from '#libs/contracts/views'
import { bid, type Bid } from '#libs/domain/procurement/bid'
import { bidBox, type BidBox } from '#libs/domain/procurement/bid-box'
import { evaluation, type Evaluation } from '#libs/domain/procurement/evaluation'
import { finalQuote, type FinalQuote } from '#libs/domain/procurement/final-quote'
import { RequestFault, type OfId, type ServiceParts } from '#libs/http'
import { emptyRoom, isInRoom, lineOf, openedIn, recordOf } from './opening-room.js'
import { ownIn } from './own-bids.js'
import { ownEvaluated, quoteOf } from './own-quotes.js'
import { PROCUREMENT_PARTS } from './parts.js'
import { visibleTender } from './visible-tender.js'

/** What a bidder has at a tender, and the room in which the bids are opened. */
@Controller('procurement/tenders')
export class BiddingController {
  private readonly states = recentStates()

  constructor(
    @Inject(PROCUREMENT_PARTS)
    private readonly parts: Pick<ServiceParts, 'store' | 'identity'>,
  ) {}

  /**
   * `GET /procurement/tenders/:id/own-bids`: to an institution what it has there itself, so that it
   * finds its bid again from any computer; of anybody else's nothing, before and after the opening.
   */
  @Get(':id/own-bids')
  async own(@Req() request: FastifyRequest<OfId>, @Res() reply: FastifyReply): Promise<void> {
    const { actor, id, state } = await this.visible(request)
    const { institution } = actor
    if (institution === undefined) throw new RequestFault('not-found')
    const { now, snapshots } = await this.read([{ of: bidBox, id }])
    const box = snapshots[0]?.state as BidBox // of the one that was asked for
    const own = ownIn(box, institution, state)
    await reply.header('cache-control', 'no-store').header('x-county-time', now).send(own)
  }

  /**
   * `GET /procurement/tenders/:id/own-quotes`: to an institution for which of its bids a final quote is
   * asked for, until when, and whether it has given one; of the evaluation nothing else.
   */
  @Get(':id/own-quotes')
  async quotes(@Req() request: FastifyRequest<OfId>, @Res() reply: FastifyReply): Promise<void> {
    const { actor, state } = await this.visible(request)
    const { institution } = actor
    if (institution === undefined) throw new RequestFault('not-found')
    const own = ownEvaluated(state, institution)
    const { now, snapshots } = await this.read(
      own.flatMap(one => [
        { of: evaluation, id: one.evaluation },
        { of: finalQuote, id: one.bid },
      ]),
    )
    const quotes = own.flatMap((one, place) => {
      const asked = snapshots[2 * place]?.state as Evaluation // in pairs, as they were asked for
      const given = snapshots[2 * place + 1]?.state as FinalQuote // as above
      return quoteOf(one, asked, given)
    })
    const answer: OwnQuotes = { quotes }
    await reply.header('cache-control', 'no-store').header('x-county-time', now).send(answer)
  }

  /** `GET /procurement/tenders/:id/opening`: the room, to the bureaus and to who bid (87§39, §40). */
  @Get(':id/opening')
  async opening(@Req() request: FastifyRequest<OfId>, @Res() reply: FastifyReply): Promise<void> {
    const { actor, id, state } = await this.visible(request)
    const standing = openedIn(state)
    const [{ now, snapshots }, { streams }] = await Promise.all([
      this.read(standing.map(one => ({ of: bid, id: one.bid }))),
      this.parts.store.load([{ stream: `tender-${id}`, after: 0 }]),
    ])
    const room: OpeningRoom = isInRoom(actor, state)
      ? {
          // In the order in which they were asked for.
          lines: standing.map((one, place) => lineOf(one, snapshots[place]?.state as Bid)),
          record: recordOf(streams.get(`tender-${id}`) ?? []),
        }
      : emptyRoom
    await reply.header('cache-control', 'no-store').header('x-county-time', now).send(room)
  }

  private visible(request: FastifyRequest<OfId>) {
    return visibleTender(this.parts, this.states, request)
  }

  private read(subjects: Parameters<ReturnType<typeof recentStates>['read']>[1]) {
    return this.states.read(tails => this.parts.store.load(tails), subjects)
  }
}
