import { deterministicId } from './deterministic-id.js'

/**
 * Under which the draw of a lot is committed to: it is found by its lot before anything is owed of it,
 * and by whoever is to be seated beside it. One from before this was asked may lie under another id,
 * and is found once something is owed of it.
 */
export const drawIdOf = (tender: string, lot: string): string =>
  deterministicId('draw', tender, lot)
