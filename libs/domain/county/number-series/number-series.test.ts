import { isRefusal } from '#libs/domain/deciding'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  numberSeries,
  numberSeriesOpened,
  numberTaken,
  numberVoided,
  openNumberSeries,
  takeNumber,
  voidNumber,
} from './index.js'

const at = '2026-01-05T09:00+08:00'
const id = '00000000-0000-7000-8000-000000000001'
const series = { unit: '人社局', kind: 'award-notice', year: 2026, codeWord: '演人社采' }
const opened = numberSeriesOpened(series)
const taken = (place: number, paper: string) =>
  numberTaken({ place, number: `演人社采〔2026〕${String(place)}号`, paper })

test('a series is opened under the one id it can have', () => {
  given(numberSeries)
    .when(openNumberSeries, { ...series, expected: id }, { at })
    .then(opened)
  given(numberSeries)
    .when(openNumberSeries, { ...series, expected: 'another' }, { at })
    .thenRefused('not-the-id-of-the-series', '本县规定 文号管理')
  given(numberSeries, opened)
    .when(openNumberSeries, { ...series, expected: id }, { at })
    .thenRefused('number-series-already-open')
})

test('numbers run on from one, in the office’s form, also after one was voided', () => {
  const one = folded(numberSeries, opened)
  expect(takeNumber(one, 'p1', 'award-notice')).toEqual(taken(1, 'p1'))
  const voided = numberVoided({ place: 1, paper: 'p1', reason: '有误' })
  const two = folded(numberSeries, opened, taken(1, 'p1'), voided)
  expect(takeNumber(two, 'p2', 'award-notice')).toEqual(taken(2, 'p2'))
  expect(two).toMatchObject({ taken: [{ place: 1, voided: '有误' }] })
})

test.each([
  ['a series that is not open', folded(numberSeries), 'award-notice', 'number-series-not-open'],
  ['another kind', folded(numberSeries, opened), 'award-letter', 'series-of-another-kind'],
])('no number out of %s', (_, state, kind, reason) => {
  const answer = takeNumber(state, 'p1', kind)
  expect(isRefusal(answer) && answer.reason).toBe(reason)
})

test('a number is voided once, and only for the paper that has it', () => {
  const state = folded(numberSeries, opened, taken(1, 'p1'))
  const voided = numberVoided({ place: 1, paper: 'p1', reason: '有误' })
  expect(voidNumber(state, 'p1', '有误')).toEqual([voided])
  expect(voidNumber(state, 'p2', '有误')).toEqual([])
  expect(voidNumber(numberSeries.evolve(state, voided), 'p1', '有误')).toEqual([])
})
