import { dayOf, millisecondsBetween, periodEnd, type Day } from '#libs/calendar'
import type { ClassPeriod, ContractTerms } from '#libs/contracts'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { Policy } from '#libs/policy'
import type { TrainingClassInput } from './events.js'

type Filing = Pick<TrainingClassInput<'fileClass'>, 'periods' | 'teachers'>

/** What is wrong with a teaching plan: lesson length, day, hours, practice, teachers, overlaps. */
export function planFault(
  { periods, teachers }: Filing,
  terms: ContractTerms,
  policy: Policy,
): Refusal | undefined {
  return (
    periods.map(period => periodFault(period, teachers, policy)).find(fault => fault) ??
    overlapFault(periods) ??
    dayFault(periods, policy) ??
    hoursFault(periods, terms, policy) ??
    teachersFault(teachers, policy)
  )
}

function periodFault(
  { startsAt, endsAt, lessons, teacher }: ClassPeriod,
  teachers: Filing['teachers'],
  policy: Policy,
): Refusal | undefined {
  const needed = lessons * policy.lessonHour.length.length
  if (millisecondsBetween(startsAt, endsAt) < needed * 60_000) {
    return refuse('本县规定 lessonHour.length', 'period-shorter-than-its-lessons', {
      detail: { startsAt, minutes: needed },
    })
  }
  return teachers.some(({ person }) => person === teacher)
    ? undefined
    : refuse('两目录一系统', 'teacher-not-filed', { detail: { startsAt } })
}

function overlapFault(periods: readonly ClassPeriod[]): Refusal | undefined {
  const inOrder = periods.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  const overlapping = inOrder.find(
    ({ startsAt }, at) => at > 0 && startsAt < (inOrder[at - 1]?.endsAt ?? startsAt),
  )
  return overlapping
    ? refuse('两目录一系统', 'periods-overlap', { detail: { startsAt: overlapping.startsAt } })
    : undefined
}

function dayFault(periods: readonly ClassPeriod[], policy: Policy): Refusal | undefined {
  const perDay = new Map<Day, number>()
  for (const { startsAt, lessons } of periods) {
    const day = dayOf(startsAt)
    perDay.set(day, (perDay.get(day) ?? 0) + lessons)
  }
  const { dailyMaximum } = policy.lessonHour
  const tooLong = [...perDay].find(([, lessons]) => lessons > dailyMaximum)
  return tooLong
    ? refuse('本县规定 lessonHour.dailyMaximum', 'too-many-lessons-a-day', {
        detail: { day: tooLong[0], lessons: tooLong[1], dailyMaximum },
      })
    : undefined
}

function hoursFault(
  periods: readonly ClassPeriod[],
  terms: ContractTerms,
  policy: Policy,
): Refusal | undefined {
  const { elementaryFloor, intermediateFloor, practiceShare } = policy.lessonHour
  const floor = Math.max(
    terms.level === 'five' ? elementaryFloor : intermediateFloor,
    terms.minimumLessonHours,
  )
  const hours = lessonsOf(periods)
  if (hours < floor) {
    return refuse('本县规定 lessonHour.floor', 'too-few-lesson-hours', { detail: { hours, floor } })
  }
  const practice = lessonsOf(periods.filter(({ mode }) => mode === 'practice'))
  return practice * 100 < hours * practiceShare
    ? refuse('本县规定 lessonHour.practiceShare', 'too-little-practice', {
        detail: { practice, hours, practiceShare },
      })
    : undefined
}

const lessonsOf = (periods: readonly ClassPeriod[]): number =>
  periods.reduce((hours, { lessons }) => hours + lessons, 0)

function teachersFault(teachers: Filing['teachers'], policy: Policy): Refusal | undefined {
  const teaching = (what: 'theory' | 'practice') =>
    teachers.filter(({ teaches }) => teaches === what || teaches === 'both').length
  const { theoryMinimum, practiceMinimum } = policy.teachers
  return teaching('theory') < theoryMinimum || teaching('practice') < practiceMinimum
    ? refuse('民办职业培训学校评估细则', 'too-few-teachers', {
        detail: { theoryMinimum, practiceMinimum },
      })
    : undefined
}

/**
 * The filing lead is the county's own: so many working days lie between filing and the first
 * lesson, which may be held on the last of them.
 */
export function leadFault(
  periods: readonly ClassPeriod[],
  { at, policy, calendar }: Deciding,
): Refusal | undefined {
  const { lastDay } = periodEnd({ from: at, ...policy.class.filingLead }, calendar)
  const early = periods.find(({ startsAt }) => dayOf(startsAt) < lastDay)
  return early
    ? refuse('本县规定 class.filingLead', 'commences-too-soon', {
        detail: { startsAt: early.startsAt, notBefore: lastDay },
        fix: 'plan-the-first-lesson-later',
        who: 'training-institution',
      })
    : undefined
}
