import type { ScoreLine } from '#libs/contracts'
import type { DataOf } from '#libs/domain/deciding'
import type { EvaluationEvent } from './events.js'

/** A score that stands far from those of the other members. */
export type Outlier = DataOf<EvaluationEvent, 'ScoresCompared'>['outliers'][number]

/** What the comparisons of all sheets found, and what has been said to it. */
export interface Comparison {
  readonly nth: number
  /** Their authors owe an answer to these, and nobody else knows of them. */
  readonly outliers: readonly Outlier[]
  readonly explained: readonly (Outlier & { readonly score: number; readonly reason: string })[]
}

interface ComparedSheets {
  readonly sheets: Readonly<Record<string, readonly ScoreLine[]>>
  readonly comparison?: Comparison | undefined
}

/** Nothing is asked any more of this member, or of anybody. */
export const unasked = (
  comparison: Comparison | undefined,
  expert?: string,
): Comparison | undefined =>
  comparison && {
    ...comparison,
    outliers: comparison.outliers.filter(one => expert !== undefined && one.expert !== expert),
  }

/**
 * The sheet as its author has corrected it, with the reasons for what stands. The page of the evidence
 * stays with a corrected score: another score is read off the same page.
 */
export function answeredFor(
  { sheets, comparison }: ComparedSheets,
  { expert, answers }: DataOf<EvaluationEvent, 'OutliersAnswered'>,
): ComparedSheets {
  const sheet = (sheets[expert] ?? []).map(line => {
    const said = answers.find(({ bid, factor }) => bid === line.bid && factor === line.factor)
    return { line: { ...line, score: said?.score ?? line.score }, reason: said?.reason }
  })
  const explained = sheet.flatMap(({ line, reason }) =>
    reason === undefined ? [] : [{ ...line, expert, reason }],
  )
  return {
    sheets: { ...sheets, [expert]: sheet.map(({ line }) => line) },
    comparison: comparison && {
      ...comparison,
      outliers: comparison.outliers.filter(one => one.expert !== expert),
      explained: [...comparison.explained, ...explained],
    },
  }
}

/** That a score is far from the others' is for its author alone to know. */
export const ownComparison = (
  { nth, outliers, explained }: Comparison,
  id: string | undefined,
): Comparison => ({
  nth,
  outliers: outliers.filter(({ expert }) => expert === id),
  explained: explained.filter(({ expert }) => expert === id),
})
