import { v7 } from 'uuid'
import type { PerformanceTarget } from '#libs/contracts'
import { bookOfTheYear } from '../book-of-the-year.js'
import { outside, paper } from '../papers.js'
import { heads } from '../script.js'
import type { Phase } from '../stage.js'

/** What is needed, what is to come of it, what is bought, who approves it, and for how much. */
export const planning: Phase = async stage => {
  const { as, county, script, seeds, say } = stage
  const { project, approval, year, lots } = script
  const officer = as('procurement-officer-1')
  const { occupation, level, title } = lots.training

  const ledger = await bookOfTheYear(stage)
  say('the officer opens the project and asks who needs what')
  await officer.openProject(project, {
    title: `演示项目：${title}`,
    year,
    purchaser: '人力资源社会保障局',
    participatingUnits: ['财政局'],
    officer: officer.person.id,
    signatory: as('signatory-1').person.id,
    ledger,
  })
  const today = await county.now()
  await officer.recordTrainingDemandSurvey(project, {
    survey: v7(),
    ...outside(today, '培训需求调查表'),
    trainees: 60,
    employers: 5,
    demand: [{ occupation, level, heads }],
  })
  await officer.recordRequirementSurvey(project, {
    survey: v7(),
    ...outside(today, '采购需求调查表'),
    respondents: seeds.institutions.institutions.slice(0, 3).map(({ id }) => id),
  })

  say('targets and requirement are fixed')
  await officer.setPerformanceTargets(project, { targets })
  await officer.recordRequirement(project, {
    publicService: true,
    complex: false,
    lots: [lots.training, lots.assessment],
    legalReview: paper('采购需求法律审查意见'),
    riskPlan: paper('风险处置措施'),
    keyReview: paper('采购需求重点审查意见'),
  })

  say('the chain verifies, countersigns and approves; the budget is reserved with the approval')
  await officer.submitForApproval(project, { approval })
  await as('section-chief-1').verifyProject(approval, { opinion: '材料齐全，同意上报' })
  await as('finance-officer-1').countersignProject(approval, {})
  await as('legal-reviewer-1').countersignProject(approval, {})
  await as('supervisor-1').countersignProject(approval, {})
  await as('unit-leader-1').approveProject(approval, { opinion: '同意' })

  say('the plan is filed and the intent disclosed')
  await officer.filePlan(project, {
    planNumber: `演示采购计划〔${String(year)}〕${String(script.run + 1)}号`,
    ...outside(await county.now(), '采购实施计划备案表'),
  })
  await officer.discloseIntent(project, { channel: { channel: 'here' } })
}

/** Five indicators of equal weight; all but the cost are floors. */
const targets: PerformanceTarget[] = (
  [
    ['heads-trained', 'quantity', heads, 'persons', 'at-least'],
    ['pass-rate', 'quality', 8_000, 'basis-points', 'at-least'],
    ['completed-on-time', 'timeliness', 10_000, 'basis-points', 'at-least'],
    ['cost-per-head', 'cost', 130_000, 'fen', 'at-most'],
    ['trainee-satisfaction', 'satisfaction', 9_000, 'basis-points', 'at-least'],
  ] as const
).map(([indicator, dimension, figure, unit, direction]) => ({
  ...{ indicator, dimension, direction, unit },
  target: figure,
  weight: 20,
}))
