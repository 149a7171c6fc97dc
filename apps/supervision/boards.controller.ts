import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dayOf, yearOf } from '#libs/calendar'
import {
  actorOf,
  countyMoments,
  idOf,
  isStaff,
  onlyStaff,
  RequestFault,
  upTo,
  type CountyMoment,
  type OfId,
} from '#libs/http'
import {
  annualQuotas,
  assessmentBatches,
  challenges,
  complaints,
  contracts,
  duties,
  findAnnualPlan,
  findChallenges,
  findComplaints,
  findContracts,
  findDeadlineSheet,
  findPapers,
  findProjectPage,
  findToday,
  officialPapers,
  owerOf,
  projects,
  readDatabase,
  timeline,
  trainingClasses,
  type Board,
} from '#libs/read-models'
import { contractFilterOf, paperFilterOf, remedyFilterOf, yearOfRequest } from './filters.js'
import { SUPERVISION_PARTS, type SupervisionParts } from './parts.js'

/** What the places of a year are read from. */
const burningDown = [annualQuotas, projects, contracts, trainingClasses, assessmentBatches]

/** Boards over all contexts: the home of a role, and one project's page. */
@Controller('supervision')
export class BoardsController {
  private readonly board: Board
  private readonly moment: () => Promise<CountyMoment>

  constructor(@Inject(SUPERVISION_PARTS) private readonly parts: SupervisionParts) {
    this.board = readDatabase(parts.pool)
    this.moment = countyMoments(parts.store)
  }

  @Get('today')
  async today(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const actor = await actorOf(this.parts.identity, request)
    const today = await findToday(this.board, actor, await this.lookedAt(reply))
    // What changed in all projects is the bureaus' to see.
    return isStaff(actor) ? today : { ...today, changed: [] }
  }

  @Get('project-pages/:id')
  async project(
    @Req() request: FastifyRequest<OfId>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    onlyStaff(await actorOf(this.parts.identity, request))
    await upTo(request, [projects, duties, timeline], this.parts.pool)
    const page = await findProjectPage(this.board, idOf(request), await this.lookedAt(reply))
    if (!page) throw new RequestFault('not-found')
    return page
  }

  /** All contracts to the bureaus, to a supplier its own; `cursor` and `status` as in other lists. */
  @Get('contracts')
  async contracts(
    @Req() request: FastifyRequest<Pick<OfId, 'Querystring'>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const actor = await actorOf(this.parts.identity, request)
    const filter = contractFilterOf(request)
    if (!isStaff(actor) && actor.institution === undefined) throw new RequestFault('not-found')
    await upTo(request, [contracts, projects, duties], this.parts.pool)
    await this.lookedAt(reply)
    return findContracts(this.board, {
      ...filter,
      ...(isStaff(actor) || actor.institution === undefined ? {} : { supplier: actor.institution }),
    })
  }

  /** All challenges to who handles or checks them, to a supplier those that it has a part in. */
  @Get('challenges')
  async challenges(
    @Req() request: FastifyRequest<Pick<OfId, 'Querystring'>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const filter = await this.remedies(request, challenges)
    return findChallenges(this.board, filter, await this.lookedAt(reply))
  }

  /** The same of complaints. */
  @Get('complaints')
  async complaints(
    @Req() request: FastifyRequest<Pick<OfId, 'Querystring'>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const filter = await this.remedies(request, complaints)
    return findComplaints(this.board, filter, await this.lookedAt(reply))
  }

  /** Training places of a year against its quota, unit by unit; `year` in figures, else the county's own. */
  @Get('annual-plans')
  async annualPlan(
    @Req() request: FastifyRequest<Pick<OfId, 'Querystring'>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    onlyStaff(await actorOf(this.parts.identity, request))
    const asked = yearOfRequest(request)
    await upTo(request, burningDown, this.parts.pool)
    const { now } = await this.lookedAt(reply)
    return findAnnualPlan(this.board, asked ?? yearOf(dayOf(now)))
  }

  /** The register of numbered papers: of one series in its order, or of one project. */
  @Get('papers')
  async papers(
    @Req() request: FastifyRequest<Pick<OfId, 'Querystring'>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    onlyStaff(await actorOf(this.parts.identity, request))
    const filter = paperFilterOf(request)
    await upTo(request, [officialPapers, projects], this.parts.pool)
    await this.lookedAt(reply)
    return findPapers(this.board, filter)
  }

  /** The same sheet for whoever owes the duty as for the bureaus. */
  @Get('deadline-sheets/:id')
  async sheet(
    @Req() request: FastifyRequest<OfId>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const actor = await actorOf(this.parts.identity, request)
    await upTo(request, [duties], this.parts.pool)
    const asked = { id: idOf(request), reader: owerOf(actor) }
    const found = await findDeadlineSheet(this.board, asked, await this.lookedAt(reply))
    const mayKnow = found && (found.owed || (isStaff(actor) && !found.confidential))
    if (!mayKnow) throw new RequestFault('not-found')
    return found.sheet
  }

  private async remedies(
    request: FastifyRequest<Pick<OfId, 'Querystring'>>,
    list: typeof challenges | typeof complaints,
  ) {
    const filter = remedyFilterOf(await actorOf(this.parts.identity, request), request)
    await upTo(request, [list, projects, duties], this.parts.pool)
    return filter
  }

  private async lookedAt(reply: FastifyReply) {
    const moment = await this.moment()
    reply.header('x-county-time', moment.now)
    return { ...moment, demonstration: this.parts.configuration.COUNTY === 'demonstration' }
  }
}
