import { drawOrder, seedCommitmentOf } from '#libs/domain/procurement/evaluation'
import { instant } from '#libs/calendar'
import { nodeSha256 } from '#libs/sealing'
import { drawnAgain } from './verify-draw.js'

const seed = '7'.repeat(64)
const bidCommitments = ['a'.repeat(64), 'b'.repeat(64)]
const persons = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']
const order = drawOrder({ seed, bidCommitments, candidates: persons }, nodeSha256)
const of = { tender: 'tender', lot: 'lot' }
const committed = {
  ...{ ...of, project: 'project', experts: 3, committedAt: instant('2026-03-02T09:00+08:00') },
  seedCommitment: seedCommitmentOf(seed, nodeSha256),
  candidates: persons.map(person => ({ person, category: 'training' })),
  library: { paper: '专家库', evidence: 'c'.repeat(64) },
}
const [first = '', ...rest] = order
const drawn = {
  ...{ ...of, seed, bidCommitments, drawn: rest.slice(0, 3), substitutes: rest.slice(3) },
  excluded: [{ person: first, bidder: 'bidder', ground: 'employed' as const }],
}

test('a draw is drawn again, with who was passed over and why', () => {
  expect(drawnAgain(committed, drawn)).toEqual([
    '✓ the seed is the one committed to at 2026-03-02T09:00:00.000+08:00',
    '✓ 3 of 6 experts were drawn, stirred with 2 bids',
    ...rest.slice(0, 3).map((person, index) => `  ${String(index + 1)}. ${person}`),
    `  – ${first} passed over: employed`,
  ])
})

test.each([
  ['another seed', { seed: '8'.repeat(64) }, 'the seed was committed to'],
  ['another bid', { bidCommitments: ['a'.repeat(64)] }, 'the drawn are the first of the order'],
  ['somebody else drawn', { drawn: rest.slice(1, 4) }, 'the drawn are the first of the order'],
  ['somebody passed over in silence', { excluded: [] }, 'the drawn are the first of the order'],
  ['other substitutes', { substitutes: [] }, 'the substitutes come after them'],
])('%s is found', (_, change, what) => {
  expect(() => drawnAgain(committed, { ...drawn, ...change })).toThrow(what)
})
