import { given, folded } from '#libs/domain/deciding/testing'
import { committeeSeatedForLot, lotFailed, tender } from '#libs/domain/procurement/tender'
import { evaluationCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import {
  completeEvaluation,
  deliverReport,
  dissolveCommittee,
  evaluation,
  evaluationCompleted,
  judgePriceExplanation,
  reportSigned,
  reviewResponsiveness,
  scoresSubmitted,
  stopEvaluation,
} from './index.js'

const { decryptedBoth, end, paper, qualified, three } = tenderCase
const { at, bidsAt, chair, elected, experts, id, lot, ofLot, policy } = evaluationCase
const { reviewed, seated, voted } = evaluationCase

const seatedHere = [
  ...decryptedBoth,
  qualified(lot, three),
  committeeSeatedForLot({ lot, evaluation: id }),
]
const failed = lotFailed({ lot, ground: 'task-cancelled', rule: '法§36', reason: '任务取消' })
const overBy = {
  'the lot has failed': folded(tender, ...seatedHere, failed),
  'another committee sits': folded(
    tender,
    ...[...decryptedBoth, qualified(lot, three)],
    committeeSeatedForLot({ lot, evaluation: uuid(401) }),
  ),
}

const responsive = reviewed.data.responsive.map(({ bid }) => bid)
const scores = responsive.flatMap(bid => [
  { bid, factor: 'plan', score: 8_000 },
  { bid, factor: 'teachers', score: 9_000 },
])
const votedOn = folded(evaluation, seated, elected, ...voted())
const scoring = folded(evaluation, seated, elected, ...voted(), reviewed)
const explaining = folded(evaluation, seated, elected, {
  ...reviewed,
  data: { ...reviewed.data, abnormallyLow: [{ bid: responsive[0] ?? '', triggers: [] }] },
})
const scored = [
  ...[seated, elected, ...voted(), reviewed],
  ...experts.map(({ id: expert }) => scoresSubmitted({ ...ofLot, expert, scores })),
] as const
const completed = folded(
  evaluation,
  ...scored,
  evaluationCompleted({
    ...{ ...ofLot, results: [], reportBy: end('条例§43', '2026-10-12', '2026-10-13') },
    completedAt: tenderCase.receivedAt,
  }),
  ...experts.map(({ id: expert }) => reportSigned({ ...ofLot, expert })),
)

const now = { at, policy, id, actor: chair }
const why = { reason: '不再需要' }
const bids = bidsAt(1_900, 1_950, 2_000)

/** 法§36, 法§37: what has failed is procured again, and no committee brings it back. */
test.each(Object.entries(overBy))(
  '%s: nothing that a committee decides counts (87§46)',
  (_, of) => {
    const states = <Of>(self: Of) => given.states({ self, tender: of, bids })
    const late = [
      states(votedOn).when(reviewResponsiveness, {}, now),
      states(explaining).when(
        judgePriceExplanation,
        { bid: responsive[0] ?? '', convincing: false, explanation: paper, ...why },
        now,
      ),
      states(folded(evaluation, ...scored)).when(completeEvaluation, {}, now),
      states(completed).when(deliverReport, { report: paper }, now),
      states(scoring).when(stopEvaluation, { ground: 'document-unlawful', ...why }, now),
      states(scoring).when(
        dissolveCommittee,
        { ground: 'unlawful-conduct', sealedFiles: paper, ...why },
        now,
      ),
    ]
    for (const decided of late) decided.thenRefused('lot-not-under-evaluation', '87§46')
  },
)
