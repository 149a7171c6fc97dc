import {
  channel,
  channelId,
  notHere,
  type Channel,
  type ChannelAct,
} from '#libs/domain/county/channel'
import type { CommandDefinition, DecidedAcross } from './types.js'

/** Which statutory act a command is, of its input where one command is of several. */
export type ActOf<Input> = ChannelAct | ((this: void, input: Input) => ChannelAct)

/**
 * A command that is a statutory act is done here only where an administrator has switched the act to
 * here, with the document that allows it. One that happened elsewhere is recorded whatever is switched.
 */
export function whereAllowed<Name extends string, Input>(
  definition: CommandDefinition<Name, Input>,
  act: ActOf<Input>,
): CommandDefinition<Name, Input> {
  const { loads, decide } = definition
  return {
    ...definition,
    loads: asked => ({ ...loads?.(asked), countyChannel: { of: channel, id: channelId } }),
    decide: (states, input, deciding): DecidedAcross => {
      // The gate passes a record with `self` and what `loads` names, because there is a `loads`.
      const { countyChannel, ...others } = states as { countyChannel: Channel; self: unknown }
      const asked = typeof act === 'function' ? act(input) : act
      return (
        (isElsewhere(input) ? undefined : notHere(countyChannel, asked)) ??
        decide(loads ? others : others.self, input, deciding)
      )
    },
  }
}

function isElsewhere(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || !('channel' in input)) return false
  const { channel: where } = input
  return (
    typeof where === 'object' &&
    where !== null &&
    'channel' in where &&
    where.channel === 'elsewhere'
  )
}
