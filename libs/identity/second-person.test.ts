import { isSecondPerson } from './index.js'

test.each([
  ['another person', { id: 'b' }, true],
  ['the maker', { id: 'a' }, false],
  ['somebody acting for the maker', { id: 'b', actingFor: 'a' }, false],
  ['the one for whom the maker acted', { id: 'chief' }, false],
  ['somebody else who acts for the same chief', { id: 'b', actingFor: 'chief' }, false],
])('%s checks: %j → %s', (_, actor, may) => {
  expect(isSecondPerson(actor, [{ id: 'a', actingFor: 'chief' }])).toBe(may)
})
