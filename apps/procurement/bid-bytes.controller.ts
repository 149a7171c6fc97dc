import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { mayKnow, recentStates, type Subject } from '#libs/commands'
import { mostSealedBytes } from '#libs/contracts'
import { isRefusal, type Actor } from '#libs/domain/deciding'
import { bid, receivingFrom, type Bid } from '#libs/domain/procurement/bid'
import { bidBox, type BidBox } from '#libs/domain/procurement/bid-box'
import { tender, type Tender } from '#libs/domain/procurement/tender'
import {
  actorOf,
  answerRefusal,
  idOf,
  RequestFault,
  sealedBidType,
  type OfId,
  type ServiceParts,
} from '#libs/http'
import { documentOf } from './bid-document.js'
import { receiptOf } from './bid-receipt.js'
import { PROCUREMENT_PARTS } from './parts.js'

/** The bytes of bids: handed in sealed, taken back by their bidder, and read once they are opened. */
@Controller('procurement')
export class BidBytesController {
  private readonly states = recentStates()

  constructor(
    @Inject(PROCUREMENT_PARTS)
    private readonly parts: Pick<ServiceParts, 'store' | 'identity' | 'bytes' | 'signing'>,
  ) {}

  /** `POST /procurement/tenders/:id/sealed-bytes`: keeps a sealed bid and answers its commitment. */
  @Post('tenders/:id/sealed-bytes')
  async keep(@Req() request: FastifyRequest<OfId>, @Res() reply: FastifyReply): Promise<void> {
    const actor = await actorOf(this.parts.identity, request)
    if (!(request.body instanceof Readable)) throw new RequestFault('media-type-unsupported')
    const [round, box] = [
      { of: tender, id: idOf(request) },
      { of: bidBox, id: idOf(request) },
    ]
    const { now, snapshots } = await this.states.read(
      tails => this.parts.store.load(tails),
      [round, box],
    )
    const [ofTender, ofBox] = snapshots.map(({ state }) => state)
    const open = receivingFrom(
      actor.institution,
      { tender: ofTender as Tender, box: ofBox as BidBox }, // in the order in which they were asked
      { at: now },
    )
    if (isRefusal(open)) {
      answerRefusal(request, reply, open)
      return
    }
    const kept = await this.parts.bytes.keep(request.body, mostSealedBytes)
    if (kept === 'too-long') throw new RequestFault('body-too-large', { limit: mostSealedBytes })
    await reply.status(201).send({ commitment: kept.hash, size: kept.size })
  }

  /** `GET /procurement/bids/:id/sealed`: to its bidder, who opens it alone. */
  @Get('bids/:id/sealed')
  async sealed(@Req() request: FastifyRequest<OfId>, @Res() reply: FastifyReply): Promise<void> {
    const { commitment } = await this.ownEnvelope(request)
    const kept = await this.parts.bytes.find(commitment)
    if (!kept) throw new RequestFault('not-found')
    await reply
      .type(sealedBidType)
      .header('content-length', kept.size)
      .header('cache-control', 'no-store')
      .send(Readable.from(this.parts.bytes.read(commitment)))
  }

  /** `GET /procurement/bids/:id/receipt`: to its bidder, signed by the county. */
  @Get('bids/:id/receipt')
  async receipt(@Req() request: FastifyRequest<OfId>, @Res() reply: FastifyReply): Promise<void> {
    const receipt = receiptOf(idOf(request), await this.ownEnvelope(request), this.parts.signing)
    await reply.header('cache-control', 'no-store').send(receipt)
  }

  /** `GET /procurement/bids/:id/documents/:number`: to whoever may see the bid once it is opened. */
  @Get('bids/:id/documents/:number')
  async document(
    @Req() request: FastifyRequest<OfId & { Params: { readonly number: string } }>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { state } = await this.visible(request)
    const found = documentOf(state, request.params.number, this.parts.bytes)
    if (!found) throw new RequestFault('not-found')
    await reply
      .type('application/octet-stream')
      .header('content-length', found.size)
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      )
      .header('x-content-type-options', 'nosniff')
      .send(found.bytes)
  }

  private async ownEnvelope(request: FastifyRequest<OfId>) {
    const { actor, state } = await this.visible(request)
    const isOwn = 'bidder' in state && state.bidder === actor.institution
    if (!isOwn || !state.envelope) throw new RequestFault('not-found')
    return { ...state, envelope: state.envelope }
  }

  private async visible(
    request: FastifyRequest<OfId>,
  ): Promise<{ readonly actor: Actor; readonly state: Bid }> {
    const actor = await actorOf(this.parts.identity, request)
    const read = (asked: readonly Subject[]) =>
      this.states.read(tails => this.parts.store.load(tails), asked)
    const { snapshots } = await read([{ of: bid, id: idOf(request) }])
    const state = snapshots[0]?.state as Bid // of the one that was asked for
    if (!(await mayKnow(actor, { of: bid, state }, read))) throw new RequestFault('not-found')
    return { actor, state }
  }
}
