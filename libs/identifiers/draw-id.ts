import { deterministicId } from './deterministic-id.js'

/**
 * Under which a draw that is committed to here is kept, so that it is found again by its lot before
 * anything is owed of it. A draw under another id is found once something is.
 */
export const drawIdOf = (tender: string, lot: string): string =>
  deterministicId('draw', tender, lot)
