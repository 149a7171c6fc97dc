import { calendarCommands } from '#libs/contracts'
import { calendar, publishCalendar } from '#libs/domain/county/calendar'
import { command } from '../../command.js'

export const calendarCatalogue = [
  command({
    name: 'publishCalendar',
    of: calendar,
    kind: 'record',
    creates: true,
    by: ['administrator'],
    input: calendarCommands.publishCalendar,
    decide: publishCalendar,
  }),
] as const
