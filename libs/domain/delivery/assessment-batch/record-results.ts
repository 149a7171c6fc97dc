import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  assessmentResultsRecorded,
  type AssessmentBatchEvent,
  type AssessmentBatchInput,
} from './events.js'
import type { AssessmentBatch } from './state.js'

const rule = '评价质量督导'

/** Enters the results of an examination that was held, for every candidate and nobody else. */
export function recordResults(
  batch: AssessmentBatch,
  recorded: AssessmentBatchInput<'recordResults'>,
  { at }: Deciding,
): Decided<AssessmentBatchEvent> {
  if (batch.status !== 'scheduled') return refuse(rule, 'no-results-awaited')
  const { startsAt, endsAt, candidates, trainingClass } = batch.scheduled
  if (at < endsAt) return refuse(rule, 'assessment-not-over', { detail: { endsAt } })
  if (recorded.occurredOn < dayOf(startsAt)) {
    return refuse(rule, 'before-the-assessment', { detail: { startsAt } })
  }
  const examined = recorded.results.map(({ person }) => person).toSorted()
  if (examined.join() !== candidates.toSorted().join()) {
    return refuse(rule, 'results-are-not-the-candidates', {
      detail: { results: examined.length, candidates: candidates.length },
    })
  }
  const passed = recorded.results.filter(result => result.passed).length
  return [assessmentResultsRecorded({ ...recorded, trainingClass, passed })]
}
