import { dayOf } from '#libs/calendar'
import type { RequirementReview } from '#libs/contracts'
import type { DataOf, Facts } from '../facts/facts.js'
import { heading, text, type Table } from '../paper.js'
import { plannedCase } from './case.js'
import { blocksOf, isNotYet, notYet, particulars, type PaperKind } from './kind.js'
import {
  impactWord,
  likelihoodWord,
  pointWord,
  roleWord,
  stageWord,
  unitWord,
} from './plan-words.js'
import { plannedLots } from './planning.js'
import { yuanOf } from './words.js'

type Required = DataOf<'RequirementRecorded'>
type Proof = Pick<RequirementReview, 'paper' | 'evidence'>
type Judged = RequirementReview['general']

const proofOf = ({ paper, evidence }: Proof): string =>
  `${paper}（SHA-256 ${evidence.slice(0, 16)}…）`

const resultOf = (passed: boolean): string => (passed ? '通过' : '不通过')

/**
 * 采购需求审查意见: what the review body of 需求§32 said of the requirement as it was last written, general
 * review and key review point by point (§31, §33), beside the lawyer's word and the plan for its risks.
 */
export const requirementReview: PaperKind = {
  ...{ kind: 'requirement-review', name: '采购需求审查意见', of: 'project' },
  ...{ perLot: false, open: false },
  mandatory: [
    { article: '需求§31', item: '一般审查' },
    { article: '需求§33', item: '重点审查' },
    { article: '需求§33', item: '非歧视性审查' },
    { article: '需求§33', item: '竞争性审查' },
    { article: '需求§33', item: '采购政策审查' },
    { article: '需求§33', item: '履约风险审查' },
    { article: '需求§23', item: '合同文本法律审查' },
    { article: '需求§25', item: '风险处置措施' },
    { article: '需求§32', item: '审查人员' },
  ],
  write({ facts }) {
    const found = plannedCase(facts)
    if (isNotYet(found)) return found
    const { opened, required } = found
    const { budget, lots, revision = 1 } = required.data
    const review = facts.last('RequirementReviewed', ({ data }) => data.revision === revision)
    if (!review) return notYet('RequirementReviewed')
    const risks = facts.last('RiskPlanSet')?.data.risks
    return {
      title: '采购需求审查意见',
      blocks: blocksOf(
        particulars(
          ['采购项目名称', opened.data.title],
          ['预算金额（元）', yuanOf(budget)],
          ['审查结论', resultOf(review.data.passed)],
          ['审查记录', proofOf(review.data)],
          ['重点审查', keyOf(required.data, review.data)],
          ['合同文本法律审查', legalOf(facts, required.data)],
          ['风险处置措施', risks ? `共${String(risks.length)}项` : riskProofOf(required.data)],
        ),
        heading('采购需求和采购实施计划'),
        plannedLots(lots),
        heading('审查意见'),
        opinionsOf(review.data),
        risks && heading('风险处置措施'),
        risks && risksOf(risks),
        heading('审查人员'),
        text(reviewersOf(review.data)),
        text('参与编制采购需求的专家和第三方不参加审查。'),
      ),
      signatures: [{ by: opened.data.purchaser, on: dayOf(review.at) }],
    }
  },
}

/** A paper that is owed only where 需求§11 applies. */
const attached = (proof: Proof | undefined, { fullProcedure }: Required): string =>
  proof ? proofOf(proof) : fullProcedure ? '未附' : '不要求'

function keyOf({ fullProcedure, keyReview }: Required, { key }: RequirementReview): string {
  if (key === undefined) {
    return fullProcedure ? '未进行' : '本项目不属于需求管理办法第11条所列项目'
  }
  const judged = resultOf(Object.values(key).every(({ passed }) => passed))
  return keyReview ? `${judged}；${proofOf(keyReview)}` : judged
}

/** The lawyer's word on this writing; one that was given before it is attached to it. */
function legalOf(facts: Facts, required: Required): string {
  const { revision = 1, legalReview } = required
  const found = facts.last('LegalReviewRecorded', ({ data }) => data.revision === revision)?.data
  return found
    ? `${resultOf(found.passed)}：${found.opinion}；${proofOf(found)}`
    : attached(legalReview, required)
}

const riskProofOf = (required: Required): string => attached(required.riskPlan, required)

function opinionsOf({ general, key }: RequirementReview): Table {
  const row = (point: string, { opinion, passed }: Judged) => [point, opinion, resultOf(passed)]
  const points = key && [
    row(pointWord.nonDiscrimination, key.nonDiscrimination),
    row(pointWord.competition, key.competition),
    row(pointWord.policy, key.policy),
    row(pointWord.performanceRisk, key.performanceRisk),
  ]
  return {
    head: ['审查事项', '审查意见', '结论'],
    rows: [row('一般审查', general), ...(points ?? [])],
    widths: [1.4, 3, 0.8],
  }
}

const risksOf = (risks: DataOf<'RiskPlanSet'>['risks']): Table => ({
  head: ['环节', '风险', '可能性', '影响', '处置措施', '管控责任'],
  rows: risks.map(({ stage, risk, likelihood, impact, measure, alternative, owner }) => [
    ...[stageWord[stage], risk, likelihoodWord[likelihood], impactWord[impact]],
    alternative === undefined ? measure : `${measure}；替代方案：${alternative}`,
    roleWord[owner],
  ]),
  widths: [1, 1.6, 0.8, 0.7, 2.4, 1],
})

/** By unit: events hold no names, and nobody's is needed to tell who had a say. */
function reviewersOf({ reviewers }: RequirementReview): string {
  const units = Object.entries(unitWord)
    .map(([unit, word]) => [word, reviewers.filter(one => one.unit === unit).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word}机构${String(count)}人`)
  return `参加审查：${units.join('、')}。`
}
