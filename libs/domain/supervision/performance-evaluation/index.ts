export { evaluatePerformance, publishPerformanceEvaluation } from './evaluate-performance.js'
export * from './events.js'

export { performanceEvaluation, type PerformanceEvaluation } from './state.js'
