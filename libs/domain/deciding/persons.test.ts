import { isBehind, standsFor } from './index.js'

test.each([
  ['another person', { id: 'b' }, false],
  ['the maker', { id: 'maker' }, true],
  ['somebody acting for the maker', { id: 'b', actingFor: 'maker' }, true],
  ['the one for whom the maker acted in this file', { id: 'chief', hands: ['maker'] }, true],
  ['another who acts for the same', { id: 'b', actingFor: 'chief', hands: ['maker'] }, true],
  ['who took over the maker’s duties', { id: 'b', tookOver: ['maker'] }, true],
])('%s is behind what was made: %j → %s', (_, actor, behind) => {
  expect(isBehind(actor, 'maker')).toBe(behind)
})

test.each([
  ['the owner', { id: 'owner' }, true],
  ['who acts for them', { id: 'b', actingFor: 'owner' }, true],
  ['who took their duties over', { id: 'b', tookOver: ['owner'] }, true],
  ['for whom the owner once acted', { id: 'b', hands: ['owner'] }, false],
  ['anybody else', { id: 'b' }, false],
])('%s does what is owed: %j → %s', (_, actor, may) => {
  expect(standsFor(actor, 'owner')).toBe(may)
  expect(standsFor(actor, undefined)).toBe(false)
})
