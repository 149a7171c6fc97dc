import { Body, Controller, Get, Inject, Put, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { recentStates } from '#libs/commands'
import type { OwnContact, OwnRegistration } from '#libs/contracts/views'
import { institution, type Institution } from '#libs/domain/county/institution'
import { isRefusal, type Actor } from '#libs/domain/deciding'
import { actorOf, RequestFault, type ServiceParts } from '#libs/http'
import type { Vault } from '#libs/vault'
import { COUNTY_PARTS } from './parts.js'

const contact = z.strictObject({
  name: z.string().trim().min(2).max(60),
  telephone: z.string().regex(/^\+?[\d-]{7,20}$/),
})

/**
 * How the institution that somebody acts for stands in the directory, and who answers for it. What it is
 * goes on record by the command `register-institution`; the name and telephone of a person go into the
 * vault and nowhere else.
 */
@Controller('county/own-registration')
export class RegistrationController {
  private readonly states = recentStates()

  constructor(
    @Inject(COUNTY_PARTS)
    private readonly parts: Pick<ServiceParts, 'identity' | 'store' | 'vault'>,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest): Promise<OwnRegistration> {
    const actor = await actorOf(this.parts.identity, request)
    const { institution: of } = actor
    if (of === undefined) return { institution: null, registered: null }
    const { snapshots } = await this.states.read(
      tails => this.parts.store.load(tails),
      [{ of: institution, id: of }],
    )
    const state = snapshots[0]?.state as Institution // it is folded with `institution`
    return { institution: of, registered: registeredIn(state) }
  }

  /** Theirs alone; every reading is logged. */
  @Get('contact')
  async contact(@Req() request: FastifyRequest): Promise<{ readonly contact: OwnContact | null }> {
    return { contact: await this.contactOf(await actorOf(this.parts.identity, request)) }
  }

  /** Over what was there. */
  @Put('contact')
  async keep(@Req() request: FastifyRequest, @Body() body: unknown): Promise<OwnContact> {
    const actor = await actorOf(this.parts.identity, request)
    if (actor.institution === undefined) throw new RequestFault('forbidden')
    const { data } = contact.safeParse(body)
    if (!data) throw new RequestFault('body-malformed')
    const refused = await this.vault().store(actor.id, data)
    if (isRefusal(refused)) throw new RequestFault('forbidden')
    return data
  }

  private async contactOf({ id, role }: Actor): Promise<OwnContact | null> {
    const at = await this.parts.store.countyNow()
    const read = await this.vault().read({
      ...{ reader: id, role, purpose: 'show-to-the-person', at },
      ...{ persons: [id], fields: ['name', 'telephone'] },
    })
    const { name, telephone } = read.get(id) ?? {}
    return name === undefined || telephone === undefined ? null : { name, telephone }
  }

  private vault(): Vault {
    if (!this.parts.vault) throw new RequestFault('unavailable')
    return this.parts.vault
  }
}

function registeredIn(state: Institution): OwnRegistration['registered'] {
  if (state.status === 'unknown') return null
  const { kind, code, name, status } = state
  return { kind, code, name, status }
}
