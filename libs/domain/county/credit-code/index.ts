export * from './events.js'
export { creditCode, creditCodeIdOf, takenBy, type CreditCode } from './state.js'
