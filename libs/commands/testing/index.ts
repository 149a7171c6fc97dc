export * from './duty.js'
export * from './rules.js'
export * from './till.js'
export { sampleId, sampleOf, schemaOf, type Schema } from './sample.js'
