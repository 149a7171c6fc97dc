import type { CommandDefinition } from '../types.js'

/**
 * Every command there is, aggregate by aggregate: `...tenderCatalogue`. Routes, OpenAPI, the
 * authorisation matrix and the procedures' activities are derived from this list.
 */
export const catalogue = [] as const satisfies readonly CommandDefinition[]

/** The names of all commands, as `step('openBids')` and the routes know them. */
export type CommandName = (typeof catalogue)[number]['name']
