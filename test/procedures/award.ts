import { randomUUID } from 'node:crypto'
import { instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { livedUnder } from './lived.js'

export const { projectId, tenderId } = tenderCase
export const lots = [projectCase.trainingLot, projectCase.assessmentLot] as const

/** Events of one stream as another county had them, all at one instant. */
export const livedEvents = livedUnder(projectId)

/** A round whose notice stands and whose deadline lies ahead. */
export const receivingBids = livedEvents(`tender-${tenderId}`, tenderCase.publishedAt, [
  tenderCase.drafted,
  tenderCase.published,
])

const round = livedEvents(`tender-${tenderId}`, tenderCase.receivedAt, [
  ...tenderCase.decryptedBoth,
  tenderCase.qualified(lots[0], tenderCase.three),
  tenderCase.qualified(lots[1], tenderCase.threeOthers),
  tenderCase.reported(lots[0], tenderCase.three),
  tenderCase.reported(lots[1], tenderCase.threeOthers),
])

/**
 * A round whose lots are evaluated and reported on 12 October, and wait for the signatory: first comes
 * what the committees did, then their reports.
 */
export const reported: readonly StoredEvent[] = [
  ...round.slice(0, -lots.length),
  ...lots.flatMap(lot => evaluated(lot)),
  ...round.slice(-lots.length),
]

/** What the round's procedure hears of an evaluation by a committee that has nothing left to do. */
function evaluated(lot: string): readonly StoredEvent[] {
  const of = { tender: tenderId, lot }
  const completedAt = instant('2026-10-12T15:00+08:00')
  return livedEvents(`evaluation-${randomUUID()}`, tenderCase.receivedAt, [
    { type: 'CommitteeSeated', data: { ...of, members: [] } },
    { type: 'ResponsivenessReviewed', data: { ...of, evaluable: true, abnormallyLow: [] } },
    { type: 'EvaluationCompleted', data: { ...of, completedAt, reportBy: { end: completedAt } } },
    { type: 'ReportDelivered', data: { ...of, deliveredAt: completedAt } },
  ])
}
