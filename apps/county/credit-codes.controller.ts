import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { recentStates } from '#libs/commands'
import type { CreditCodeStanding } from '#libs/contracts/views'
import { creditCode as codes, creditCodeIdOf } from '#libs/domain/county/credit-code'
import { rateLimit, type ServiceParts } from '#libs/http'
import { creditCode } from '#libs/identifiers'
import { COUNTY_PARTS } from './parts.js'

interface OfCode {
  Params: { readonly code: string }
}

/** As often as one address may ask within a minute: more than anybody types, less than a list needs. */
const rate = { most: 30, within: 60_000, now: () => Date.now() }

/**
 * Whether a supplier can register under its 统一社会信用代码: asked by anybody, before they have logged in,
 * and answered with a word. The directory is public; what it says of others is not told here.
 */
@Controller('county/credit-codes')
export class CreditCodesController {
  private readonly states = recentStates()
  private readonly asks = rateLimit(rate)

  constructor(
    @Inject(COUNTY_PARTS)
    private readonly parts: Pick<ServiceParts, 'store' | 'configuration'>,
  ) {}

  /** `GET /county/credit-codes/<code>`. */
  @Get(':code')
  async show(@Req() request: FastifyRequest<OfCode>): Promise<CreditCodeStanding> {
    this.asks(request.ip)
    const { code } = request.params
    const { store, configuration } = this.parts
    const demonstration = configuration.COUNTY === 'demonstration'
    const fault = creditCode.fault(code, { demonstration })
    if (fault) return { code, standing: 'wrong', fault }
    const { snapshots } = await this.states.read(
      tails => store.load(tails),
      [{ of: codes, id: creditCodeIdOf(code) }],
    )
    return { code, standing: snapshots[0]?.version ? 'taken' : 'free' }
  }
}
