import type { Fact } from '#libs/domain/deciding'

/** Types of facts that are handed to every open case, and are no case's own. */
export const toEveryCase: readonly Fact['type'][] = ['ClockJumped', 'CalendarPublished']
