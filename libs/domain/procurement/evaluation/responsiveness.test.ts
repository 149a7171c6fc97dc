import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { evaluationEndedWithoutRanking } from '#libs/domain/procurement/tender'
import { evaluationCase, person, tenderCase, uuid } from '#libs/domain/procurement/testing'
import {
  collusionMarkersPut,
  electChair,
  evaluation,
  responsivenessReviewed,
  responsivenessVoted,
  reviewResponsiveness,
  voteOnResponsiveness,
  type EvaluationEvent,
} from './index.js'

const { three } = tenderCase
const { at, bidsAt, chair, elected, id, invalidWith, lot, nothing, ofLot, policy, responsiveAt } =
  evaluationCase
const { reviewed, round, seated, second, voted } = evaluationCase
type Ballots = evaluationCase.Ballots

const expectReview = (
  bids: ReturnType<typeof bidsAt>,
  ballots: readonly EvaluationEvent[] = voted(),
  input: { invalid?: { bid: string; ground: string; rule: string }[] } = {},
) =>
  given
    .states({ self: folded(evaluation, seated, elected, ...ballots), tender: round, bids })
    .when(reviewResponsiveness, input, { at, policy, id, actor: chair })

test('bids at the budget are responsive, one above it is invalid by itself (87§63)', () => {
  expectReview(bidsAt(1_900, 1_950, 2_000)).thenAppends({ self: [reviewed] })
  const [, , dear] = three
  expectReview(bidsAt(1_900, 1_950, 2_001)).thenAppends({
    self: [
      responsivenessReviewed({
        ...{ ...ofLot, responsive: responsiveAt(1_900, 1_950), abnormallyLow: [] },
        invalid: [{ bid: dear?.bid ?? '', ground: 'price-above-ceiling', rule: '87§63' }],
        evaluable: false,
      }),
    ],
    tender: [
      evaluationEndedWithoutRanking({
        ...{ lot, evaluation: id, ground: 'fewer-than-three-responsive' },
        responsive: three.slice(0, 2),
      }),
    ],
  })
})

test('only the chair records, and only bids of the lot', () => {
  given
    .states({ self: folded(evaluation, seated, elected), tender: round, bids: bidsAt(1_900) })
    .when(reviewResponsiveness, { invalid: [] }, { at, policy, actor: second })
    .thenRefused('only-the-chair-records')
})

const [firstBid = { bid: '', bidder: '' }, secondBid = firstBid] = three
const without = (bid: string, ground: string, rule: string) => ({
  self: [
    responsivenessReviewed({
      ...{ ...ofLot, abnormallyLow: [], evaluable: false },
      responsive: responsiveAt(1_900, 1_950, 2_000).filter(one => one.bid !== bid),
      invalid: [{ bid, ground, rule }],
    }),
  ],
  tender: [
    evaluationEndedWithoutRanking({
      ...{ lot, evaluation: id, ground: 'fewer-than-three-responsive' as const },
      responsive: three.filter(one => one.bid !== bid),
    }),
  ],
})

test('a bid is invalid by the votes of more than half of all members (87§61)', () => {
  const against = { invalid: [{ bid: firstBid.bid, ...invalidWith('unsigned') }] }
  const other = { invalid: [{ bid: firstBid.bid, ...invalidWith('another-ground') }] }
  const bids = bidsAt(1_900, 1_950, 2_000)
  expectReview(bids, voted(against, against)).thenAppends({ self: [reviewed] })
  const out = without(firstBid.bid, 'unsigned', '87§63')
  expectReview(bids, voted(against, other, against)).thenAppends(out)
  expectReview(bids, voted(against, against, against).slice(1)).thenRefused(
    'votes-missing',
    '87§61',
  )
  expectReview(bids, voted(against, against, against), { invalid: [] }).thenRefused(
    'not-what-the-majority-voted',
  )
  expectReview(bids, voted(), {
    invalid: [{ bid: firstBid.bid, ground: 'unsigned', rule: '87§63' }],
  }).thenRefused('not-what-the-majority-voted')
})

