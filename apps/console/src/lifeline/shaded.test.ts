import { shadedOf } from './shaded.js'

const at = (day: string) => Date.parse(`${day}T00:00:00+08:00`)
const may = { from: at('2026-05-01'), to: at('2026-06-01') }

test('a weekend is one stretch, cut to what is in sight', () =>
  expect(shadedOf(['2026-04-30', '2026-05-01', '2026-05-09', '2026-05-10'], may)).toEqual([
    [at('2026-05-01'), at('2026-05-02')],
    [at('2026-05-09'), at('2026-05-11')],
  ]))

test('from 90 days on nothing is shaded', () =>
  expect(shadedOf(['2026-05-09'], { from: may.from, to: at('2026-07-30') })).toEqual([]))
