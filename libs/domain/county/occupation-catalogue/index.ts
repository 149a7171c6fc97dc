export { adoptOccupationCatalogue, dropOccupation } from './adopt-occupation-catalogue.js'
export * from './events.js'
export { occupationCatalogueIdOf } from './occupation-catalogue-id.js'
export {
  itemOn,
  occupationCatalogue,
  type CatalogueItem,
  type OccupationCatalogue,
} from './state.js'
