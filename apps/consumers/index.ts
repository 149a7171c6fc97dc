export { consumersShape, deduplicates, type ConsumersConfiguration } from './configuration.js'
export { ConsumersModule, type ConsumersParts } from './consumers.module.js'
