import { fen, sum } from '#libs/money'
import { dayOf } from '#libs/calendar'
import { paperDay } from '../chinese.js'
import type { Facts } from '../facts/facts.js'
import { heading, text } from '../paper.js'
import { plannedCase } from './case.js'
import { blocksOf, isNotYet, notYet, particulars, type PaperKind } from './kind.js'
import { plannedLots } from './planning.js'
import { yuanOf } from './words.js'

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
