export * as classCase from './class-case.js'
