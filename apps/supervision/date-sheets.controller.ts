import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { recentStates, type AnyAggregate, type Snapshot } from '#libs/commands'
import type { DeadlineSheet } from '#libs/contracts/views'
import { tender, type Tender } from '#libs/domain/procurement/tender'
import { actorOf, countyMoments, idOf, RequestFault, type OfId } from '#libs/http'
import { dateSheetOf, validitySheetOf, type AskedDate } from './date-sheet.js'
import { SUPERVISION_PARTS, type SupervisionParts } from './parts.js'

interface OfObject extends OfId {
  Params: { readonly id: string; readonly collection: string }
}

/** The tender that an object is of, where it is of one. */
const tenderIn = (state: unknown): string | undefined =>
  typeof state === 'object' &&
  state !== null &&
  'tender' in state &&
  typeof state.tender === 'string'
    ? state.tender
    : undefined

/** How the dates of an object were counted, the same for everybody who may know of it. */
@Controller('supervision/date-sheets')
export class DateSheetsController {
  private readonly states = recentStates()
  private readonly moment: ReturnType<typeof countyMoments>

  constructor(
    @Inject(SUPERVISION_PARTS)
    private readonly parts: Pick<SupervisionParts, 'catalogue' | 'identity' | 'store'>,
  ) {
    this.moment = countyMoments(parts.store)
  }

  /** `GET /supervision/date-sheets/tenders/<id>?end=`: of the date that ends there. */
  @Get(':collection/:id')
  async show(@Req() request: FastifyRequest<OfObject>): Promise<DeadlineSheet> {
    const { identity, store } = this.parts
    const actor = await actorOf(identity, request)
    const { end } = request.query
    if (typeof end !== 'string') throw new RequestFault('query-invalid')
    const subject = { of: this.aggregateOf(request.params.collection), id: idOf(request) }
    const { snapshots } = await this.states.read(tails => store.load(tails), [subject])
    const [found] = snapshots
    if (!found || found.version === 0 || !subject.of.visibleTo(actor, found.state)) {
      throw new RequestFault('not-found')
    }
    const sheet = await this.recordedIn(found.stream, { end })
    if (!sheet) throw new RequestFault('not-found')
    return sheet.unit === 'recorded-end' ? ((await this.inTender(found, { end })) ?? sheet) : sheet
  }

  private async recordedIn(stream: string, asked: AskedDate): Promise<DeadlineSheet | undefined> {
    const { streams } = await this.parts.store.load([{ stream, after: 0 }])
    const { calendar } = await this.moment()
    return dateSheetOf(streams.get(stream) ?? [], asked, calendar)
  }

  /** A date that was not counted where it stands: by when to sign, and how long bids bind. */
  private async inTender(
    { of, id, state }: Snapshot,
    asked: AskedDate,
  ): Promise<DeadlineSheet | undefined> {
    // What binds the bidders of a tender has the tender's own id.
    const round = of.name === 'standing-bids' ? id : tenderIn(state)
    if (round === undefined) return undefined
    const found = await this.recordedIn(`tender-${round}`, asked)
    if (found) return found
    const { snapshots } = await this.states.read(
      tails => this.parts.store.load(tails),
      [{ of: tender, id: round }],
    )
    const known = snapshots[0]?.state as Tender // of the one that was asked for
    if (of.name !== 'standing-bids' || !('deadline' in known)) return undefined
    const { deadline, document } = known
    const { calendar } = await this.moment()
    const { bidValidityDays } = document
    return validitySheetOf({ deadline, bidValidityDays }, asked, calendar)
  }

  /** What is sealed has no dates of its own to tell. */
  private aggregateOf(collection: string): AnyAggregate {
    const found = this.parts.catalogue.find(({ of }) => of.collection === collection)?.of
    if (!found || found.sealed === true) throw new RequestFault('not-found')
    return found
  }
}
