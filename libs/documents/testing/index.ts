export * from './purchase.js'
