/** Instants without calendars: the part of this room that a workflow bundle may hold. */
export { addMinutes, type Instant } from '../instant.js'
