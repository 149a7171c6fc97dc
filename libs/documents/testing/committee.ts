import { instant } from '#libs/calendar'
import { bidClarified } from '#libs/domain/procurement/bid'
import {
  chairElected,
  clarificationAsked,
  committeeSeated,
  evaluationCompleted,
  memberLeft,
  memberReplaced,
  outliersAnswered,
  priceExplanationJudged,
  reportSigned,
  responsivenessReviewed,
  scoresReturned,
  scoresSubmitted,
} from '#libs/domain/procurement/evaluation'
import { committeeSeatedForLot } from '#libs/domain/procurement/tender'
import { anyHash, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import {
  absent,
  evaluationId,
  loser,
  lot,
  members,
  on,
  paper,
  prices,
  projectId,
  tenderId,
  winner,
  type Lived,
} from './cast.js'

const evaluation = on(`evaluation-${evaluationId}`)
const tender = on(`tender-${tenderId}`)
const drawn = members.with(2, absent)
const clarification = uuid(800)

const result = (bidder: number, rank: number, [price, other]: readonly [number, number]) => ({
  ...tenderCase.bidOf(bidder),
  ...{ rank, price: yuan(prices[bidder] ?? 0), evaluatedPrice: yuan((prices[bidder] ?? 0) * 0.9) },
  ...{ priceScore: price, otherScore: other, total: price + other },
})

export const qualified = [1, 2, 3].map(tenderCase.bidOf)

/** One member's opinion of every bid: of the first this one, of each other half a point less. */
const scored = (at: string, expert: string, plan: number) =>
  evaluation(
    at,
    scoresSubmitted({
      ...{ tender: tenderId, lot, expert },
      scores: qualified.flatMap(({ bid }, place) => [
        { bid, factor: 'plan', score: plan - 50 * place, page: 12 + place },
        { bid, factor: 'teachers', score: 9_000 },
      ]),
    }),
  )

/** What the committee did: one stayed away and was replaced, one sheet came back, one score was far off. */
export const evaluated: readonly Lived[] = [
  evaluation(
    '2026-10-09T09:00+08:00',
    committeeSeated({
      ...{ project: projectId, tender: tenderId, lot, bids: qualified },
      members: drawn.map(person => ({ person, seat: 'expert' })),
      draw: { library: paper, seedCommitment: anyHash },
    }),
  ),
  tender('2026-10-09T09:00+08:00', committeeSeatedForLot({ lot, evaluation: evaluationId })),
  evaluation(
    '2026-10-09T09:10+08:00',
    chairElected({ tender: tenderId, lot, person: members[0] ?? '' }),
  ),
  evaluation(
    '2026-10-09T09:20+08:00',
    memberLeft({
      ...{ tender: tenderId, lot, person: absent },
      ...{ cause: 'absent', reason: '通知后未到评审现场' },
    }),
  ),
  evaluation(
    '2026-10-09T09:40+08:00',
    memberReplaced({
      ...{ tender: tenderId, lot, person: members[2] ?? '', instead: absent },
      document: { ...paper, paper: '补抽表7号' },
    }),
  ),
  evaluation(
    '2026-10-09T09:50+08:00',
    clarificationAsked({
      ...{ tender: tenderId, lot, question: clarification, bids: [loser.bid] },
      ...{ words: '请说明实训场地的面积', onlyBecause: '其他单位已写明面积' },
      answerBy: instant('2026-10-09T10:20+08:00'),
    }),
  ),
  on(`bid-${loser.bid}`)(
    '2026-10-09T09:55+08:00',
    bidClarified({
      ...{ question: clarification, answer: { ...paper, paper: '澄清函3号' } },
      answeredAt: instant('2026-10-09T09:55+08:00'),
    }),
  ),
  evaluation(
    '2026-10-09T10:00+08:00',
    responsivenessReviewed({
      ...{ tender: tenderId, lot, evaluable: true },
      responsive: qualified.map((one, at) => ({
        ...{ ...one, unitPrice: yuan(1_000), businessSize: 'small' },
        price: yuan(prices[at + 1] ?? 0),
      })),
      invalid: [],
      abnormallyLow: [{ bid: tenderCase.bidOf(3).bid, triggers: ['half-of-mean'] }],
      explainBy: instant('2026-10-09T11:00+08:00'),
    }),
  ),
  evaluation(
    '2026-10-09T10:40+08:00',
    priceExplanationJudged({
      ...{ tender: tenderId, lot, bid: tenderCase.bidOf(3).bid },
      ...{ convincing: true, reason: '附有场地自有证明和成本明细', evaluable: true },
    }),
  ),
  ...members.map((expert, seat) => scored('2026-10-09T12:00+08:00', expert, 8_000 + 100 * seat)),
  evaluation(
    '2026-10-09T13:00+08:00',
    scoresReturned({
      ...{ tender: tenderId, lot, expert: members[3] ?? '' },
      ...{ ground: 'sum-error', reason: '分项评分超出评分标准范围' },
    }),
  ),
  scored('2026-10-09T13:30+08:00', members[3] ?? '', 7_000),
  evaluation(
    '2026-10-09T14:00+08:00',
    outliersAnswered({
      ...{ tender: tenderId, lot, expert: members[3] ?? '', comparison: 1 },
      answers: [{ bid: winner.bid, factor: 'plan', score: 7_777 }],
    }),
  ),
  evaluation(
    '2026-10-09T16:00+08:00',
    evaluationCompleted({
      ...{ tender: tenderId, lot, completedAt: instant('2026-10-09T16:00+08:00') },
      reportBy: tenderCase.end('条例§43', '2026-10-12', '2026-10-13'),
      results: [
        result(2, 1, [91_000, 850_000]),
        result(1, 2, [81_500, 800_000]),
        result(3, 3, [100_000, 700_000]),
      ],
    }),
  ),
  ...members.map((expert, seat) =>
    evaluation(
      '2026-10-09T17:00+08:00',
      reportSigned({
        ...{ tender: tenderId, lot, expert },
        ...(seat === 4 && { dissent: '认为丙的报价说明不充分' }),
      }),
    ),
  ),
]
