import type { DutyView } from '#libs/contracts/views'

const day = 86_400_000
const countyOffset = 8 * 3_600_000

export const dueGroups = ['overdue', 'day', 'week', 'later'] as const
export type DueGroup = (typeof dueGroups)[number]

/** Midnight in the county at which the day of an instant ends. */
export const endOfDay = (now: number): number =>
  (Math.floor((now + countyOffset) / day) + 1) * day - countyOffset

/** Midnight at which the week of an instant ends; a week begins on Monday. */
export function endOfWeek(now: number): number {
  const weekday = new Date(now + countyOffset).getUTCDay()
  return endOfDay(now) + ((7 - weekday) % 7) * day
}

/**
 * In which group of a home a duty stands, `now` in milliseconds since 1970. A period that ends at
 * midnight ends on the day before.
 */
export function dueGroupOf({ dueAt, state }: Pick<DutyView, 'dueAt' | 'state'>, now: number) {
  const due = Date.parse(dueAt)
  if (due < now && state !== 'paused') return 'overdue'
  if (due <= endOfDay(now)) return 'day'
  return due <= endOfWeek(now) ? 'week' : 'later'
}
