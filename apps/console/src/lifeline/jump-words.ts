import type { TFunction } from 'i18next'
import type { Item } from './items.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How much time a jump of the clock left out, in its largest unit, rounded. */
export function lengthWords(milliseconds: number, t: TFunction): string {
  if (milliseconds >= day) return t('clock.days', { count: Math.round(milliseconds / day) })
  if (milliseconds >= hour) return t('clock.hours', { count: Math.round(milliseconds / hour) })
  return t('clock.minutes', { count: Math.max(1, Math.round(milliseconds / minute)) })
}

/** What a line of the picture says: the length of its jump, or of how many together. */
export function jumpsWords(jumps: readonly Item[], t: TFunction): string {
  const left = jumps.reduce((sum, { from, to }) => sum + to - from, 0)
  const length = lengthWords(left, t)
  return jumps.length === 1 ? length : t('clock.jumps', { count: jumps.length, length })
}
