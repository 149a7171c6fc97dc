import { bureauOnly, everybody, ownOrBureau } from './index.js'

test.each([
  ['the bureaus', { role: 'finance-officer' }, true],
  ['an agency, which works for them', { role: 'procurement-agency', institution: 'a' }, true],
  ['its own people', { role: 'class-teacher', institution: 'i1' }, true],
  ['another institution', { role: 'training-institution', institution: 'i2' }, false],
  ['somebody of no institution', { role: 'trainee' }, false],
])('%s: %j → %s', (_, reader, may) => {
  expect(ownOrBureau(reader, ['i1'])).toBe(may)
})

test("the bureaus' own papers are theirs, what is told to the world is everybody's", () => {
  expect(bureauOnly({ role: 'auditor' })).toBe(true)
  expect(bureauOnly({ role: 'evaluation-expert' })).toBe(false)
  expect(everybody()).toBe(true)
})
