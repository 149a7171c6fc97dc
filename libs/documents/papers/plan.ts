import { fen, sum } from '#libs/money'
import { dayOf } from '#libs/calendar'
import { paperDay } from '../chinese.js'
import type { DataOf, Facts } from '../facts/facts.js'
import { heading, items, text } from '../paper.js'
import { plannedCase } from './case.js'
import { blocksOf, isNotYet, notYet, particulars, type PaperKind } from './kind.js'
import { plannedLots } from './planning.js'
import { yuanOf } from './words.js'

type Proof = DataOf<'RequirementRecorded'>['keyReview']

const proofOf = (proof: Proof): string =>
  proof ? `${proof.paper}（SHA-256 ${proof.evidence.slice(0, 16)}…）` : '未附'

/** What the lawyer said of the requirement as it stands; an earlier release had it in the requirement. */
function legalReadingIn(
  facts: Facts,
  { legalReview, revision = 1 }: DataOf<'RequirementRecorded'>,
): string {
  const read = facts.last('LegalReviewRecorded')?.data
  if (read?.revision !== revision) return proofOf(legalReview)
  return `${read.passed ? '通过' : '未通过'}，${proofOf(read)}`
}

function risksIn(facts: Facts, { riskPlan }: DataOf<'RequirementRecorded'>): string {
  const planned = facts.last('RiskPlanSet')
  return planned ? `已制定，共 ${String(planned.data.risks.length)} 项风险` : proofOf(riskPlan)
}

/** 采购需求审查意见: the key review of 需求§33, and who has to sit on it (需求§32). */
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
    const { fullProcedure, keyReview, lots } = required.data
    const key = fullProcedure ? proofOf(keyReview) : '本项目不属于需求管理办法第11条所列项目'
    return {
      title: '采购需求审查意见',
      blocks: blocksOf(
        particulars(
          ['采购项目名称', opened.data.title],
          ['预算金额（元）', yuanOf(required.data.budget)],
          ['重点审查', key],
          ['合同文本法律审查', fullProcedure ? legalReadingIn(facts, required.data) : '不要求'],
          ['风险处置措施', fullProcedure ? risksIn(facts, required.data) : '不要求'],
        ),
        heading('一般审查'),
        plannedLots(lots),
        heading('重点审查事项'),
        items('非歧视性审查；', '竞争性审查；', '采购政策审查；', '履约风险审查。'),
        heading('审查人员'),
        text('由采购、财务、业务、监督机构共同审查；参与编制采购需求的专家和第三方不参加审查。'),
      ),
      signatures: [{ by: opened.data.purchaser, on: dayOf(required.at) }],
    }
  },
}

/** 采购实施计划备案: a letter to the finance department of the same level (条例§29). */
export const planFiling: PaperKind = {
  ...{ kind: 'plan-filing', name: '采购实施计划备案函', of: 'project', perLot: false, open: false },
  mandatory: [
    { article: '条例§29', item: '采购实施计划' },
    { article: '条例§29', item: '采购方式' },
    { article: '条例§30', item: '预算金额（元）' },
    { article: '本系统文书格式', item: '批准时间' },
  ],
  write({ facts }) {
    const found = plannedCase(facts)
    if (isNotYet(found)) return found
    const { opened, required } = found
    const approved = facts.last('ProjectApproved')
    if (!approved) return notYet('ProjectApproved')
    const filed = facts.last('PlanFiled')
    const { title, purchaser } = opened.data
    return {
      redHead: `${purchaser}文件`,
      title: `关于报送${title}采购实施计划备案的函`,
      to: '同级财政部门',
      blocks: blocksOf(
        text(`现将${title}采购实施计划随函报送，请予备案。`),
        particulars(
          ['采购项目名称', title],
          ['采购方式', '公开招标（依法采用其他方式的，另附方式依据）'],
          ['预算金额（元）', yuanOf(sum(required.data.lots.map(({ budget }) => fen(budget))))],
          ['批准时间', momentOfApproval(facts)],
          ['备案编号', filed?.data.planNumber ?? '待财政部门编号'],
        ),
        heading('采购实施计划'),
        plannedLots(required.data.lots),
      ),
      signatures: [{ by: purchaser, on: dayOf(approved.data.approvedAt) }],
    }
  },
}

function momentOfApproval(facts: Facts): string {
  const approved = facts.last('ProjectApproved')
  return approved ? `${paperDay(dayOf(approved.data.approvedAt))}，审批流程全部通过` : '未批准'
}
