export * from './till.js'
