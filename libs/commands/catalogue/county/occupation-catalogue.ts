import { occupationCatalogueCommands } from '#libs/contracts'
import {
  adoptOccupationCatalogue,
  dropOccupation,
  occupationCatalogue,
} from '#libs/domain/county/occupation-catalogue'
import { command } from '../../command.js'

export const occupationCatalogueCatalogue = [
  command({
    name: 'adoptOccupationCatalogue',
    of: occupationCatalogue,
    kind: 'record',
    creates: true,
    by: ['administrator'],
    input: occupationCatalogueCommands.adoptOccupationCatalogue,
    decide: adoptOccupationCatalogue,
  }),
  command({
    name: 'dropOccupation',
    of: occupationCatalogue,
    kind: 'record',
    by: ['administrator'],
    input: occupationCatalogueCommands.dropOccupation,
    decide: dropOccupation,
  }),
] as const
