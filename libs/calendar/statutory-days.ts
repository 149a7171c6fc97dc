import chineseDays from 'chinese-days'
import { addDays, day, yearOf, type Day } from './day.js'

/**
 * The 13 statutory days 法定节假日 of a year: 全国年节及纪念日放假办法 §2 as amended by
 * 国务院令第795号, in force 2025-01-01. New Year 1, Spring Festival 4 (the eve and three days),
 * Qingming 1, Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3.
 */
const published: Readonly<Record<number, readonly string[]>> = {
  2025: [
    ...['2025-01-01', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-04-04'],
    ...['2025-05-01', '2025-05-02', '2025-05-31', '2025-10-01', '2025-10-02', '2025-10-03'],
    '2025-10-06',
  ],
  2026: [
    ...['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-04-05'],
    ...['2026-05-01', '2026-05-02', '2026-06-19', '2026-09-25', '2026-10-01', '2026-10-02'],
    '2026-10-03',
  ],
}

/** The table for a year whose notice is published; empty where the table has no such year. */
export const statutoryDaysOf = (year: number): readonly Day[] => (published[year] ?? []).map(day)

/**
 * The same days reckoned from the lunar calendar, for a year whose notice is not published: what
 * the law fixes by itself, without bridges and working weekends. They are 12 where Mid-Autumn
 * falls on National Day. Throws before 2025, when
 * the law knew eleven, and after 2099, where the reckoning of Qingming ends.
 */
export function reckonedStatutoryDays(year: number): readonly Day[] {
  if (year < 2025 || year > 2099) throw new RangeError(`no statutory days reckoned for ${year}`)
  const known = reckoned.get(year) ?? reckon(year)
  reckoned.set(year, known)
  return known
}

const reckoned = new Map<number, readonly Day[]>()

function reckon(year: number): readonly Day[] {
  const springFestival = lunarDay(year, 1, 1)
  const qingming = Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4)
  const days = [
    day(`${year}-01-01`),
    ...[-1, 0, 1, 2].map(offset => addDays(springFestival, offset)),
    day(`${year}-04-0${qingming}`),
    day(`${year}-05-01`),
    day(`${year}-05-02`),
    lunarDay(year, 5, 5),
    lunarDay(year, 8, 15),
    day(`${year}-10-01`),
    day(`${year}-10-02`),
    day(`${year}-10-03`),
  ]
  return [...new Set(days)].toSorted()
}

/**
 * chinese-days has the lunar months as a table. ICU reckons the sky instead and begins 2027 a day
 * late: the new moon falls minutes before midnight. Of that library only `getLunarDate` is used
 * here, its other direction reads the clock of the machine's zone.
 */
function lunarDay(year: number, month: number, date: number): Day {
  for (let at = day(`${year}-01-20`); yearOf(at) === year; at = addDays(at, 1)) {
    const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(at)
    if (!isLeap && lunarMon === month && lunarDay === date) return at
  }
  throw new RangeError(`no lunar ${month}/${date} in ${year}`)
}
