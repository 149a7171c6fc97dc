import type { ScoringFactor } from '#libs/contracts'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { lotOf, type Tender } from '#libs/domain/procurement/tender'
import {
  outliersAnswered,
  scoresCompared,
  type EvaluationEvent,
  type EvaluationInput,
} from './events.js'
import { scoredFault } from './score-faults.js'
import type { Comparison, Outlier } from './comparison.js'
import { afterAnswers, type CommitteeFile, type Evaluation, type Scoring } from './state.js'

type Sheets = Pick<CommitteeFile, 'members' | 'sheets'>
type Answer = EvaluationInput<'answerOutliers'>['answers'][number]

/**
 * The scores that stand as far from the mean of all members as the county says, or farther, on what the
 * members judge: the fourth case of 87§64. Exact: no quotient is rounded.
 * @param from percent of the mean.
 */
export function outliersAmong(
  { members, sheets }: Sheets,
  factors: readonly ScoringFactor[],
  from: number,
): readonly Outlier[] {
  const judged = new Set(
    factors.filter(({ kind }) => kind === 'judged').map(({ factor }) => factor),
  )
  const lines = members
    .flatMap(({ person }) => (sheets[person] ?? []).map(line => ({ ...line, expert: person })))
    .filter(({ factor }) => judged.has(factor))
  const cells = Map.groupBy(lines, ({ bid, factor }) => `${bid} ${factor}`)
  return [...cells.values()].flatMap(given => {
    const sum = given.reduce((all, { score }) => all + score, 0)
    return given
      .filter(({ score }) => isFar(Math.abs(score * given.length - sum), sum, from))
      .map(({ expert, bid, factor }) => ({ expert, bid, factor }))
  })
}

const isFar = (distance: number, sum: number, from: number): boolean =>
  distance > 0 && distance * 100 >= from * sum

/**
 * Compares the sheets once all are in; undefined before. A score whose author has said why it stands
 * is asked about no more.
 */
export function comparedScores(
  file: CommitteeFile,
  factors: readonly ScoringFactor[],
  { policy }: Pick<Deciding, 'policy'>,
): ReturnType<typeof scoresCompared> | undefined {
  const { tender, lot, members, sheets, comparison } = file
  if (members.some(({ person }) => !(person in sheets))) return undefined
  const explained = comparison?.explained ?? []
  const scoreOf = ({ expert, bid, factor }: Outlier) =>
    sheets[expert]?.find(line => line.bid === bid && line.factor === factor)?.score
  const stands = (one: Outlier) =>
    explained.some(known => isSame(known, one) && known.score === scoreOf(one))
  return scoresCompared({
    ...{ tender, lot, comparison: (comparison?.nth ?? 0) + 1 },
    outliers: outliersAmong(file, factors, policy.score.outlierFrom).filter(one => !stands(one)),
  })
}

const isSame = (one: Outlier, other: Outlier): boolean =>
  one.expert === other.expert && one.bid === other.bid && one.factor === other.factor

/**
 * The author of scores that are far from the others', who alone knows of it, corrects each or says why
 * it stands, before anything is added up (87§64). When the last has answered, all are compared again.
 */
export function answerOutliers(
  { self, tender }: { readonly self: Evaluation; readonly tender: Tender | undefined },
  { answers }: EvaluationInput<'answerOutliers'>,
  { actor, policy }: Deciding,
): Decided<EvaluationEvent> {
  const asked = askedOf(self, actor)
  if ('refused' in asked) return asked
  const { file, comparison, own } = asked
  const factors = (tender && lotOf(tender, file.lot)?.document.factors) ?? []
  const fault = answersFault(own, answers, factors)
  if (fault) return fault
  const answered = outliersAnswered({
    ...{ tender: file.tender, lot: file.lot, expert: actor.id },
    ...{ comparison: comparison.nth, answers },
  })
  const after = afterAnswers(file, answered.data)
  const again =
    after.comparison?.outliers.length === 0 ? comparedScores(after, factors, { policy }) : undefined
  return again ? [answered, again] : [answered]
}

interface AskedOf {
  readonly file: Scoring
  readonly comparison: Comparison
  readonly own: readonly Outlier[]
}

/** What this member is asked about. */
function askedOf(self: Evaluation, { id }: Deciding['actor']): AskedOf | Refusal {
  if (self.status !== 'scoring') return refuse('87§64', 'not-scoring')
  const { comparison } = self
  const own = comparison?.outliers.filter(({ expert }) => expert === id) ?? []
  return comparison && own.length > 0
    ? { file: self, comparison, own }
    : refuse('87§64', 'no-outlier-of-yours')
}

/** Each of one's own outliers once, and nothing else. */
function answersFault(
  own: readonly Outlier[],
  answers: readonly Answer[],
  factors: readonly ScoringFactor[],
): Refusal | undefined {
  const isOf =
    ({ bid, factor }: Outlier) =>
    (answer: Answer) =>
      answer.bid === bid && answer.factor === factor
  const left = own.filter(one => answers.filter(isOf(one)).length !== 1).length
  if (left > 0 || answers.length !== own.length) {
    return refuse('87§64', 'outlier-not-answered', { detail: { outliers: own.length } })
  }
  return answers.map(answer => answerFault(answer, factors)).find(fault => fault !== undefined)
}

function answerFault(
  { bid, factor, score, reason }: Answer,
  factors: readonly ScoringFactor[],
): Refusal | undefined {
  if ((score === undefined) === (reason === undefined)) {
    return refuse('87§64', 'corrected-or-explained', { detail: { bid, factor } })
  }
  return score === undefined ? undefined : scoredFault({ bid, factor, score }, factors)
}
