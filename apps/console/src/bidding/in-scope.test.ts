import { isInScope } from './in-scope.js'

const offers = [{ occupation: '4-10-01-05', level: 'five' as const }]
const lot = { kind: 'training' as const, occupation: '4-10-01-05', level: 'five' as const }

test.each([
  ['its own trade and level', 'training-institution' as const, lot, true],
  ['another level', 'training-institution' as const, { ...lot, level: 'four' as const }, false],
  ['another trade', 'training-institution' as const, { ...lot, occupation: '4-10-01-06' }, false],
  ['training, for who examines', 'assessment-body' as const, lot, false],
  [
    'examining, for who examines',
    'assessment-body' as const,
    { ...lot, kind: 'skill-assessment' as const },
    true,
  ],
])('%s', (_, kind, of, within) => {
  expect(isInScope({ kind, offers }, of)).toBe(within)
})
