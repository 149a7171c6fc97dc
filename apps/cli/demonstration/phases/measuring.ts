import { performanceEvaluation as evaluations } from '#libs/domain/supervision/performance-evaluation'
import { carryClaim } from '../carry-claim.js'
import { bookOfTheYear } from '../book-of-the-year.js'
import { hashOf } from '../papers.js'
import type { Phase } from '../stage.js'

/** The project is measured by the targets fixed at plan; what hung on that is paid. */
export const measuring: Phase = async stage => {
  const { as, script, say } = stage
  const { project, trainingClass, assessmentBatch, acceptances, performanceEvaluation } = script
  const supervisor = as('supervisor-1')
  await supervisor.evaluatePerformance(performanceEvaluation, {
    project,
    trainingClasses: [trainingClass],
    assessmentBatches: [assessmentBatch],
    acceptances: [acceptances.training, acceptances.assessment],
    measured: [
      { indicator: 'completed-on-time', value: 10_000, evidence: hashOf('完成时间核验') },
      { indicator: 'cost-per-head', value: 122_000, evidence: hashOf('成本核算表') },
    ],
  })
  await supervisor.publishPerformanceEvaluation(performanceEvaluation, {
    channel: { channel: 'here' },
  })
  const evaluated = await supervisor.sees(evaluations, performanceEvaluation)
  if (evaluated.status !== 'evaluated') throw new Error('an evaluation has a grade')
  say(`the project is ${evaluated.grade} against its targets`)

  const { claims, contracts } = script
  const ledger = await bookOfTheYear(stage)
  await as('procurement-officer-1').makePaymentApplication(claims.outcome, {
    ...{ contract: contracts.training, ledger, trainingClass, assessmentBatch },
    ...{ instalment: 'outcome', performanceEvaluation, acceptance: acceptances.training },
  })
  await carryClaim(stage, { claim: claims.outcome, claimant: script.school })
}
