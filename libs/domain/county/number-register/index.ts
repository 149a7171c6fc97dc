export * from './events.js'
export { entryOf, isNumberedHere, numberRegister, numberRegisterId } from './state.js'
export type { NumberRegister } from './state.js'
