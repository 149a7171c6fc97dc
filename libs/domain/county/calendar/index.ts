export * from './events.js'
export { calendarFacts } from './facts.js'
export { publishCalendar } from './publish-calendar.js'
export { calendar, calendarId } from './state.js'
