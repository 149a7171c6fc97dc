import type { Day } from '#libs/calendar'
import { everybody, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { OccupationCatalogueEvent } from './events.js'

export type CatalogueItem = DataOf<
  OccupationCatalogueEvent,
  'OccupationCatalogueAdopted'
>['items'][number] & { readonly droppedFrom?: Day }

export type OccupationCatalogue =
  | { readonly status: 'not-adopted' }
  | {
      readonly status: 'adopted'
      readonly year: number
      readonly validFrom: Day
      /** The paper that fixes it. */
      readonly paper: string
      readonly items: readonly CatalogueItem[]
    }

function evolve(
  catalogue: OccupationCatalogue,
  event: OccupationCatalogueEvent,
): OccupationCatalogue {
  switch (event.type) {
    case 'OccupationCatalogueAdopted': {
      const { year, validFrom, paper, items } = event.data
      return { status: 'adopted', year, validFrom, paper, items }
    }
    case 'OccupationDropped': {
      const { occupation, level, from } = event.data
      if (catalogue.status === 'not-adopted') return catalogue
      const items = catalogue.items.map(item =>
        item.occupation === occupation && item.level === level
          ? { ...item, droppedFrom: from }
          : item,
      )
      return { ...catalogue, items }
    }
  }
}

/** 职业目录 of one year: what is paid for, at which price. Off the catalogue there is no subsidy. */
export const occupationCatalogue: Aggregate<OccupationCatalogue, OccupationCatalogueEvent> = {
  context: 'county',
  name: 'occupation-catalogue',
  collection: 'occupation-catalogues',
  initial: { status: 'not-adopted' },
  evolve,
  keyOf: id => id,
  visibleTo: everybody,
}

/** The line of an occupation and level as of a day, or undefined off the catalogue. */
export function itemOn(
  catalogue: OccupationCatalogue,
  { occupation, level }: Pick<CatalogueItem, 'occupation' | 'level'>,
  on: Day,
): CatalogueItem | undefined {
  if (catalogue.status === 'not-adopted' || on < catalogue.validFrom) return undefined
  return catalogue.items.find(
    item =>
      item.occupation === occupation &&
      item.level === level &&
      (item.droppedFrom === undefined || on < item.droppedFrom),
  )
}
