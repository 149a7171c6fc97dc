import { count, factsOf } from '#libs/domain/deciding'
import type { OccupationCatalogueEvent } from './events.js'

export const occupationCatalogueFacts = factsOf<OccupationCatalogueEvent>()({
  OccupationCatalogueAdopted: ({ year, validFrom }) => ({ year: count(year), validFrom }),
})
