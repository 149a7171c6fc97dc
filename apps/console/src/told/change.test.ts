import { tenderCase } from '#libs/domain/procurement/testing'
import { wordsOf } from '../acts/fields.js'
import { changesIn } from './change.js'

const { document, trainingDocument, assessmentDocument } = tenderCase
const [training, assessment] = [trainingDocument.lot, assessmentDocument.lot]

const read = (path: string, from: string | number | boolean | null, to: typeof from) =>
  changesIn([{ path, from, to }], document).map(({ questions, path: _, ...change }) => ({
    ...change,
    questions: questions.map(wordsOf),
  }))

test('a field of the whole reads as its question and its answers do', () => {
  expect(read('openingPlace', '二楼', '三楼')).toEqual([
    { questions: ['openingPlace'], from: '二楼', to: '三楼' },
  ])
  expect(read('bidSecurity', null, 200_000)).toMatchObject([
    { questions: ['bidSecurity'], to: '2,000.00' },
  ])
  expect(read('securityForms.0', 'cash', 'guarantee')).toMatchObject([
    { questions: ['securityForms'], from: ['cash'], to: ['guarantee'] },
  ])
})

test('a field of a lot names the lot, its line and the question within it', () => {
  expect(read(`lots.${training}.factors.plan.weight`, 60, 55)).toEqual([
    { lot: 1, line: '培训方案', questions: ['factors', 'factorWeight'], from: '60', to: '55' },
  ])
  expect(read(`lots.${assessment}.terms.payWithinDays`, 30, 20)).toEqual([
    { lot: 2, questions: ['payWithinDays'], from: '30', to: '20' },
  ])
  expect(read(`lots.${training}.agreement.remedies.0.share`, 100, 200)).toMatchObject([
    { lot: 1, line: '1', questions: ['remedies', 'remedyShare'], from: '1', to: '2' },
  ])
  expect(read(`lots.${training}.factors.plan.bands.0`, null, 5_000)).toMatchObject([
    { line: '培训方案', questions: ['factors', 'bands'], to: '50' },
  ])
})

test('what nobody is asked for keeps its path', () => {
  const path = 'justified.not-reserved.reason'
  expect(changesIn([{ path, from: null, to: '理由' }], document)).toEqual([
    { path, questions: [], from: undefined, to: '理由' },
  ])
})
