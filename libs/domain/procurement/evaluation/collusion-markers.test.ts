import { anyHash, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { collusionMarkers } from './index.js'

type Content = Parameters<typeof collusionMarkers>[0][number]['content']
const bidOf = (last: number, price: number, more: Partial<Content> = {}) => ({
  bid: uuid(last),
  content: { price: yuan(price), documents: [], ...more },
})
const found = (...bids: readonly ReturnType<typeof bidOf>[]) =>
  collusionMarkers(bids).map(({ kind, bids: alike }) => [kind, alike])
const hashOf = (letter: string) => letter.repeat(64)

const shares: readonly (readonly [string, Partial<Content>])[] = [
  ['same-author', { makers: { author: anyHash } }],
  ['same-handler', { makers: { handler: anyHash } }],
  ['same-project-member', { makers: { projectMembers: [hashOf('b'), anyHash] } }],
  ['same-contact', { makers: { contacts: [anyHash] } }],
  ['same-security-account', { makers: { securityAccount: anyHash } }],
  ['same-machine-code', { machineCode: 'MAC-1' }],
  ['same-file-code', { fileCode: 'FILE-1' }],
  ['same-document', { documents: [{ about: 'plan', hash: anyHash }] }],
]

test.each(shares)(
  '%s is found between the two that share it, and no other (87§37)',
  (kind, same) => {
    const one = bidOf(1, 100, same)
    const two = bidOf(2, 150, same)
    const other = bidOf(3, 190, {
      ...{
        machineCode: 'MAC-2',
        fileCode: 'FILE-2',
        documents: [{ about: 'plan', hash: hashOf('c') }],
      },
      makers: {
        ...{ author: hashOf('c'), handler: hashOf('c'), securityAccount: hashOf('c') },
        ...{ projectMembers: [hashOf('c')], contacts: [hashOf('c')] },
      },
    })
    expect(found(one, two, other)).toEqual([[kind, [one.bid, two.bid]]])
    expect(found(one, other)).toEqual([])
  },
)

test('one trace in different places is none: an author may be another bidder’s handler', () => {
  const author = bidOf(1, 100, { makers: { author: anyHash } })
  expect(found(author, bidOf(2, 150, { makers: { handler: anyHash } }))).toEqual([])
})

test('two persons in common make one marker, and what is empty is no trace', () => {
  const same = { makers: { projectMembers: [anyHash, hashOf('b')] }, machineCode: '' }
  expect(found(bidOf(1, 100, same), bidOf(2, 150, same))).toEqual([
    ['same-project-member', [uuid(1), uuid(2)]],
  ])
})

test.each([
  ['equal steps', [100, 110, 120], [[1, 2, 3]]],
  ['equal steps, whatever the order of the bids', [120, 100, 110], [[2, 3, 1]]],
  ['one fen off', [100, 110, 120.01], []],
  ['equal ratios', [100, 110, 121], [[1, 2, 3]]],
  ['a run among others', [50, 100, 110, 120, 999], [[2, 3, 4]]],
  ['two only', [100, 110], []],
  ['equal prices have no step', [100, 100, 100], []],
])('regular price differences: %s', (_, prices, groups) => {
  const bids = prices.map((price, index) => bidOf(index + 1, price))
  expect(found(...bids)).toEqual(groups.map(group => ['regular-price-difference', group.map(uuid)]))
})

test('every marker has a name of its own', () => {
  const same = { machineCode: 'MAC-1', fileCode: 'FILE-1' }
  const names = collusionMarkers([bidOf(1, 100, same), bidOf(2, 200, same)])
  expect(names.map(({ marker }) => marker)).toEqual(['same-machine-code-1', 'same-file-code-2'])
})
