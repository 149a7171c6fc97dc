import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { evaluateAgain, type Tender } from '#libs/domain/procurement/tender'
import type { Appends } from './appends.js'
import {
  reEvaluationOrdered,
  reEvaluationReported,
  type EvaluationEvent,
  type EvaluationInput,
} from './events.js'
import { sittingAfter } from './facts.js'
import type { Evaluation, Ranked } from './state.js'

/**
 * Has the original committee evaluate again 重新评审: once somebody has signed the report, a result is
 * changed only for the four cases of 87§64, by those who found it, and before a winner is confirmed. The
 * members named score again; then the report is signed and delivered once more.
 */
export function orderReEvaluation(
  { self, tender }: { readonly self: Evaluation; readonly tender: Tender | undefined },
  { experts, ...ordered }: EvaluationInput<'orderReEvaluation'>,
  deciding: Deciding,
): Appends | Refusal {
  const file = signedReport(self)
  if ('refused' in file) return file
  const missing = experts.find(expert => !(expert in file.sheets))
  if (missing !== undefined) return refuse('87§64', 'nothing-scored-yet')
  const { lot, bids, sitting } = file
  const again = { lot, evaluation: deciding.id, qualified: [...bids] }
  const taken = file.status === 'reported' && tender ? evaluateAgain(tender, again, deciding) : []
  if (isRefusal(taken)) return taken
  return {
    appends: {
      self: [
        reEvaluationOrdered({
          ...{ tender: file.tender, lot, ...ordered, experts, sitting: sittingAfter(sitting) },
        }),
      ],
      tender: taken,
    },
  }
}

/** A report that somebody has signed; before that the chair simply sends sheets back (复核). */
function signedReport(self: Evaluation): Ranked | Refusal {
  if (self.status !== 'completed' && self.status !== 'reported') {
    return refuse('87§64', 'no-report-yet')
  }
  return self.signed.length > 0
    ? self
    : refuse('87§64', 'nobody-has-signed-yet', { fix: 'return-the-scores' })
}

/** Tells finance in writing that a re-evaluation changed the result (87§64); once for each that did. */
export function reportReEvaluation(
  self: Evaluation,
  told: EvaluationInput<'reportReEvaluation'>,
  _: Deciding,
): Decided<EvaluationEvent> {
  if (self.status !== 'reported' || self.changed === undefined) {
    return refuse('87§64', 'result-not-changed')
  }
  const { tender, lot, sitting, changed } = self
  return changed === 'told'
    ? refuse('87§64', 'finance-told-already')
    : [reEvaluationReported({ tender, lot, sitting, ...told })]
}
