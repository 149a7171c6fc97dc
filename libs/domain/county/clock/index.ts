export { clockJumped, type ClockEvent } from './events.js'
export { clock, clockId, type Clock } from './state.js'
export { jumpClock } from './jump-clock.js'
