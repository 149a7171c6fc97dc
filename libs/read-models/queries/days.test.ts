import { instant, publishedCalendar } from '#libs/calendar'
import { nextWorkingDays, restDaysBetween } from './days.js'

const at = (text: string) => instant(`${text}T09:00:00+08:00`)

test('the ten next working days leave out a holiday and take in the weekend worked for it', () =>
  expect(nextWorkingDays(5, { now: at('2026-04-30'), calendar: publishedCalendar })).toEqual([
    ...['2026-04-30', '2026-05-06', '2026-05-07', '2026-05-08', '2026-05-09'],
  ]))

test('a year that is not published ends the working days and has no rest days', () => {
  const calendar = publishedCalendar
  expect(nextWorkingDays(5, { now: at('2026-12-30'), calendar })).toEqual([
    ...['2026-12-30', '2026-12-31'],
  ])
  expect(restDaysBetween(at('2027-01-01'), at('2027-03-01'), calendar)).toEqual([])
})

test('rest days are weekends and holidays alike', () =>
  expect(restDaysBetween(at('2026-05-04'), at('2026-05-11'), publishedCalendar)).toEqual([
    ...['2026-05-04', '2026-05-05', '2026-05-10'],
  ]))
