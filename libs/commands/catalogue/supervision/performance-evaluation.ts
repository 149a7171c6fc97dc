import { performanceEvaluationCommands } from '#libs/contracts'
import { acceptance } from '#libs/domain/delivery/acceptance'
import { assessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { trainingClass } from '#libs/domain/delivery/training-class'
import { project } from '#libs/domain/procurement/project'
import {
  evaluatePerformance,
  performanceEvaluation,
  publishPerformanceEvaluation,
} from '#libs/domain/supervision/performance-evaluation'
import { command } from '../../command.js'

export const performanceEvaluationCatalogue = [
  command({
    name: 'evaluatePerformance',
    of: performanceEvaluation,
    kind: 'decision',
    creates: true,
    by: ['supervisor', 'third-party-evaluator'],
    input: performanceEvaluationCommands.evaluatePerformance,
    loads: ({ input }) => ({
      project: { of: project, id: input.project },
      trainingClasses: input.trainingClasses.map(id => ({ of: trainingClass, id })),
      assessmentBatches: input.assessmentBatches.map(id => ({ of: assessmentBatch, id })),
      acceptances: input.acceptances.map(id => ({ of: acceptance, id })),
    }),
    decide: evaluatePerformance,
    discharges: ({ input }) => [
      { duty: 'evaluate-performance', caseId: `project/${input.project}` },
    ],
  }),
  command({
    name: 'publishPerformanceEvaluation',
    of: performanceEvaluation,
    kind: 'decision',
    by: ['supervisor'],
    input: performanceEvaluationCommands.publishPerformanceEvaluation,
    decide: publishPerformanceEvaluation,
  }),
] as const
