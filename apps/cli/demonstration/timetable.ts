import { v7 } from 'uuid'
import { addDays, instant, isSaturdayOrSunday, type Day } from '#libs/calendar'
import type { ClassPeriod } from '#libs/contracts'

/**
 * Six days of seven lessons: four of practice in the morning, three in the afternoon, of which half
 * the days are practice too. 42 lessons, more than 60 % practice, no day above the daily maximum.
 */
export function timetable(from: Day, teacher: string): ClassPeriod[] {
  return weekdays(from, 6).flatMap((day, at): ClassPeriod[] => [
    {
      ...{ period: v7(), teacher, lessons: 4, mode: 'practice' },
      startsAt: instant(`${day}T08:30+08:00`),
      endsAt: instant(`${day}T11:45+08:00`),
    },
    {
      ...{ period: v7(), teacher, lessons: 3, mode: at % 2 === 0 ? 'theory' : 'practice' },
      startsAt: instant(`${day}T13:30+08:00`),
      endsAt: instant(`${day}T16:00+08:00`),
    },
  ])
}

/** Days from Monday to Friday, beginning with the first one from `from` on. */
function weekdays(from: Day, count: number): readonly Day[] {
  const days: Day[] = []
  for (let day = from; days.length < count; day = addDays(day, 1)) {
    if (!isSaturdayOrSunday(day)) days.push(day)
  }
  return days
}
