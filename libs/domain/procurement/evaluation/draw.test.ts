import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { committeeSeatedForLot, tender } from '#libs/domain/procurement/tender'
import {
  anyHash,
  evaluationCase,
  person,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { drawIdOf } from '#libs/identifiers'
import { nodeSha256 } from '#libs/sealing'
import {
  commitDraw,
  committeeSeated,
  drawCommitted,
  drawExperts,
  drawOrder,
  evaluation,
  expertsDrawn,
  seatCommittee,
  seedCommitmentOf,
} from './index.js'

const { trainingLot: lot } = projectCase
const { decryptedBoth, drafted, paper, projectId, published, qualified, tenderId, three } =
  tenderCase
const { bidsAt, policy, seated } = evaluationCase

const seed = '5'.repeat(64)
const commitment = seedCommitmentOf(seed, nodeSha256)
const persons = Array.from({ length: 9 }, (_, index) => uuid(601 + index))
const candidates = persons.map(one => ({ person: one, category: 'vocational-training' }))
const order = drawOrder(
  { seed, bidCommitments: [anyHash, anyHash, anyHash], candidates: persons },
  nodeSha256,
)

test('the order comes out of seed, bids and candidates, and of nothing else', () => {
  const from = { seed, bidCommitments: ['b'.repeat(64), anyHash], candidates: persons }
  const first = drawOrder(from, nodeSha256)
  expect(first.toSorted()).toEqual(persons.toSorted())
  const turned = { seed, bidCommitments: from.bidCommitments.toReversed() }
  expect(drawOrder({ ...turned, candidates: persons.toReversed() }, nodeSha256)).toEqual(first)
  const others = [
    { ...from, seed: '6'.repeat(64) },
    { ...from, bidCommitments: [anyHash, 'c'.repeat(64)] },
    { ...from, bidCommitments: [anyHash] },
  ]
  for (const other of others) expect(drawOrder(other, nodeSha256)).not.toEqual(first)
})

test('anybody can draw again with a hash alone', () => {
  const ticket = nodeSha256(
    ['xinpei draw v1', seed, anyHash, anyHash, anyHash, order[0]].join('\n'),
  )
  const others = order
    .slice(1)
    .map(one => nodeSha256(['xinpei draw v1', seed, anyHash, anyHash, anyHash, one].join('\n')))
  expect(others.every(other => ticket < other)).toBe(true)
  expect(commitment).toBe(nodeSha256(`xinpei draw seed v1\n${seed}`))
})

const asked = {
  tender: tenderId,
  lot,
  seedCommitment: commitment,
  experts: 5,
  candidates,
  library: paper,
}
const drawId = drawIdOf(tenderId, lot)
const before = instant('2026-10-08T08:59+08:00')
const expectCommitted = (change: object = {}, at: string = before) =>
  given
    .states({ self: folded(evaluation), tender: folded(tender, drafted, published) })
    .when(commitDraw, { ...asked, ...change }, { at, policy, id: drawId })
const committed = drawCommitted({ project: projectId, ...asked, committedAt: before })

test('a draw is committed to before the deadline, when no bid can be known (87§48)', () => {
  expectCommitted().then(committed)
  expectCommitted({}, '2026-10-08T09:00+08:00').thenRefused('draw-committed-too-late', '87§48')
  expectCommitted({ candidates: [...candidates, candidates[0]] }).thenRefused(
    'candidate-named-twice',
  )
  expectCommitted({ experts: 10 }).thenRefused('too-few-candidates')
  expectCommitted({ lot: uuid(999) }).thenRefused('no-such-lot')
  given
    .states({ self: folded(evaluation, committed), tender: folded(tender, drafted, published) })
    .when(commitDraw, asked, { at: before, policy, id: drawId })
    .thenRefused('draw-committed-already')
})

test('a lot has one draw, kept where everybody finds it (87§48)', () => {
  given
    .states({ self: folded(evaluation), tender: folded(tender, drafted, published) })
    .when(commitDraw, asked, { at: before, policy, id: uuid(400) })
    .thenRefused('not-the-draw-of-the-lot', '87§48')
})

const round = folded(tender, ...decryptedBoth, qualified(lot, three))
const at = '2026-10-08T15:00+08:00'
const all = three.map(({ bid }) => bid)
const expectDrawn = (change: object = {}, self = folded(evaluation, committed)) =>
  given
    .states({ self, tender: round, bids: bidsAt(1_900, 1_950, 2_000) })
    .when(
      drawExperts,
      { seed, commitment, order, bids: all, relations: [], ...change },
      { at, policy },
    )
const drawn = expertsDrawn({
  ...{ tender: tenderId, lot, seed, bidCommitments: [anyHash, anyHash, anyHash] },
  ...{ drawn: order.slice(0, 5), substitutes: order.slice(5), excluded: [] },
})

test('the experts are the first of the order, the rest come after them', () => {
  expectDrawn().then(drawn)
  expectDrawn({ commitment: anyHash }).thenRefused('not-the-seed', '87§48')
  expectDrawn({ bids: all.slice(1) }).thenRefused('not-all-bids-stirred')
  expectDrawn({}, folded(evaluation)).thenRefused('no-draw-committed')
})

const tie = (last: number, until?: string) => ({
  ...{ person: order[last] ?? '', bidder: three[0]?.bidder ?? '', ground: 'employed' as const },
  ...(until !== undefined && { until }),
})

test('whoever is tied to a bidder is passed over, and nobody else moves (条例§9)', () => {
  const [first = '', second, ...others] = order
  expectDrawn({ relations: [tie(1), tie(0, '2023-10-07')] }).then(
    expertsDrawn({
      ...{ ...drawn.data, drawn: [first, ...others.slice(0, 4)], substitutes: others.slice(4) },
      excluded: [{ person: second ?? '', bidder: three[0]?.bidder ?? '', ground: 'employed' }],
    }),
  )
  const many = [0, 1, 2, 3, 4].map(last => tie(last))
  expectDrawn({ relations: many }).thenRefused('too-few-candidates')
})

test('a relation to an institution that a bidder declared itself one with counts too', () => {
  const parent = uuid(888)
  const declared = decryptedBoth.map(event =>
    event.type === 'BidDecrypted' && event.data.bid === all[0]
      ? { ...event, data: { ...event.data, related: [parent] } }
      : event,
  )
  const relations = [{ ...tie(0), bidder: parent }]
  given
    .states({
      self: folded(evaluation, committed),
      tender: folded(tender, ...declared, qualified(lot, three)),
      bids: bidsAt(1_900, 1_950, 2_000),
    })
    .when(drawExperts, { seed, commitment, order, bids: all, relations }, { at, policy })
    .then(
      expertsDrawn({
        ...{ ...drawn.data, drawn: order.slice(1, 6), substitutes: order.slice(6) },
        excluded: [{ ...tie(0) }],
      }),
    )
})

const members = (experts: readonly string[]) =>
  experts.map(one => ({ person: one, seat: 'expert' as const }))
const seating = {
  ...{ tender: tenderId, lot, complex: false, largeSocialImpact: false, relations: [] },
  draw: { library: paper, seedCommitment: commitment },
}
const expectSeated = (change: object, self = folded(evaluation, committed, drawn)) =>
  given
    .states({ self, tender: round })
    .when(
      seatCommittee,
      { ...seating, members: members(order.slice(0, 5)), ...change },
      { at, policy, actor: person('procurement-officer', 1), id: uuid(400) },
    )
const ofRound = { project: projectId, tender: tenderId, lot, bids: three }

test('who was drawn sits, and nobody else', () => {
  expectSeated({ members: members(order.slice(1, 6)) }).thenRefused('not-who-was-drawn', '87§48')
  expectSeated({ draw: { library: paper, seedCommitment: anyHash } }).thenRefused('not-the-seed')
  expectSeated({}, folded(evaluation, committed)).thenRefused('not-who-was-drawn')
})

test('a committee beside the draw of its lot is nobody’s, drawn by then or not (87§48)', () => {
  const besides = [[committed], [committed, drawn]].map(events => folded(evaluation, ...events))
  for (const draw of besides) {
    const picked = { draw: { ...seating.draw, handPicked: paper }, complex: true }
    for (const change of [{}, picked]) {
      const input = { ...seating, members: members(order.slice(1, 8)), ...change }
      given
        .states({ self: folded(evaluation), tender: round, draw })
        .when(seatCommittee, input, { at, policy, id: uuid(400) })
        .thenRefused('beside-the-draw', '87§48')
    }
  }
})

const row = (expert: string, more: object = {}) => ({
  expert,
  category: 'training',
  recused: false,
  ...more,
})
const [one = '', two = '', three3 = '', four = '', five = '', six = ''] = order
const sheet = (...rows: readonly ReturnType<typeof row>[]) => ({
  ...{ members: members([one, two, three3, four, six]) },
  draw: { library: paper, seedCommitment: anyHash, sheet: rows },
})
const four4 = [one, two, three3, four].map(expert => row(expert))

test.each([
  [
    'who stayed away is not replaced',
    sheet(...four4, row(five, { recused: true }), row(six)),
    'sheet-of-draw-incomplete',
  ],
  [
    'the one in their place is of another category',
    sheet(...four4, row(five, { recused: true, replacedBy: six }), row(six, { category: 'law' })),
    'sheet-of-draw-incomplete',
  ],
  ['somebody sits who was not drawn', sheet(...four4, row(five)), 'not-who-was-drawn'],
])('the sheet of a draw elsewhere: %s', (_, change, reason) => {
  expect(reason).toMatch(/^[a-z-]+$/)
  expectSeated(change, folded(evaluation)).thenRefused(reason, '87§48')
})

test.each([
  ['no sheet', {}],
  ['a hash that nobody committed to', { seedCommitment: anyHash }],
])('experts of a draw elsewhere are not seated on %s (87§48)', (_, more) => {
  const draw = { library: paper, ...more }
  expectSeated({ draw }, folded(evaluation)).thenRefused('sheet-of-draw-missing', '87§48')
  expect(committed.data.seedCommitment).toBe(commitment)
})

test('a draw elsewhere has a sheet and no seed, and who came is seated by it (87§48)', () => {
  const change = sheet(...four4, row(five, { recused: true, replacedBy: six }), row(six))
  const draw = { library: paper, sheet: [...change.draw.sheet] }
  expectSeated({ ...change, draw }, folded(evaluation)).thenAppends({
    self: [committeeSeated({ ...ofRound, members: change.members, draw })],
    tender: [committeeSeatedForLot({ lot, evaluation: uuid(400) })],
  })
})

test('experts are picked by hand only for what is complex (87§48)', () => {
  const byHand = {
    draw: { ...seating.draw, handPicked: paper },
    members: members(persons.slice(0, 7)),
  }
  expectSeated({ ...byHand, complex: false }, folded(evaluation)).thenRefused(
    'hand-picked-though-not-complex',
  )
  expect(seated.data.members).toHaveLength(5)
})
