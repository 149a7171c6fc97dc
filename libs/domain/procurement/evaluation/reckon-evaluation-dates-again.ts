import type { Decided, Deciding } from '#libs/domain/deciding'
import { endReckonedAgain } from '#libs/domain/procurement/reckoning'
import { evaluationDatesReckonedAgain, type EvaluationEvent } from './events.js'
import type { Evaluation } from './state.js'

/** A year was published that the days for handing the report over reach into. */
export function reckonEvaluationDatesAgain(
  evaluation: Evaluation,
  _: object,
  { calendar }: Deciding,
): Decided<EvaluationEvent> {
  if (evaluation.status !== 'completed') return []
  const { tender, lot } = evaluation
  const reportBy = endReckonedAgain(evaluation.reportBy, calendar)
  return reportBy ? [evaluationDatesReckonedAgain({ tender, lot, reportBy })] : []
}
