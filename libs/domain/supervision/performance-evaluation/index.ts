export { shareOf } from './counted-indicators.js'
export {
  evaluatePerformance,
  gradeOf,
  pointsOf,
  publishPerformanceEvaluation,
} from './evaluate-performance.js'
export * from './events.js'
export { performanceEvaluationFacts } from './facts.js'
export { performanceEvaluation, type PerformanceEvaluation } from './state.js'
