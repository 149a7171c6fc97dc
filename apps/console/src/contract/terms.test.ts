import { termsOf } from '#libs/domain/procurement/contract'
import { tenderCase } from '#libs/domain/procurement/testing'
import { fen, yuan } from '#libs/money'
import { allTerms, byGrade, differenceOf } from './terms.js'

const terms = termsOf(tenderCase.trainingDocument, yuan(1_900))
const fewer = termsOf({ ...tenderCase.trainingDocument, heads: 90 }, yuan(1_900))

test('two equal sets of terms do not differ', () => expect(differenceOf(terms, terms)).toEqual([]))

test('the plain difference names what is not what it was, with both values', () => {
  const found = differenceOf(terms, fewer)
  expect(found.map(({ term: { name } }) => name)).toEqual(
    expect.arrayContaining(['heads', 'amount', 'instalmentAmount']),
  )
  expect(found.map(({ term: { name } }) => name)).not.toContain('unitPrice')
  expect(found.find(({ term: { name } }) => name === 'heads')).toMatchObject({
    before: { value: terms.heads },
    after: { value: 90 },
  })
})

test('a term that one side lacks is told as absent there', () => {
  const { agreement: _, ...bare } = { ...terms, lessonHours: undefined }
  const with48 = { ...bare, lessonHours: 48 }
  expect(differenceOf({ ...with48 }, with48)).toEqual([])
  const [found] = differenceOf(
    { ...with48, consortium: 'accepted' },
    { ...with48, consortium: undefined },
  )
  expect(found).toEqual({
    term: { name: 'consortium', kind: 'option', value: 'consortium.accepted' },
    before: { name: 'consortium', kind: 'option', value: 'consortium.accepted' },
  })
})

test('shares of the instalments are the whole', () => {
  const shares = allTerms(terms).filter(({ name }) => name === 'instalmentShare')
  expect(shares.reduce((sum, { value }) => sum + Number(value), 0)).toBe(10_000)
})

test('a grade changes what comes in advance and whether a security is asked', () => {
  const graded = byGrade({
    ...terms,
    ...{ amount: fen(10_001), performanceSecurity: fen(500), securityWaivedFor: ['A'] },
    advanceByGrade: { A: 5_000, B: 3_000, C: 0, D: 0 },
  })
  expect(graded).toMatchObject([
    { grade: 'A', advance: 5_000, amount: 5_000, secured: false },
    { grade: 'B', advance: 3_000, amount: 3_000, secured: true },
    { grade: 'C', amount: 0, secured: true },
    { grade: 'D' },
  ])
})