const markers = [
  {
    marker: 'same-machine-code-1',
    kind: 'same-machine-code' as const,
    bids: [firstBid.bid, secondBid.bid],
  },
]
const put = collusionMarkersPut({ ...ofLot, markers })
const held = (collusion: boolean) => ({
  markers: [{ marker: 'same-machine-code-1', collusion, reason: '机器码相同' }],
})

test('what the bids have in common is put to the members as they elect their chair (87§37)', () => {
  const same = bidsAt(1_900, 1_950, 2_001).map((one, index) =>
    one.status === 'revealed' && index < 2
      ? { ...one, content: { ...one.content, machineCode: 'MAC-1' } }
      : one,
  )
  given
    .states({ self: folded(evaluation, seated), bids: same })
    .when(electChair, { person: chair.id }, { at, actor: second })
    .then(elected, put)
})

test('a marker that most members hold to be collusion takes all its bids out, before any score', () => {
  const review = (...ballots: readonly Ballots[]) =>
    expectReview(bidsAt(1_900, 1_950, 2_000), [put, ...voted(...ballots)])
  const [against, forIt] = [held(true), held(false)]
  review(against, against, forIt, forIt, forIt).thenAppends({ self: [reviewed] })
  review(against, against, against, forIt, forIt).thenAppends({
    self: [
      responsivenessReviewed({
        ...{ ...ofLot, responsive: responsiveAt(1_900, 1_950, 2_000).slice(2), abnormallyLow: [] },
        invalid: [firstBid, secondBid].map(({ bid }) => ({
          ...{ bid, ground: 'deemed-collusion', rule: '87§37' },
        })),
        evaluable: false,
      }),
    ],
    tender: [
      evaluationEndedWithoutRanking({
        ...{ lot, evaluation: id, ground: 'fewer-than-three-responsive' },
        responsive: three.slice(2),
      }),
    ],
  })
})

const expectVote = (ballot: Ballots, before: readonly EvaluationEvent[] = [seated, elected, put]) =>
  given(evaluation, ...before).when(
    voteOnResponsiveness,
    { ...nothing, ...ballot },
    { at, actor: second },
  )

test('every member votes once, on each marker that was put and nothing else', () => {
  const cast = responsivenessVoted({ ...ofLot, expert: second.id, ...nothing, ...held(true) })
  expectVote(held(true)).then(cast)
  expectVote({}).thenRefused('marker-not-voted-on', '87§37')
  expectVote({
    markers: [
      ...held(true).markers,
      { ...held(true).markers[0], marker: 'other', collusion: true, reason: '无' },
    ],
  }).thenRefused('no-such-marker')
  expectVote(held(true), [seated, elected, put, cast]).thenRefused('already-voted', '87§61')
  expectVote(held(true), [seated]).thenRefused('chair-not-elected')
  expectVote(held(true), [seated, elected, put, reviewed]).thenRefused('committee-not-waiting')
  expectVote({ ...held(true), tooLow: [{ bid: uuid(999), reason: '过低' }] }).thenRefused(
    'no-such-bid',
  )
  expectVote({
    ...held(true),
    invalid: [{ bid: uuid(999), ...invalidWith('unsigned') }],
  }).thenRefused('no-such-bid')
  given(evaluation, seated, elected)
    .when(voteOnResponsiveness, nothing, { at, actor: person('evaluation-expert', 700) })
    .thenRefused('not-a-member')
})

test('a price that most members hold to be too low is explained, whatever its share (财库〔2026〕2号)', () => {
  const low = { tooLow: [{ bid: firstBid.bid, reason: '明显低于成本' }] }
  expectReview(bidsAt(1_900, 1_950, 2_000), voted(low, low)).thenAppends({ self: [reviewed] })
  expectReview(bidsAt(1_900, 1_950, 2_000), voted(low, low, low)).thenAppends({
    self: [
      responsivenessReviewed({
        ...reviewed.data,
        abnormallyLow: [{ bid: firstBid.bid, triggers: ['committee-judgement'] }],
        explainBy: instant('2026-10-08T16:30+08:00'),
      }),
    ],
  })
})
