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
    const opened = snapshots.filter(({ state }) => isOpened(state as Tender)) // of tenders alone
    const own = await Promise.all(
      opened.map(({ id, state }) => this.ownIn(id, state as Tender, institution)), // as above
    )
    reply.header('cache-control', 'no-store').header('x-county-time', now)
    const items = own
      .flatMap(one => ownMattersIn(one, now))
      .toSorted((one, other) => (one.until < other.until ? -1 : 1))
    return { items }
  }

  private async ownIn(id: string, of: Tender, institution: string): Promise<OwnInTender> {
    const evaluated = ownEvaluated(of, institution)
    const { snapshots } = await this.read([
      { of: standingBids, id },
      ...evaluated.flatMap(one => [
        { of: bid, id: one.bid },
        { of: evaluation, id: one.evaluation },
        { of: finalQuote, id: one.bid },
      ]),
    ])
    const [standing, ...rest] = snapshots.map(({ state }) => state)
    const asked = evaluated.map((one, place) => ({
      ...one,
      // In threes, as they were asked for.
      state: rest[3 * place] as Bid,
      quotes: quoteOf(one, rest[3 * place + 1] as Evaluation, rest[3 * place + 2] as FinalQuote),
    }))
    return {
      ...{ id, tender: of, institution, bids: asked },
      quotes: asked.flatMap(({ quotes }) => quotes),
      standing: standing as StandingBids, // the first that was asked for
    }
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
