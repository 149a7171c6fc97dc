import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { recentStates } from '#libs/commands'
import { channelActs } from '#libs/contracts'
import type { CountyFigures } from '#libs/contracts/views'
import { channel, channelId, mayBeHere, type Channel } from '#libs/domain/county/channel'
import {
  figuresOf,
  policySheet,
  policySheetId,
  type CountySheet,
} from '#libs/domain/county/policy-sheet'
import { actorOf, onlyStaff, type ServiceParts } from '#libs/http'
import { COUNTY_PARTS } from './parts.js'

/** `GET /county/figures`: what a county decides for itself, for people of the bureaus. */
@Controller('county/figures')
export class FiguresController {
  private readonly states = recentStates()

  constructor(
    @Inject(COUNTY_PARTS) private readonly parts: Pick<ServiceParts, 'identity' | 'store'>,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest): Promise<CountyFigures> {
    const { identity, store } = this.parts
    onlyStaff(await actorOf(identity, request))
    const { now, snapshots } = await this.states.read(
      tails => store.load(tails),
      [
        { of: policySheet, id: policySheetId },
        { of: channel, id: channelId },
      ],
    )
    // Each is folded with its own aggregate.
    const [sheet, switches] = snapshots.map(({ state }) => state) as [CountySheet, Channel]
    const { version, demonstration } = sheet.sheet
    return {
      ...{ sheet: policySheetId, channel: channelId },
      ...{ version, demonstration, figures: figuresOf(sheet, now) },
      channels: channelActs.map(act => lineOf(switches, act)),
    }
  }
}

function lineOf(switches: Channel, act: (typeof channelActs)[number]) {
  const { basis } = switches.switched[act] ?? {}
  const where = mayBeHere(switches, act) ? ('here' as const) : ('elsewhere' as const)
  return { act, channel: where, ...(basis !== undefined && { basis }) }
}
