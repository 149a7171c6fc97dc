export * as classCase from './class-case.js'
export * as batchCase from './batch-case.js'
