import { randomUUID } from 'node:crypto'
import { instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { bidRevealed, bidSubmitted } from '#libs/domain/procurement/bid'
import {
  chairElected,
  committeeSeated,
  responsivenessReviewed,
} from '#libs/domain/procurement/evaluation'
import { committeeSeatedForLot, lotFailed } from '#libs/domain/procurement/tender'
import { anyHash, person, tenderCase } from '#libs/domain/procurement/testing'
import { multiply, yuan } from '#libs/money'
import { lots, projectId, tenderId } from './award.js'
import { livedUnder } from './lived.js'

const { decryptedBoth, qualified, three, threeOthers } = tenderCase
const [lot, otherLot] = lots
const of = { tender: tenderId, lot }

export const evaluationId = randomUUID()
export const experts = [1, 2, 3, 4, 5].map(last => person('evaluation-expert', 600 + last))
const members = experts.map(({ id }) => ({ person: id, seat: 'expert' as const }))
export const [chair = person('evaluation-expert', 601), second = chair] = experts

/** The afternoon of the opening's day, when the committee sits. */
export const sitting = instant('2026-10-08T15:00+08:00')
const lived = livedUnder(projectId)

const library = { paper: '省专家库', evidence: anyHash }
const seated = committeeSeated({
  ...{ project: projectId, ...of, bids: three, members },
  draw: { library, seedCommitment: anyHash },
})

const responsive = three.map(({ bid, bidder }, index) => ({
  ...{ bid, bidder, unitPrice: yuan(1_900 + index), price: multiply(yuan(1_900 + index), 100) },
  businessSize: 'large' as const,
}))

/** One lot is being scored by a committee of five; the other has failed. */
export const scoringUnder = (drafted: typeof tenderCase.drafted): readonly StoredEvent[] => [
  ...lived(`tender-${tenderId}`, sitting, [
    ...[drafted, ...decryptedBoth.slice(1)],
    qualified(lot, three),
    qualified(otherLot, threeOthers),
    committeeSeatedForLot({ lot, evaluation: evaluationId }),
    lotFailed({ lot: otherLot, ground: 'task-cancelled', rule: '法§36', reason: '任务取消' }),
  ]),
  ...responsive.flatMap(({ bid, bidder, unitPrice, price, businessSize }) =>
    lived(`bid-${bid}`, sitting, [
      bidSubmitted({
        ...{ project: projectId, ...of, bidder, commitment: anyHash, submittedAt: sitting },
      }),
      bidRevealed({
        nonce: anyHash,
        content: {
          ...{ ...of, bidder, unitPrice, price, businessSize, related: [], documents: [] },
        },
      }),
    ]),
  ),
  ...lived(`evaluation-${evaluationId}`, sitting, [
    seated,
    chairElected({ ...of, person: chair.id }),
    responsivenessReviewed({
      ...{ ...of, responsive, invalid: [], abnormallyLow: [], evaluable: true },
    }),
  ]),
]
export const scoring = scoringUnder(tenderCase.drafted)

/** One member's sheet: every bid on both factors that members score. */
export const sheetOf = (teachers = 9_000, plan = 8_000) =>
  three.flatMap(({ bid }) => [
    { bid, factor: 'plan', score: plan },
    { bid, factor: 'teachers', score: teachers },
  ])
