import type { StoredEvent } from '#libs/event-store'
import { factsOf } from '../facts/facts.js'
import {
  bids,
  evaluationId,
  followedBy,
  loser,
  lot,
  stored,
  storedBy,
  tenderId,
  winner,
} from '../testing/purchase.js'
import { debriefOf } from './debriefing.js'
import { isNotYet } from './kind.js'

/** The bid that was third in the purchase. */
const third = bids[2]?.bid ?? ''
const streams = { evaluation: `evaluation-${evaluationId}`, tender: `tender-${tenderId}` }

/** What is said of the loser where these events of the purchase say something else. */
const told = (bid: string, change: (event: StoredEvent) => object) => {
  const events = stored().map(event => ({
    ...event,
    data: { ...(event.data as object), ...change(event) }, // each event's own shape
  }))
  const debrief = debriefOf(factsOf(events), bid)
  if (isNotYet(debrief)) throw new Error(`missing ${debrief.notYet}`)
  return debrief
}

/** Without the bid among the results. */
function unranked({ type, data }: StoredEvent): object {
  if (type !== 'EvaluationCompleted') return {}
  const { results } = data as { readonly results: readonly { readonly bid: string }[] } // its shape
  return { results: results.filter(({ bid }) => bid !== third) }
}

test('who was ranked reads rank and score, whatever had been doubted before', () => {
  expect(told(loser.bid, () => ({}))).toMatchObject({ outcome: 'ranked', result: { rank: 2 } })
  expect(told(third, () => ({}))).toMatchObject({ outcome: 'ranked', result: { rank: 3 } })
  expect(told(winner.bid, () => ({}))).toMatchObject({ outcome: 'won' })
})

test('whose price was not explained reads that, with the committee’s reason (87§60)', () =>
  expect(
    told(third, event => ({
      ...unranked(event),
      ...(event.type === 'PriceExplanationJudged' && { convincing: false, reason: '无成本明细' }),
    })),
  ).toMatchObject({ outcome: 'invalid', rule: '87§60', reason: '无成本明细' }))

test('who was voted out reads the rule of it', () =>
  expect(
    told(third, event => ({
      ...unranked(event),
      ...(event.type === 'ResponsivenessReviewed' && {
        invalid: [{ bid: third, ground: 'not-signed', rule: '87§63' }],
      }),
    })),
  ).toMatchObject({ outcome: 'invalid', rule: '87§63' }))

interface OneMore {
  readonly stream: string
  readonly type: string
  readonly data: object
}

/** One more event at the end of a stream, and the bid in no ranking. */
function toldAfter({ stream, ...more }: OneMore) {
  const events = stored().map(one => ({
    ...one,
    data: { ...(one.data as object), ...unranked(one) }, // each event's own shape
  }))
  const debrief = debriefOf(factsOf(followedBy(stream, more, events)), third)
  return isNotYet(debrief) ? debrief.notYet : debrief
}

test.each([
  [
    'who gave no final quote',
    {
      ...{ stream: streams.evaluation, type: 'FinalQuotesClosed' },
      data: { lot, out: [{ bid: third, ground: 'no-final-quote', rule: '74§34' }], quoted: [] },
    },
    '74§34',
  ],
  [
    'whose bid bound no longer',
    {
      ...{ stream: streams.tender, type: 'BidDroppedOut' },
      data: { lot, bid: third, ground: 'longer-validity-refused', rule: '87§23' },
    },
    '87§23',
  ],
])('%s reads the rule of that', (_, more, rule) =>
  expect(toldAfter(more)).toMatchObject({ outcome: 'invalid', rule }),
)

test('what was never decrypted was not evaluated', () =>
  expect(told(bids[4]?.bid ?? '', () => ({}))).toMatchObject({ outcome: 'not-evaluated' }))

test('where the lowest price decides a loser reads a rank and no score (法§38)', () => {
  const events = storedBy('competitive-negotiation', '谈判文件')
  expect(debriefOf(factsOf(events), loser.bid)).toMatchObject({ result: { rank: 2 } })
  expect(debriefOf(factsOf(events), loser.bid)).not.toHaveProperty('result.scores')
})
