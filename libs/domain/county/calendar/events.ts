import type { calendarCommands, calendarEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type CalendarEvent = EventOf<typeof calendarEvents>
export type CalendarInput<Command extends keyof typeof calendarCommands> = z.output<
  (typeof calendarCommands)[Command]
>

export const calendarPublished = happened<CalendarEvent, 'CalendarPublished'>('CalendarPublished')
