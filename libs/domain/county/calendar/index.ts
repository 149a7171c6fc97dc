export * from './events.js'

export { publishCalendar } from './publish-calendar.js'
export { calendar, calendarId } from './state.js'
