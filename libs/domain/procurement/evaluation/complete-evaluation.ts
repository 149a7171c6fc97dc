import type { ScoreLine, ScoringFactor, TenderLot } from '#libs/contracts'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { lotOf, methodOf, outOf, type LotRound, type Tender } from '#libs/domain/procurement/tender'
import type { Appends } from './appends.js'
import { compositeResults, lowestPriceResults } from './composite-score.js'
import { deductionOf } from './deduction.js'
import { evaluationCompleted, type EvaluationEvent } from './events.js'
import { lotOver } from './lot-over.js'
import { withoutRanking } from './review-responsiveness.js'
import { inSitting, type Evaluation, type ResponsiveBid, type Scoring } from './state.js'
import { quotesFault } from './submit-scores.js'

interface EvaluationOfTender {
  readonly self: Evaluation
  readonly tender: Tender | undefined
}

/**
 * Adds up the scores of all members, or in a negotiation orders the final prices (法§38). Objective
 * factors on which they differ must be reviewed first (87§64). A bid that dropped out meanwhile has no
 * place and sets no price (87§23); with too few left there is no ranking (法§36). The report is owed to
 * the purchaser within two working days (条例§43).
 */
export function completeEvaluation(
  { self, tender }: EvaluationOfTender,
  _: object,
  { id, at, policy, calendar }: Deciding,
): Decided<EvaluationEvent> | Appends {
  if (self.status !== 'scoring') return refuse('87§55', 'not-scoring')
  const round = tender && lotOf(tender, self.lot)
  if (!round || !('document' in tender)) return refuse('87§55', 'no-such-lot')
  const { document: lot } = round
  const method = methodOf(tender, policy)
  const byPrice = method.award === 'lowest-price'
  const unready = byPrice ? explainedFault(self) : sheetsFault(self, lot)
  const fault = overOrUnquoted({ self, tender }, { id, policy }) ?? unready
  if (fault) return fault
  const responsive = binding(self.responsive, round)
  const minimum = method.minimumResponsive.value
  if (responsive.length < minimum) {
    return { appends: { self: [], tender: [withoutRanking(self, id, { responsive, minimum })] } }
  }
  const rules = {
    factors: lot.factors,
    decimals: tender.document.scoreDecimals,
    deductionOf: (bid: ResponsiveBid) => deductionOf(bid, lot, tender.document),
  }
  const results = byPrice
    ? lowestPriceResults(responsive, rules)
    : compositeResults(responsive, Object.values(self.sheets), rules)
  const reportBy = statutoryEnd('条例§43', at, policy.award.reportWithin, calendar)
  return [
    evaluationCompleted({
      ...{ tender: self.tender, lot: self.lot, completedAt: at, ...inSitting(self) },
      results: [...results],
      reportBy,
    }),
  ]
}

const binding = (
  responsive: readonly ResponsiveBid[],
  { bids }: LotRound,
): readonly ResponsiveBid[] => {
  const out = outOf(bids)
  return responsive.filter(({ bid }) => !out.includes(bid))
}

const overOrUnquoted = (
  { self, tender }: { readonly self: Scoring; readonly tender: Tender },
  { id, policy }: Pick<Deciding, 'id' | 'policy'>,
): Refusal | undefined => lotOver(tender, self, id) ?? quotesFault(self, tender, policy)

/** 法§38: what is compared is the price that each has explained. */
const explainedFault = ({ explaining }: Scoring): Refusal | undefined =>
  explaining.length > 0 ? refuse('87§60', 'price-not-explained-yet') : undefined

function sheetsFault(evaluation: Scoring, { factors }: TenderLot): Refusal | undefined {
  const { members, sheets } = evaluation
  const given = members.flatMap(({ person }) => sheets[person] ?? [])
  return missingSheet(evaluation) ?? differingObjective(given, factors) ?? outliersFault(evaluation)
}

function missingSheet({ members, sheets }: Scoring): Refusal | undefined {
  const missing = members.filter(({ person }) => !(person in sheets)).length
  return missing > 0 ? refuse('87§55', 'scores-missing', { detail: { missing } }) : undefined
}

/** Whoever stands far from the others has corrected that or said why it stands (87§64). */
const outliersFault = ({ comparison }: Scoring): Refusal | undefined =>
  comparison && comparison.outliers.length > 0
    ? refuse('87§64', 'outliers-not-answered')
    : undefined

/** Everybody sees the same fact, so everybody gives the same score. */
function differingObjective(
  lines: readonly ScoreLine[],
  factors: readonly ScoringFactor[],
): Refusal | undefined {
  const seen = new Map<string, number>()
  for (const { bid, factor, score } of lines) {
    if (factors.find(one => one.factor === factor)?.kind !== 'objective') continue
    const line = `${bid} ${factor}`
    if ((seen.get(line) ?? score) !== score) {
      return refuse('87§64', 'objective-scores-differ', {
        detail: { bid, factor },
        fix: 'return-the-scores',
      })
    }
    seen.set(line, score)
  }
  return undefined
}
