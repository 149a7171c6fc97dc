import type { ScoreLine, ScoringFactor } from '#libs/contracts'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { lotOf, methodOf, type Tender } from '#libs/domain/procurement/tender'
import type { Policy } from '#libs/policy'
import {
  scoresReturned,
  scoresSubmitted,
  type EvaluationEvent,
  type EvaluationInput,
} from './events.js'
import { sittingAfter } from './facts.js'
import { comparedScores } from './outliers.js'
import { linesFault } from './score-faults.js'
import { turnOf, type Evaluation, type Scoring } from './state.js'

interface EvaluationOfTender {
  readonly self: Evaluation
  readonly tender: Tender | undefined
}

/** Each member scores alone, every responsive bid on every factor but the price (87§55). */
export function submitScores(
  { self, tender }: EvaluationOfTender,
  { scores }: EvaluationInput<'submitScores'>,
  { actor, policy }: Deciding,
): Decided<EvaluationEvent> {
  const fault = sheetFault(self, actor.id) ?? quotesFault(self, tender, policy)
  if (fault) return fault
  if (self.status !== 'scoring') return refuse('87§55', 'not-scoring')
  const factors = scoredFactors(tender, self.lot)
  return (
    linesFault(scores, factors) ??
    coverageFault(self, scores, factors) ?? [
      scoresSubmitted({
        ...{ tender: self.tender, lot: self.lot, expert: actor.id, scores },
        ...inTurn(turnOf(self, actor.id)),
      }),
      ...comparedWith(self, { expert: actor.id, scores, factors, policy }),
    ]
  )
}

/** With the last sheet all are compared. */
function comparedWith(
  self: Scoring,
  { expert, scores, factors, policy }: HandedIn,
): readonly EvaluationEvent[] {
  const file = { ...self, sheets: { ...self.sheets, [expert]: scores } }
  const compared = comparedScores(file, factors, { policy })
  return compared ? [compared] : []
}

interface HandedIn extends Pick<Deciding, 'policy'> {
  readonly expert: string
  readonly scores: readonly ScoreLine[]
  readonly factors: readonly ScoringFactor[]
}

/** Where final quotes are given, whoever gave one is scored, and only after that (214号). */
export function quotesFault(
  evaluation: Evaluation,
  tender: Tender | undefined,
  policy: Policy,
): Refusal | undefined {
  const asked = tender && 'lots' in tender && methodOf(tender, policy).finalQuote !== undefined
  const open = evaluation.status === 'scoring' && evaluation.quoting?.status !== 'closed'
  return asked && open ? refuse('214号', 'final-quotes-not-closed') : undefined
}

/** The factors that members score: all but the price, which the formula scores. */
export const scoredFactors = (tender: Tender | undefined, lot: string): readonly ScoringFactor[] =>
  (tender && lotOf(tender, lot)?.document.factors.filter(({ kind }) => kind !== 'price')) ?? []

function sheetFault(evaluation: Evaluation, expert: string): Refusal | undefined {
  if (evaluation.status !== 'scoring') return refuse('87§55', 'not-scoring')
  if (!evaluation.members.some(({ person }) => person === expert)) {
    return refuse('87§55', 'not-a-member')
  }
  if (evaluation.explaining.length > 0) return refuse('87§60', 'price-not-explained-yet')
  return expert in evaluation.sheets ? refuse('87§64', 'already-scored') : undefined
}

/** Every responsive bid and factor once, nothing else. */
function coverageFault(
  { responsive }: Scoring,
  scores: readonly ScoreLine[],
  factors: readonly ScoringFactor[],
): Refusal | undefined {
  const given = new Set(scores.map(({ bid, factor }) => `${bid} ${factor}`))
  const owed = responsive.flatMap(({ bid }) => factors.map(({ factor }) => `${bid} ${factor}`))
  const complete =
    given.size === scores.length &&
    owed.length === scores.length &&
    owed.every(line => given.has(line))
  return complete
    ? undefined
    : refuse('87§55', 'sheet-not-complete', { detail: { given: given.size, owed: owed.length } })
}

/** The first turn goes without saying. */
const inTurn = (turn: number) => (turn === 1 ? {} : { turn })

/** What may be sent back in the score review 复核, before anybody has signed (87§64). */
const reviewable: readonly string[] = [
  'sum-error',
  'score-out-of-range',
  'objective-scores-differ',
  'abnormally-high-or-low',
]

/**
 * The chair sends a sheet back to its member; nobody changes another's scores. So it is until the
 * first signature, when what was added up is added up anew; afterwards only by re-evaluation.
 */
export function returnScores(
  evaluation: Evaluation,
  { expert, ground, reason }: EvaluationInput<'returnScores'>,
  { actor }: Deciding,
): Decided<EvaluationEvent> {
  const fault = reviewFault(evaluation, ground, actor)
  if (fault) return fault
  if (!('sheets' in evaluation)) return refuse('87§64', 'not-scoring')
  const { tender, lot, sheets, returned, sitting, status } = evaluation
  return expert in sheets
    ? [
        scoresReturned({
          ...{ tender, lot, expert, ground, reason, ...inTurn(turnOf(evaluation, expert)) },
          ...(returned.length > 0 && { returned: returned.length + 1 }),
          ...(status === 'completed' && { sitting: sittingAfter(sitting) }),
        }),
      ]
    : refuse('87§64', 'nothing-scored-yet')
}

function reviewFault(
  evaluation: Evaluation,
  ground: string,
  { id }: Deciding['actor'],
): Refusal | undefined {
  const scored = evaluation.status === 'scoring' || evaluation.status === 'completed'
  if (!scored) return refuse('87§64', 'not-scoring')
  if (evaluation.chair !== id) return refuse('87§64', 'only-the-chair-records')
  if (evaluation.status === 'completed' && evaluation.signed.length > 0) {
    return refuse('87§64', 'report-signed-already', { fix: 'evaluate-again' })
  }
  return reviewable.includes(ground)
    ? undefined
    : refuse('87§64', 'ground-not-reviewable', { detail: { ground } })
}
