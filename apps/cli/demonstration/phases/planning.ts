import { v7 } from 'uuid'
import { dayOf } from '#libs/calendar'
import type { PerformanceTarget } from '#libs/contracts'
import { bookOfTheYear } from '../book-of-the-year.js'
import { hashOf, outside, paper } from '../papers.js'
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
  })

  say('the public is asked, acceptance and risks are planned, others than the authors review it')
  await officer.recordPublicOpinion(project, {
    ...outside(await county.now(), '征求意见情况'),
    ...{ means: 'questionnaire', opinions: 46, adopted: 44, answer: '两条意见超出补贴范围' },
  })
  await officer.setAcceptancePlan(project, acceptancePlan)
  await officer.setRiskPlan(project, { risks })
  await as('legal-reviewer-1').recordLegalReview(project, {
    ...{ contractText: hashOf('合同文本'), passed: true, opinion: '未发现违反强制性规定' },
    ...paper('采购需求法律审查意见'),
  })
  const units = ['purchase', 'finance', 'business', 'supervision'] as const
  await as('section-chief-1').reviewRequirement(project, {
    reviewers: units.map(unit => ({ person: as(reviewers[unit]).person.id, unit })),
    general: fine,
    key: { nonDiscrimination: fine, competition: fine, policy: fine, performanceRisk: fine },
    ...paper('采购需求审查意见'),
  })

  say(
    'the chain verifies, countersigns, decides in a meeting and approves; the budget is reserved with the approval',
  )
  await officer.submitForApproval(project, { approval, collective: true })
  await as('section-chief-1').verifyProject(approval, { opinion: '材料齐全，同意上报' })
  await as('finance-officer-1').countersignProject(approval, {})
  await as('legal-reviewer-1').countersignProject(approval, {})
  await as('supervisor-1').countersignProject(approval, {})
  await as('section-chief-1').recordCollectiveDecision(approval, {
    ...{ heldOn: dayOf(await county.now()), meeting: '演示局长办公会', members: 5 },
    attendees: (['unit-leader', 'deputy', 'signatory'] as const).map(role => ({
      ...{ person: as(`${role}-1`).person.id, role },
    })),
    minutes: paper('局长办公会纪要'),
  })
  await as('unit-leader-1').approveProject(approval, { opinion: '同意' })

  say('the plan is filed and the intent disclosed')
  await officer.filePlan(project, {
    planNumber: `演示采购计划〔${String(year)}〕${String(script.run + 1)}号`,
    ...outside(await county.now(), '采购实施计划备案表'),
  })
  await officer.recordOrganisation(project, {
    organisation: { form: 'self', staff: 3, ...outside(await county.now(), '自行组织采购说明') },
  })
  await officer.discloseIntent(project, { channel: { channel: 'here' } })
}

const fine = { passed: true, opinion: '符合要求' }

/** Who of the demonstration's staff speaks for which unit in the review. */
const reviewers = {
  ...{ purchase: 'section-chief-1', finance: 'finance-officer-1' },
  ...{ business: 'deputy-1', supervision: 'supervisor-1' },
} as const

const acceptancePlan = {
  standards: [
    ...[{ standard: '课时', requirement: '不少于合同约定课时', means: 'documents' as const }],
    ...[{ standard: '取证', requirement: '证书可查验', means: 'certificates' as const }],
    ...[
      { standard: '满意度', requirement: '学员满意度不低于90%', means: 'trainees-heard' as const },
    ],
  ],
  acceptors: ['procurement-officer' as const, 'supervisor' as const],
}

const risks = [
  {
    ...{ risk: '投标人不足三家', stage: 'procurement' as const, likelihood: 'medium' as const },
    ...{ impact: 'high' as const, owner: 'procurement-officer' as const },
    ...{ measure: '提前公开采购意向', alternative: '修改招标文件后重新招标' },
  },
]

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
