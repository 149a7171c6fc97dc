import { v7 } from 'uuid'
import { instant, type Day } from '#libs/calendar'
import type { ClassPeriod } from '#libs/contracts'

/**
 * Six days of seven lessons: four of practice in the morning, three in the afternoon, of which half
 * the days are practice too. 42 lessons, more than 60 % practice, no day above the daily maximum.
 */
export function timetable(days: readonly Day[], teacher: string): ClassPeriod[] {
  return days.flatMap((day, at): ClassPeriod[] => [
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
