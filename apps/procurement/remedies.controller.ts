import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { countyRules, recentStates } from '#libs/commands'
import type {
  ChallengeBundle,
  ChallengeWindowList,
  DebriefView,
  LotCourse,
} from '#libs/contracts/views'
import type { Actor } from '#libs/domain/deciding'
import {
  challengeBundleOf,
  debriefOf,
  factsOf,
  gather,
  isNotYet,
  lotCourseOf,
  paperKindOf,
  personsOf,
} from '#libs/documents'
import { bid, type Bid } from '#libs/domain/procurement/bid'
import { bidBox, type BidBox } from '#libs/domain/procurement/bid-box'
import {
  challengeWindows,
  handlers,
  type ChallengeWindow,
} from '#libs/domain/procurement/challenge'
import { challengeBook, type ChallengeBook } from '#libs/domain/procurement/challenge-book'
import { tender, type Tender } from '#libs/domain/procurement/tender'
import type { StoredEvent } from '#libs/event-store'
import {
  actorOf,
  idOf,
  languageOf,
  reasonWords,
  RequestFault,
  worded,
  type OfId,
  type ServiceParts,
} from '#libs/http'
import { PROCUREMENT_PARTS } from './parts.js'

type Parts = Pick<ServiceParts, 'store' | 'identity' | 'vault'>
type Language = ReturnType<typeof languageOf>

/** What a supplier reads before it challenges, what a reply is written from, and why a bid did not win. */
@Controller('procurement')
export class RemediesController {
  private readonly states = recentStates()

  constructor(@Inject(PROCUREMENT_PARTS) private readonly parts: Parts) {}

  /**
   * `GET /procurement/tenders/:id/challenge-windows`: to an institution what it may challenge now and
   * until when. It reads its own taking of the document and its own bids, and learns of nobody else's.
   */
  @Get('tenders/:id/challenge-windows')
  async windows(
    @Req() request: FastifyRequest<OfId>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChallengeWindowList> {
    const { institution, ...actor } = await actorOf(this.parts.identity, request)
    const id = idOf(request)
    const subjects = [tender, challengeBook, bidBox].map(of => ({ of, id }))
    const { now, snapshots } = await this.states.read(
      tails => this.parts.store.load(tails),
      [countyRules.calendar, countyRules.policy, ...subjects],
    )
    const [calendar, policy, found, book, box] = snapshots.map(({ state }) => state)
    // In the order in which they were asked for, each folded by its own aggregate.
    const [of, kept, boxed] = [found as Tender, book as ChallengeBook, box as BidBox]
    if (institution === undefined || !tender.visibleTo({ ...actor, institution }, of)) {
      throw new RequestFault('not-found')
    }
    reply.header('cache-control', 'no-store').header('x-county-time', now)
    if (!('publishedAt' in of)) return { institution, items: [] }
    const windows = challengeWindows({ tender: of, book: kept, box: boxed }, institution, {
      at: now,
      policy: countyRules.policyOf(policy, {}, now).policy,
      calendar: countyRules.calendarOf(calendar),
    })
    const language = languageOf(request.headers['accept-language'])
    return { institution, items: windows.map(window => rowOf(window, language)) }
  }

  /** `GET /procurement/challenges/:id/bundle`: the draft of a reply, to who handles challenges alone. */
  @Get('challenges/:id/bundle')
  async bundle(@Req() request: FastifyRequest<OfId>): Promise<ChallengeBundle> {
    const { role } = await actorOf(this.parts.identity, request)
    if (!handlers.includes(role)) throw new RequestFault('not-found')
    const id = idOf(request)
    const events = await gather(this.parts.store, `challenge-${id}`)
    const found = challengeBundleOf(factsOf(events), id)
    if (!found) throw new RequestFault('not-found')
    return found
  }

  /**
   * `GET /procurement/bids/:id/debrief`: to a bidder of its own bid, once the award is announced: score,
   * rank, why; and the experts, whom the notice names (87§69). Nobody is told of another's bid.
   */
  @Get('bids/:id/debrief')
  async debrief(
    @Req() request: FastifyRequest<OfId>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DebriefView> {
    const { actor, id } = await this.ownBid(request)
    const events = await gather(this.parts.store, `bid-${id}`)
    const found = debriefOf(factsOf(events), id)
    if (isNotYet(found)) throw new RequestFault('paper-not-yet', { missing: found.notYet })
    reply.header('cache-control', 'no-store')
    return { ...found, experts: [...(await this.expertsOf(found, events, actor))] }
  }

  /** `GET /procurement/bids/:id/lot-course`: to a bidder what became of the lot that it has bid for. */
  @Get('bids/:id/lot-course')
  async lotCourse(
    @Req() request: FastifyRequest<OfId>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LotCourse> {
    const { id, own } = await this.ownBid(request)
    const { tender: about, lot } = own
    const stream = `tender-${about}`
    const { streams } = await this.parts.store.load([{ stream, after: 0 }])
    reply.header('cache-control', 'no-store')
    return lotCourseOf(factsOf([...(streams.get(stream) ?? [])]), { lot, bid: id })
  }

  /** A bid to who handed it in, and to nobody else. */
  private async ownBid(request: FastifyRequest<OfId>) {
    const actor = await actorOf(this.parts.identity, request)
    const id = idOf(request)
    const { snapshots } = await this.states.read(
      tails => this.parts.store.load(tails),
      [{ of: bid, id }],
    )
    const own = snapshots[0]?.state as Bid // of the one that was asked for
    if (!('bidder' in own) || own.bidder !== actor.institution) throw new RequestFault('not-found')
    return { actor, id, own }
  }

  /** The names that the notice of the award publishes; each reading is logged. */
  private async expertsOf(
    { tender: about, lot }: Pick<DebriefView, 'tender' | 'lot'>,
    events: readonly StoredEvent[],
    actor: Actor,
  ): Promise<readonly string[]> {
    const kind = paperKindOf('award-notice')
    const { vault, store } = this.parts
    if (!kind || !vault) return []
    const persons = personsOf({ kind, about, lot, events })
    if (persons.length === 0) return []
    const read = await vault.read({
      ...{ reader: actor.id, role: actor.role, purpose: 'official-paper', fields: ['name'] },
      ...{ about: `tender-${about}`, persons, at: await store.countyNow() },
    })
    return persons.flatMap(person => read.get(person)?.name ?? [])
  }
}

function rowOf({ lot, subject, questions }: ChallengeWindow, language: Language) {
  return {
    lot,
    against: subject.against === 'process' ? subject.step : subject.against,
    questions: questions.map(({ question, admissible, reason, rule, until }) => ({
      ...{ question, admissible, rule, ...(until !== undefined && { until }) },
      words: worded(reasonWords(language, reason), { lastDay: until ?? '' }),
    })),
  }
}
