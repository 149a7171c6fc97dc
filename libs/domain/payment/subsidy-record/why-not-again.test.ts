import { day } from '#libs/calendar'
import { fen } from '#libs/money'
import { whyNotAgain, type CountedSubsidy } from './index.js'

const counted = (occupation: string, level: CountedSubsidy['level'], on: string) => ({
  ...{ claim: 'c', fund: 'employment-subsidy' as const, occupation, level },
  ...{ countedOn: day(on), amount: fen(1) },
})
const asked = { occupation: 'a', level: 'four' as const, countedOn: day('2026-04-10') }
const yearly = { times: 3, per: 'year' } as const
const ever = { times: 3, per: 'lifetime' } as const
const others = (year: number) =>
  ['x', 'y', 'z'].map(occupation => counted(occupation, 'five', `${year}-02-01`))

test.each([
  ['nothing before', [], yearly, undefined],
  ['the same again', [counted('a', 'four', '2020-01-01')], yearly, 'same-occupation-and-level'],
  ['a lower level held', [counted('a', 'five', '2025-01-01')], yearly, undefined],
  ['a higher level held', [counted('a', 'three', '2025-01-01')], yearly, 'higher-level-held'],
  ['three this year', others(2026), yearly, 'limit-reached'],
  ['three last year, yearly rule', others(2025), yearly, undefined],
  ['three last year, lifetime rule', others(2025), ever, 'limit-reached'],
  ['two ever', others(2025).slice(1), ever, undefined],
])('%s', (_, record, limit, reason) => {
  expect(whyNotAgain(record, asked, limit)).toBe(reason)
})
