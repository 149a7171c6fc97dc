import { factsOf, reference } from '#libs/domain/deciding'
import type { PerformanceEvaluationEvent } from './events.js'

/** That a project was evaluated; no score, no grade. */
export const performanceEvaluationFacts = factsOf<PerformanceEvaluationEvent>()({
  PerformanceEvaluated: ({ project, evaluatedAt }) => ({
    project: reference(project),
    evaluatedAt,
  }),
  PerformanceEvaluationPublished: ({ publishedAt }) => ({ publishedAt }),
})
