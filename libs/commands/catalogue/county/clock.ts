import { clockCommands } from '#libs/contracts'
import { clock, jumpClock } from '#libs/domain/county/clock'
import { command } from '../../command.js'

/** Only a county that demonstrates or tests has these; production leaves them out of its gate. */
export const clockCatalogue = [
  command({
    name: 'jumpClock',
    of: clock,
    kind: 'decision',
    creates: true,
    input: clockCommands.jumpClock,
    by: ['administrator'],
    decide: jumpClock,
    serialised: true,
  }),
] as const
