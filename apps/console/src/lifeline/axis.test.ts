import { ticksOf } from './axis.js'

const at = (text: string) => Date.parse(text)
const texts = (from: string, to: string, language: 'zh' | 'en' = 'zh') =>
  ticksOf(at(from), at(to), language).map(({ text }) => text)

test('a long stretch is told in months, the year beside its January', () =>
  expect(texts('2025-11-20T08:00+08:00', '2026-03-02T08:00+08:00')).toEqual([
    '12月',
    '2026年1月',
    '2月',
    '3月',
  ]))

test('a month or so is told in Mondays', () =>
  expect(texts('2026-03-04T08:00+08:00', '2026-03-30T08:00+08:00', 'en')).toEqual([
    '9 Mar',
    '16 Mar',
    '23 Mar',
    '30 Mar',
  ]))

test('days begin at midnight in the county', () => {
  const [first] = ticksOf(at('2026-03-04T08:00+08:00'), at('2026-03-08T08:00+08:00'), 'zh')
  expect(first).toEqual({ at: at('2026-03-05T00:00+08:00'), text: '3月5日' })
})

test('less than two days are told in hours, midnight by its day', () =>
  expect(texts('2026-03-04T08:00+08:00', '2026-03-05T09:00+08:00')).toEqual([
    '12:00',
    '18:00',
    '3月5日',
    '06:00',
  ]))
