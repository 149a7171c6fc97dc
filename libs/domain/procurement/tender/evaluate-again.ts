import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { hasLapsed, reportedLot } from './confirm-winner.js'
import { lotEvaluatedAgain, type TenderEvent } from './events.js'
import type { Tender } from './state.js'

/**
 * Takes the report of a lot back to its committee (87§64). Once a winner is confirmed, by the signatory
 * or by the law, the result is changed by a challenge or a complaint alone (94§16, §32).
 */
export function evaluateAgain(
  tender: Tender,
  again: Parameters<typeof lotEvaluatedAgain>[0],
  deciding: Deciding,
): Decided<TenderEvent> {
  const found = reportedLot(tender, again.lot, deciding)
  if ('refused' in found) return found
  return hasLapsed(found, deciding)
    ? refuse('87§68', 'confirmed-by-lapse')
    : [lotEvaluatedAgain(again)]
}
