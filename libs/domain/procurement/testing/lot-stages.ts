import { day, instant } from '#libs/calendar'
import { folded } from '#libs/domain/deciding/testing'
import {
  bidOpeningNotHeld,
  evaluationEndedWithoutRanking,
  lawfulExitTaken,
  lotContracted,
  lotFailed,
  otherMethodDecided,
  qualificationReviewed,
  tender,
  tenderTerminated,
  winnerRefused,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { awarded, ranked } from './challenge-case.js'
import { uuid } from './people-and-policy.js'
import { assessmentLot, trainingLot as lot } from './project-case.js'
import * as tenderCase from './tender-case.js'

/** A tender with its training lot at every stage at which a remedy can find it. */
const { bidOf, confirmed, drafted, openedBoth, paper, published } = tenderCase

/** The contract that binds the lot at the stages from `contracted` on. */
export const contractId = uuid(450)

const qualifiedFour = ranked.slice(0, -1)
const exit = (to: 'tender-again' | 'apply-for-other-method') =>
  lawfulExitTaken({
    ...{ lot, exit: to, documentUnreasonable: to === 'tender-again', finding: paper },
    rule: '87§43',
  })
const notHeld: readonly TenderEvent[] = [
  ...[drafted, published],
  bidOpeningNotHeld({
    lots: [lot, assessmentLot],
    ...{ ground: 'fewer-than-three-bidders', rule: '87§41' },
  }),
]
const failed = lotFailed({
  ...{ lot, ground: 'illegality-affecting-fairness', rule: '法§36', reason: '影响公正' },
})

/** How each stage came about. */
export const lotStages = {
  'receiving-bids': [drafted, published],
  decrypting: [drafted, published, openedBoth],
  'opening-not-held': notHeld,
  'awaiting-qualification': tenderCase.decryptedBoth,
  'too-few-qualified': [
    ...tenderCase.decryptedBoth,
    qualificationReviewed({
      ...{ lot, qualified: [bidOf(1)], unqualified: [], evaluable: false, rule: '87§44' },
    }),
  ],
  qualified: qualifiedFour,
  'too-few-responsive': [
    ...qualifiedFour,
    evaluationEndedWithoutRanking({
      ...{ lot, evaluation: uuid(400), ground: 'fewer-than-three-responsive' },
    }),
  ],
  'evaluation-stopped': [
    ...qualifiedFour,
    evaluationEndedWithoutRanking({
      ...{ lot, evaluation: uuid(400), ground: 'document-contradictory' },
    }),
  ],
  reported: ranked,
  confirmed: [...ranked, confirmed(lot, bidOf(1))],
  awarded,
  'winner-refused': [
    ...awarded,
    winnerRefused({
      ...{ lot, ...bidOf(1), reason: '无力履行', document: paper, bidSecurity: 'none-asked' },
      candidates: [2, 3, 4].map(bidOf),
    }),
  ],
  failed: [...qualifiedFour, failed],
  'tendered-again': [...notHeld, exit('tender-again')],
  'other-method-asked': [...notHeld, exit('apply-for-other-method')],
  'other-method-decided': [
    ...[...notHeld, exit('apply-for-other-method')],
    otherMethodDecided({
      ...{ lot, method: 'competitive-consultation', approved: true },
      decision: { ...paper, authority: '市财政局', occurredOn: day('2026-10-12') },
    }),
  ],
  terminated: [
    ...[drafted, published],
    tenderTerminated({ reason: '任务取消', reportToFinance: paper }),
  ],
  contracted: [
    ...awarded,
    lotContracted({ lot, contract: contractId, signedAt: instant('2026-10-30T00:00+08:00') }),
  ],
} satisfies Readonly<Record<string, readonly TenderEvent[]>>

export type LotStageName = keyof typeof lotStages

/** The tender at a stage of its lot. */
export const tenderAt = (stage: LotStageName): Tender => folded(tender, ...lotStages[stage])
