import { refuse, type Decided } from '#libs/domain/deciding'
import { findingRecorded, vetoRecorded, type RatingEvent, type RatingInput } from './events.js'
import { fileRule, openFile } from './open-rating.js'
import type { Rating } from './state.js'

/** Enters a finding of an inspection or a complaint that was upheld: points off, with its paper. */
export function recordFinding(
  rating: Rating,
  finding: RatingInput<'recordFinding'>,
): Decided<RatingEvent> {
  const file = openFile(rating)
  if ('refused' in file) return file
  return file.findings.some(one => one.finding === finding.finding)
    ? refuse(fileRule, 'finding-already-recorded')
    : [findingRecorded(finding)]
}

/** Enters one of the acts that decide the grade alone, by the decision that found it. */
export function recordVeto(rating: Rating, veto: RatingInput<'recordVeto'>): Decided<RatingEvent> {
  const file = openFile(rating)
  if ('refused' in file) return file
  return file.vetoes.includes(veto.veto)
    ? refuse(fileRule, 'veto-already-recorded')
    : [vetoRecorded(veto)]
}
