import { z } from 'zod'
import { tenderCommands } from '#libs/contracts'
import { tenderCase } from '#libs/domain/procurement/testing'
import type { Field } from '../acts/fields.js'
import { answersIn, documentIn, firstAnswers, lotsIn } from './answers.js'
import { sectionsOf } from './sections.js'

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
  ['the standard of a factor', { standard: '三要素齐全60分、两项40分' }],
  ['a condition with contracts', { contracts: 2 }],
])('%s survive the way there and back', (_, more) => {
  const [first] = document.lots
  const changed = {
    ...document,
    lots: [
      {
        ...first,
        factors: first?.factors.map(one => ('contracts' in more ? one : { ...one, ...more })),
        conditions: first?.conditions.map(one => ('contracts' in more ? { ...one, ...more } : one)),
      },
    ],
    awardRule: { lotsPerBidder: 'all', order: [first?.lot] },
  }
  const { awardRule: _rule, ...alone } = changed
  expect(documentIn(answersIn(changed))).toEqual(alone)
})

/** Every answer within a shape by its path; what is a list of objects goes on inside it. */
function pathsIn(schema: z.core.$ZodType, at: readonly string[] = []): readonly string[] {
  if (schema instanceof z.ZodOptional) return pathsIn(schema.unwrap(), at)
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) {
    return pathsIn(schema.element, [...at, '*'])
  }
  if (!(schema instanceof z.ZodObject)) return [at.join('.')]
  return Object.entries(schema.shape).flatMap(
    ([name, inner]) => pathsIn(inner as z.core.$ZodType, [...at, name]), // shapes hold nothing else
  )
}

const askedBy = (field: Field, at = ''): readonly string[] =>
  field.kind === 'rows'
    ? field.of.flatMap(inner => askedBy(inner, `${at}${field.name}.*.`))
    : [`${at}${field.name}`]

test('every answer of a tender document that its plan does not give is asked for', () => {
  const sections = sectionsOf([
    { value: 'one', label: 'one' },
    { value: 'two', label: 'two' },
  ])
  const asked = sections.flatMap(({ whole, lot }) => [
    ...whole.flatMap(field => askedBy(field)),
    ...lot.flatMap(field => askedBy(field, 'lots.*.')),
  ])
  const ofPlan = [
    ...['lot', 'kind', 'title', 'occupation', 'level', 'heads', 'lessonHours', 'budget'],
  ].map(name => `lots.*.${name}`)
  // Reasons for warnings are given beside the warnings.
  const beside = ['justified.*.warning', 'justified.*.reason']
  expect([...asked, ...ofPlan, ...beside].toSorted()).toEqual(pathsIn(shape).toSorted())
})

test('what is no longer asked says nothing, whatever was typed before', () => {
  const [lot] = lotsIn(answers)
  const instalments = [{ share: '100', due: 'acceptance-passed', retainedDays: '180' }]
  const { lots } = documentIn({ ...answers, lots: [{ ...lot, instalments }] })
  expect(lots).toEqual([
    expect.objectContaining({
      instalments: [{ instalment: 'instalment-1', share: 10_000, due: 'acceptance-passed' }],
    }),
  ])
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
