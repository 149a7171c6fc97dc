import type {
  EventOf,
  occupationCatalogueCommands,
  occupationCatalogueEvents,
} from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type OccupationCatalogueEvent = EventOf<typeof occupationCatalogueEvents>
export type OccupationCatalogueInput<Command extends keyof typeof occupationCatalogueCommands> =
  z.output<(typeof occupationCatalogueCommands)[Command]>

export const occupationCatalogueAdopted = happened<
  OccupationCatalogueEvent,
  'OccupationCatalogueAdopted'
>('OccupationCatalogueAdopted')
export const occupationDropped = happened<OccupationCatalogueEvent, 'OccupationDropped'>(
  'OccupationDropped',
)
