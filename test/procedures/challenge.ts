import { randomUUID } from 'node:crypto'
import { instant } from '#libs/calendar'
import type { DomainEvent } from '#libs/domain/deciding'
import type { StoredEvent } from '#libs/event-store'
import { lotFailed } from '#libs/domain/procurement/tender'
import {
  challengeCase,
  complaintCase,
  projectCase,
  tenderCase,
} from '#libs/domain/procurement/testing'
import { livedUnder } from './lived.js'

const { projectId, tenderId } = tenderCase
const lived = livedUnder(projectId)

export const lot = projectCase.trainingLot

/** What the round's procedure hears of an evaluation by a committee that has nothing left to do. */
const completedAt = instant('2026-10-12T15:00+08:00')
const of = { tender: tenderId, lot }
const evaluated = lived(`evaluation-${randomUUID()}`, tenderCase.receivedAt, [
  { type: 'CommitteeSeated', data: { ...of, members: [] } },
  { type: 'ResponsivenessReviewed', data: { ...of, evaluable: true, abnormallyLow: [] } },
  { type: 'EvaluationCompleted', data: { ...of, completedAt, reportBy: { end: completedAt } } },
  { type: 'ReportDelivered', data: { ...of, deliveredAt: completedAt } },
])

/** The assessment lot has gone its own way: with the award of the other the round is over. */
const otherLotFailed = lotFailed({
  ...{ lot: projectCase.assessmentLot, ground: 'task-cancelled', rule: '法§36' },
  reason: '任务取消',
})

/** The challenge was answered: nothing of it was upheld. */
export const answeredChallenge: readonly StoredEvent[] = lived(
  `challenge-${challengeCase.challengeId}`,
  complaintCase.repliedAt,
  [challengeCase.isLodged, complaintCase.reply],
)

const awardedAnd = (...more: readonly DomainEvent[]): readonly StoredEvent[] => [
  ...evaluated,
  ...lived(`tender-${tenderId}`, challengeCase.announcedAt, [...challengeCase.awarded, ...more]),
]

/** A round whose training lot is awarded to the first of four. */
export const awarded = awardedAnd(otherLotFailed)

/** The same while nobody has been qualified for the other lot. */
export const awardedBesideAnother = awardedAnd()
