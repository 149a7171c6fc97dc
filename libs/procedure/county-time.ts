import type { Instant } from '#libs/calendar'
import { memory } from './memory.js'

/** County time in milliseconds since 1970 UTC: the workflow's own time, which replays, and the offset. */
export const countyNow = (): number => Date.now() + memory.offset

/** Milliseconds until an instant of county time; negative where it has passed. */
export const millisecondsUntil = (at: Instant): number => Date.parse(at) - countyNow()

export const isReached = (at: Instant): boolean => millisecondsUntil(at) <= 0
