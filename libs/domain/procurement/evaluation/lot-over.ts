import { refuse, type Refusal } from '#libs/domain/deciding'
import { lotOf, type Tender } from '#libs/domain/procurement/tender'
import type { AtWork } from './state.js'

/**
 * A committee decides for as long as its lot waits for it. Once the lot has failed or is procured
 * again (法§36, 94§16), or another committee sits, nothing that this one says brings the lot back.
 */
export function lotOver(
  tender: Tender | undefined,
  { lot }: Pick<AtWork, 'lot'>,
  evaluation: string,
): Refusal | undefined {
  const stage = tender && lotOf(tender, lot)?.stage
  const waits = stage?.status === 'qualified' && (stage.evaluation ?? evaluation) === evaluation
  return waits ? undefined : refuse('87§46', 'lot-not-under-evaluation')
}
