import { bureauOnly, everybody, isEntrusted, ownOrBureau } from './index.js'

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

test.each([
  ['the one it is entrusted to', { role: 'procurement-agency', institution: 'a' }, 'a', true],
  ['another', { role: 'procurement-agency', institution: 'b' }, 'a', false],
  [
    'any, where it is entrusted to none',
    { role: 'procurement-agency', institution: 'a' },
    undefined,
    false,
  ],
  ['somebody of no agency', { role: 'procurement-agency' }, undefined, false],
  ['an officer', { role: 'procurement-officer' }, undefined, true],
])('%s works on it: %j, %p → %s (法§19)', (_, reader, agency, may) => {
  expect(isEntrusted(reader, agency)).toBe(may)
})
