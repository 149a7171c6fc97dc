import type { EventOf, institutionCommands, institutionEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type InstitutionEvent = EventOf<typeof institutionEvents>
export type InstitutionInput<Command extends keyof typeof institutionCommands> = z.output<
  (typeof institutionCommands)[Command]
>

export const institutionRegistered = happened<InstitutionEvent, 'InstitutionRegistered'>(
  'InstitutionRegistered',
)
export const premisesVerified = happened<InstitutionEvent, 'PremisesVerified'>('PremisesVerified')
export const openingsRecorded = happened<InstitutionEvent, 'OpeningsRecorded'>('OpeningsRecorded')
export const relationRecorded = happened<InstitutionEvent, 'RelationRecorded'>('RelationRecorded')
export const institutionDelisted = happened<InstitutionEvent, 'InstitutionDelisted'>(
  'InstitutionDelisted',
)
export const institutionRelisted = happened<InstitutionEvent, 'InstitutionRelisted'>(
  'InstitutionRelisted',
)
