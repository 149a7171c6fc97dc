import type { acceptanceCommands, acceptanceEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type AcceptanceEvent = EventOf<typeof acceptanceEvents>
export type AcceptanceInput<Command extends keyof typeof acceptanceCommands> = z.output<
  (typeof acceptanceCommands)[Command]
>

export const acceptanceOpened = happened<AcceptanceEvent, 'AcceptanceOpened'>('AcceptanceOpened')
export const traineeOpinionsRecorded = happened<AcceptanceEvent, 'TraineeOpinionsRecorded'>(
  'TraineeOpinionsRecorded',
)
export const acceptancePassed = happened<AcceptanceEvent, 'AcceptancePassed'>('AcceptancePassed')
export const acceptanceFailed = happened<AcceptanceEvent, 'AcceptanceFailed'>('AcceptanceFailed')
export const acceptancePublished = happened<AcceptanceEvent, 'AcceptancePublished'>(
  'AcceptancePublished',
)
