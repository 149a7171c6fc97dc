import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { validate } from 'uuid'
import { recentStates, type Subject } from '#libs/commands'
import type { OwnMatters } from '#libs/contracts/views'
import { bid, type Bid } from '#libs/domain/procurement/bid'
import { bidBox, type BidBox } from '#libs/domain/procurement/bid-box'
import { evaluation, type Evaluation } from '#libs/domain/procurement/evaluation'
import { finalQuote, type FinalQuote } from '#libs/domain/procurement/final-quote'
import { standingBids, type StandingBids } from '#libs/domain/procurement/standing-bids'
import { tender, type Tender } from '#libs/domain/procurement/tender'
import { actorOf, RequestFault, type OfId, type ServiceParts } from '#libs/http'
import { ownIn, tendersOf } from './own-bids.js'
import { ownMattersIn, type OwnInTender } from './own-matters.js'
import { ownEvaluated, quoteOf } from './own-quotes.js'
import { PROCUREMENT_PARTS } from './parts.js'

const pageSize = 50

type Asking = FastifyRequest<Pick<OfId, 'Querystring'>>

/** What an institution has a part in, and what waits for it there: told to itself alone. */
@Controller('procurement')
export class OwnTendersController {
  private readonly states = recentStates()

  constructor(
    @Inject(PROCUREMENT_PARTS)
    private readonly parts: Pick<ServiceParts, 'store' | 'identity'>,
  ) {}

  /**
   * `GET /procurement/own-tenders?cursor=`: the tenders in which the reader's institution has a part, the
   * latest first, each as it is published and with what the institution has there.
   */
  @Get('own-tenders')
  async tenders(
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { actor, institution, ids: all } = await this.ofAsker(request)
    const from = startOf(request, all)
    const ids = all.slice(from, from + pageSize)
    const subjects = ids.flatMap(id => [tender, bidBox].map(of => ({ of, id })))
    const { now, snapshots } = await this.read(subjects)
    const items = ids.flatMap((id, place) => {
      // In pairs, as they were asked for.
      const state = snapshots[2 * place]?.state as Tender
      const box = snapshots[2 * place + 1]?.state as BidBox // as above
      return tender.visibleTo(actor, state)
        ? [{ id, state: tender.shownTo?.(actor, state), own: ownIn(box, institution, state) }]
        : []
    })
    const next = all.length > from + pageSize ? ids.at(-1) : undefined
    reply.header('cache-control', 'no-store').header('x-county-time', now)
    return { items, ...(next !== undefined && { next }) }
  }

  /**
   * `GET /procurement/own-matters`: what waits for the reader's institution in its bids – to decrypt, to
   * answer, to quote, to stay bound – and until when, the soonest first.
   */
  @Get('own-matters')
  async matters(
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnMatters> {
    const { institution, ids } = await this.ofAsker(request)
    const { now, snapshots } = await this.read(ids.map(id => ({ of: tender, id })))
    const opened = snapshots
      .map(({ id, state }) => ({ id, tender: state as Tender })) // of tenders alone
      .filter(one => isOpened(one.tender))
    const own = await this.ownIn(opened, institution)
    reply.header('cache-control', 'no-store').header('x-county-time', now)
    const items = own
      .flatMap(one => ownMattersIn(one, now))
      .toSorted((one, other) => (one.until < other.until ? -1 : 1))
    return { items }
  }

  /** All that it has in these tenders, read at once. */
  private async ownIn(
    opened: readonly Pick<OwnInTender, 'id' | 'tender'>[],
    institution: string,
  ): Promise<readonly OwnInTender[]> {
    const evaluated = opened.map(one => ({
      ...one,
      bids: ownEvaluated(one.tender, institution),
    }))
    const { snapshots } = await this.read(
      evaluated.flatMap(({ id, bids }) => [
        { of: standingBids, id },
        ...bids.flatMap(one => [
          { of: bid, id: one.bid },
          { of: evaluation, id: one.evaluation },
          { of: finalQuote, id: one.bid },
        ]),
      ]),
    )
    const found = new Map(snapshots.map(({ stream, state }) => [stream, state]))
    // Each was folded with the aggregate that its stream is named after.
    return evaluated.map(({ id, tender: of, bids }) => ({
      ...{ id, tender: of, institution },
      bids: bids.map(one => ({ ...one, state: found.get(`${bid.name}-${one.bid}`) as Bid })),
      quotes: bids.flatMap(one =>
        quoteOf(
          one,
          found.get(`${evaluation.name}-${one.evaluation}`) as Evaluation, // as above
          found.get(`${finalQuote.name}-${one.bid}`) as FinalQuote, // as above
        ),
      ),
      standing: found.get(`${standingBids.name}-${id}`) as StandingBids, // as above
    }))
  }

  /** The tenders of who asks; whoever acts for no institution yet has none. */
  private async ofAsker(request: Asking) {
    const actor = await actorOf(this.parts.identity, request)
    const { institution = '' } = actor
    const ids = institution === '' ? [] : await tendersOf(this.parts.store, institution)
    return { actor, institution, ids }
  }

  private read(subjects: readonly Subject[]) {
    return this.states.read(tails => this.parts.store.load(tails), subjects)
  }
}

const isOpened = ({ status }: Tender): boolean =>
  status === 'decrypting' || status === 'after-opening'

/** Where a page begins: behind the tender that the last one ended with. */
function startOf({ query: { cursor } }: Asking, all: readonly string[]): number {
  if (cursor === undefined) return 0
  if (typeof cursor !== 'string' || !validate(cursor)) throw new RequestFault('query-invalid')
  return all.indexOf(cursor) + 1
}
