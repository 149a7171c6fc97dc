import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { countyRules, recentStates } from '#libs/commands'
import type { PreFlightRuleBook } from '#libs/contracts/views'
import {
  documentPolicyGroups,
  notCheckable,
  preFlightRules,
} from '#libs/domain/procurement/pre-flight'
import { actorOf, languageOf, onlyStaff, reasonWords, type ServiceParts } from '#libs/http'
import { PROCUREMENT_PARTS } from './parts.js'

/** `GET /procurement/pre-flight`: the rules of tender documents, to be run where one is written. */
@Controller('procurement/pre-flight')
export class PreFlightController {
  private readonly states = recentStates()

  constructor(@Inject(PROCUREMENT_PARTS) private readonly parts: ServiceParts) {}

  @Get()
  async rules(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreFlightRuleBook> {
    const { identity, store } = this.parts
    onlyStaff(await actorOf(identity, request))
    const { now, snapshots } = await this.states.read(
      tails => store.load(tails),
      [countyRules.policy],
    )
    reply.header('x-county-time', now)
    const language = languageOf(request.headers['accept-language'])
    // What is drafted now is held against what is in force now, as the gate does.
    const { policy, version } = countyRules.policyOf(snapshots[0]?.state, {}, now)
    return {
      ...{ now, version },
      policy: Object.fromEntries(documentPolicyGroups.map(group => [group, { ...policy[group] }])),
      rules: preFlightRules.map(({ reason, rule, weight }) => ({
        ...{ reason, rule, weight },
        words: reasonWords(language, reason),
      })),
      manual: notCheckable.map(({ rule, name }) => ({ rule, name })),
    }
  }
}
