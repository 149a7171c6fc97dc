import type { FoldedTable } from './folded.js'
import * as objects from './models/objects.js'
import type { ReadModel } from './read-model.js'

/** The list of one aggregate's objects, whatever their state. */
// Each model folds states of its own type; who reads a list by name knows them as unknown.
export type ObjectList = ReadModel<Readonly<Record<string, FoldedTable<unknown>>>>

/** Lists of objects by the aggregate whose they are: `tender`, `training-class` … */
export const objectLists: Readonly<Record<string, ObjectList>> = Object.fromEntries(
  Object.values(objects).flatMap(model => model.aggregates.map(name => [name, model])),
)
