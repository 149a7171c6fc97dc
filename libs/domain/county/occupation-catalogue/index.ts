export { adoptOccupationCatalogue, dropOccupation } from './adopt-occupation-catalogue.js'
export * from './events.js'

export {
  itemOn,
  occupationCatalogue,
  type CatalogueItem,
  type OccupationCatalogue,
} from './state.js'
