import { calendarOf, calendarPublished, day, instant, publishedCalendar } from '#libs/calendar'
import { reckonedAgain, statutoryEnd } from './index.js'

const known = publishedCalendar
/** A notice that frees 4 January, a Monday, and has people work on Saturday the 9th. */
const more = calendarPublished(known, {
  ...{ year: 2027, notice: '演示通知', publishedOn: day('2026-11-04') },
  restDays: [day('2027-01-01'), day('2027-01-02'), day('2027-01-03'), day('2027-01-04')],
  statutoryDays: [day('2027-01-01')],
  workingWeekends: [day('2027-01-09')],
})
const five = { length: 5, unit: 'working-days', roll: 'none' } as const
const december = instant('2026-12-29T16:00+08:00')

test('an end that reached into a year nobody had published is reckoned again, and then is final', () => {
  const provisional = statutoryEnd('87§68', december, five, known)
  expect(provisional).toMatchObject({ provisional: true, lastDay: '2027-01-06' })
  const again = reckonedAgain({ confirmBy: provisional }, more)
  expect(again?.confirmBy).toEqual({
    ...{ rule: '87§68', lastDay: '2027-01-07', end: instant('2027-01-08T00:00+08:00') },
    ...{ calendarVersion: more.version, provisional: false },
  })
  expect(reckonedAgain({ confirmBy: again?.confirmBy }, more)).toBeUndefined()
})

test('a final end stays what it was, and a provisional one as long as no calendar says more', () => {
  const final = statutoryEnd('87§68', instant('2026-10-12T16:00+08:00'), five, known)
  expect(final).not.toHaveProperty('period')
  expect(reckonedAgain({ final, none: undefined }, more)).toBeUndefined()
  const provisional = statutoryEnd('87§68', december, five, known)
  expect(reckonedAgain({ provisional }, known)).toBeUndefined()
  expect(reckonedAgain({ provisional }, calendarOf(known.years))).toBeUndefined()
})
