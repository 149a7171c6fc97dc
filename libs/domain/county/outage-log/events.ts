import type { EventOf, outageLogCommands, outageLogEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type OutageLogEvent = EventOf<typeof outageLogEvents>
export type OutageLogInput<Command extends keyof typeof outageLogCommands> = z.output<
  (typeof outageLogCommands)[Command]
>

export const outageRecorded = happened<OutageLogEvent, 'OutageRecorded'>('OutageRecorded')
