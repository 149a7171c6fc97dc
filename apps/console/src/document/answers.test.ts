import { tenderCommands } from '#libs/contracts'
import { tenderCase } from '#libs/domain/procurement/testing'
import { answersIn, documentIn, firstAnswers, lotsIn } from './answers.js'

const document = tenderCase.document
const answers = answersIn({ ...document })
const shape = tenderCommands.redraftTender

test('a document read as answers and written again is the same document', () =>
  expect(documentIn(answers)).toEqual(document))

test('figures are answered as people type them', () => {
  const [lot] = lotsIn(answers)
  expect(lot).toMatchObject({
    'terms.minimumAttendance': '80',
    'terms.advanceByGrade.A': '50',
    reservedForSmallBusinesses: 'no',
    'agreement.acceptance.standards': '课时\n出勤\n考核',
  })
})

test.each([
  ['bands of a factor', { bands: [10_000, 6_000, 0] }],
  ['a condition with contracts', { contracts: 2 }],
])('%s survive the way there and back', (_, more) => {
  const [first] = document.lots
  const changed = {
    ...document,
    lots: [
      {
        ...first,
        factors: first?.factors.map(one => ('bands' in more ? { ...one, ...more } : one)),
        conditions: first?.conditions.map(one => ('contracts' in more ? { ...one, ...more } : one)),
      },
    ],
    awardRule: { lotsPerBidder: 'all', order: [first?.lot] },
  }
  const { awardRule: _rule, ...alone } = changed
  expect(documentIn(answersIn(changed))).toEqual(alone)
})

test('a new document begins with the lots of the plan; all else is missing, not made up', () => {
  const [first] = document.lots
  const begun = documentIn(firstAnswers(first ? [first] : []))
  expect(begun).toMatchObject({ lots: [{ lot: first?.lot, heads: 100, budget: 20_000_000 }] })
  const missing = shape.safeParse(begun).error?.issues.map(({ path }) => path.join('.'))
  expect(missing).toEqual(
    expect.arrayContaining(['title', 'lots.0.terms', 'lots.0.factors', 'scoreDecimals']),
  )
})

test('a list that has to be there is empty beside what was answered', () =>
  expect(documentIn({ ...answers, 'subcontracting.parts': '' })).toMatchObject({
    subcontracting: { allowed: false, parts: [] },
  }))

test('what is no figure stays as it was typed, for the shape to refuse', () => {
  const typed = documentIn({ ...answers, bidSecurity: '一万' })
  const issues = shape.safeParse(typed).error?.issues.map(({ path }) => path.join('.'))
  expect(issues).toEqual(['bidSecurity'])
})

test('a name for machines is made where nobody gave one', () => {
  const [lot] = lotsIn(answers)
  const typed = { ...answers, lots: [{ ...lot, factors: [{ title: '方案', weight: '10' }] }] }
  expect(documentIn(typed)).toMatchObject({ lots: [{ factors: [{ factor: 'factor-1' }] }] })
})
