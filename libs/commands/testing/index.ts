export * from './duty.js'
export * from './rules.js'
export * from './till.js'
