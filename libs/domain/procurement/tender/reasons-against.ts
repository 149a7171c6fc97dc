import type { DataOf } from '#libs/domain/deciding'
import type { TenderEvent } from './events.js'
import type { LotStage } from './lot.js'

type Reported = Extract<LotStage, { readonly status: 'reported' }>

/** One that names nobody was against the first-ranked, and stands beside those that follow. */
export function withReason(
  stage: Reported,
  { bid }: DataOf<TenderEvent, 'ReasonAgainstFirstRankedRecorded'>,
): Reported {
  const { reasonAgainstFirstRanked, ranking, reasonsAgainst: named } = stage
  if (bid === undefined) return { ...stage, reasonAgainstFirstRanked: true }
  const unnamed = reasonAgainstFirstRanked ? ranking.slice(0, 1).map(one => one.bid) : []
  const reasonsAgainst = [...(named ?? unnamed), bid]
  return { ...stage, reasonAgainstFirstRanked: true, reasonsAgainst }
}
