import type { EventOf, officeholderCommands, officeholderEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type OfficeholderEvent = EventOf<typeof officeholderEvents>
export type OfficeholderInput<Command extends keyof typeof officeholderCommands> = z.output<
  (typeof officeholderCommands)[Command]
>

export const officesGiven = happened<OfficeholderEvent, 'OfficesGiven'>('OfficesGiven')
export const delegationGiven = happened<OfficeholderEvent, 'DelegationGiven'>('DelegationGiven')
export const delegationReceived = happened<OfficeholderEvent, 'DelegationReceived'>(
  'DelegationReceived',
)
export const delegationEnded = happened<OfficeholderEvent, 'DelegationEnded'>('DelegationEnded')
export const delegationPassedOn = happened<OfficeholderEvent, 'DelegationPassedOn'>(
  'DelegationPassedOn',
)
export const deputyNamed = happened<OfficeholderEvent, 'DeputyNamed'>('DeputyNamed')
export const deputyReleased = happened<OfficeholderEvent, 'DeputyReleased'>('DeputyReleased')
export const absenceRecorded = happened<OfficeholderEvent, 'AbsenceRecorded'>('AbsenceRecorded')
export const absenceEnded = happened<OfficeholderEvent, 'AbsenceEnded'>('AbsenceEnded')
export const dutiesHandedOver = happened<OfficeholderEvent, 'DutiesHandedOver'>('DutiesHandedOver')
export const dutiesTakenOver = happened<OfficeholderEvent, 'DutiesTakenOver'>('DutiesTakenOver')
export const returnedToOffice = happened<OfficeholderEvent, 'ReturnedToOffice'>('ReturnedToOffice')
export const dutiesGivenBack = happened<OfficeholderEvent, 'DutiesGivenBack'>('DutiesGivenBack')
