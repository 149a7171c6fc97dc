import { instant } from '#libs/calendar'
import { numberRegister, numberSeriesEntered } from '#libs/domain/county/number-register'
import { isRefusal, refuse } from '#libs/domain/deciding'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  actNumber,
  issuedNumber,
  numberFor,
  numberGiven,
  numberSeries,
  numberSeriesOpened,
  numberTaken,
  numberVoided,
  openNumberSeries,
  takeNumber,
  underNumber,
  voidNumber,
} from './index.js'

const at = '2026-01-05T09:00+08:00'
const id = '00000000-0000-7000-8000-000000000001'
const series = { unit: '人社局', kind: 'award-notice', year: 2026, codeWord: '演人社采' }
const opened = numberSeriesOpened(series)
const taken = (place: number, paper: string) =>
  numberTaken({ place, number: `演人社采〔2026〕${String(place)}号`, paper })

test('a series is opened under the one id it can have, and entered in the register', () => {
  const entered = numberSeriesEntered({
    series: id,
    unit: '人社局',
    kind: 'award-notice',
    year: 2026,
  })
  const input = { ...series, expected: id }
  const [none, nothing] = [folded(numberSeries), folded(numberRegister)]
  given
    .states({ self: none, register: nothing })
    .when(openNumberSeries, input, { at, id })
    .thenAppends({ self: [opened], register: [entered] })
  given
    .states({ self: none, register: nothing })
    .when(openNumberSeries, { ...input, expected: 'another' }, { at, id })
    .thenRefused('not-the-id-of-the-series', '本县规定 文号管理')
  given
    .states({ self: folded(numberSeries, opened), register: nothing })
    .when(openNumberSeries, input, { at, id })
    .thenAppends({ self: [], register: [entered] })
  given
    .states({ self: folded(numberSeries, opened), register: folded(numberRegister, entered) })
    .when(openNumberSeries, input, { at, id })
    .thenRefused('number-series-already-open')
})

describe('the number of an act', () => {
  const register = folded(
    numberRegister,
    numberSeriesEntered({ series: id, unit: '人社局', kind: 'award-notice', year: 2026 }),
  )
  const one = folded(numberSeries, opened)
  const ours = { kind: 'award-notice', register, isOurs: true, typed: undefined }
  const when = { at: instant(at), id: 't1' }

  test('of ours it is the next of the series that is open, and is not typed', () => {
    expect(issuedNumber({ ...ours, series: one, lot: 'l1' }, when)).toMatchObject({
      number: '演人社采〔2026〕1号',
      taken: [numberTaken({ ...taken(1, 't1').data, lot: 'l1' })],
    })
    expect(issuedNumber({ ...ours, typed: '公告9号' }, when)).toMatchObject({
      ...{ reason: 'number-comes-from-its-series', rule: '本县规定 文号管理' },
      detail: { kind: 'award-notice', year: 2026 },
    })
    expect(issuedNumber(ours, when)).toMatchObject({ reason: 'number-or-series' })
  })

  test.each([
    ['that was issued elsewhere', { isOurs: false }, at],
    ['of a kind without a series', { kind: 'award-letter' }, at],
    ['of a year without a series', {}, '2027-01-04T09:00+08:00'],
  ])('of a paper %s it is typed', (_, other, then) =>
    expect(
      issuedNumber({ ...ours, ...other, typed: '省厅1号' }, { ...when, at: instant(then) }),
    ).toEqual({ number: '省厅1号', taken: [] }),
  )

  test('comes out of the series of its own year', () =>
    expect(
      issuedNumber({ ...ours, series: one }, { ...when, at: instant('2027-01-04T09:00+08:00') }),
    ).toMatchObject({ reason: 'series-of-another-year', detail: { year: 2027 } }))

  test('is taken with the act or not at all', () => {
    const issuing = { ...ours, series: one, about: 'a1' }
    expect(underNumber(issuing, when, number => ({ appends: { self: [number] } }))).toEqual({
      appends: { self: ['演人社采〔2026〕1号'], series: [taken(1, 'a1')] },
    })
    const refused = refuse('87§27', 'not-receiving-bids')
    expect(underNumber(issuing, when, () => refused)).toEqual(refused)
  })

  test('of several acts about one thing the last has the paper', () => {
    const two = folded(numberSeries, opened, taken(1, 't1'), taken(2, 't1'))
    expect(numberFor(two, { kind: 'award-notice', about: 't1' })).toMatchObject({ place: 2 })
  })
})

test('numbers run on from one, in the office’s form, also after one was voided', () => {
  const one = folded(numberSeries, opened)
  expect(takeNumber(one, 'p1', 'award-notice')).toEqual(taken(1, 'p1'))
  const voided = numberVoided({ place: 1, paper: 'p1', reason: '有误' })
  const two = folded(numberSeries, opened, taken(1, 'p1'), voided)
  expect(takeNumber(two, 'p2', 'award-notice')).toEqual(taken(2, 'p2'))
  expect(two).toMatchObject({ taken: [{ place: 1, voided: '有误' }] })
})

test('an act numbers its paper from the series, or keeps the number of one issued elsewhere', () => {
  const one = folded(numberSeries, opened)
  const of = { kind: 'award-notice', about: 't1', lot: 'l1' }
  const own = numberTaken({ ...taken(1, 't1').data, lot: 'l1' })
  expect(actNumber({ ...of, series: one, typed: undefined })).toEqual({
    ...{ number: own.data.number, taken: [own] },
  })
  expect(actNumber({ ...of, series: undefined, typed: '省厅公告1号' })).toEqual({
    ...{ number: '省厅公告1号', taken: [] },
  })
  for (const both of [
    { series: one, typed: '省厅公告1号' },
    { series: undefined, typed: undefined },
  ]) {
    expect(actNumber({ ...of, ...both })).toMatchObject({ reason: 'number-or-series' })
  }
  const after = folded(numberSeries, opened, own)
  expect(numberFor(after, of)).toMatchObject({ place: 1 })
  expect(numberFor(after, { ...of, lot: 'l2' })).toBeUndefined()
  const given = numberSeries.evolve(after, numberGiven({ place: 1, paper: 'p1' }))
  expect(numberFor(after, { ...of, kind: 'award-letter' })).toBeUndefined()
  expect(numberFor(given, of)).toBeUndefined()
  expect(voidNumber(given, 'p1', '有误')).toEqual([
    numberVoided({ place: 1, paper: 'p1', reason: '有误' }),
  ])
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
