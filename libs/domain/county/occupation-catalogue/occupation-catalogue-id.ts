import { deterministicId } from '#libs/identifiers'

const namespace = '6f1c9a52-61a9-5c1b-8f7e-7d5f3e0a2f11'

/** The one id of a year's catalogue: there can be no second one, and everybody finds it by the year. */
export const occupationCatalogueIdOf = (year: number): string =>
  deterministicId('occupationCatalogue', namespace, `occupation-catalogue/${String(year)}`)
