import { capitalFigures, fen } from '#libs/money'
import type { ContractTerms } from '#libs/contracts'
import type { Facts } from '../facts/facts.js'
import { heading, items, text, type Block, type Table } from '../paper.js'
import {
  acceptanceOf,
  breachesOf,
  changesOf,
  countedOf,
  gradesOf,
  performersOf,
  reservedOf,
  subjectOf,
  waitsOf,
} from './agreed-terms.js'
import { inStream, lotIn, lotNumber, tenderCase, type TenderCase } from './case.js'
import { blocksOf, isNotYet, notYet, particulars, type PaperKind } from './kind.js'
import { dueWord, lastDayOf, nameOf, percentOf, yuanOf } from './words.js'

const instalmentsOf = ({ instalments }: ContractTerms): Table => ({
  caption: '付款安排',
  head: ['期次', '付款条件', '比例', '金额（元）'],
  rows: instalments.map(({ due, retainedDays, share, amount }, at) => [
    `第${String(at + 1)}期`,
    dueWord[due] + (retainedDays === undefined ? '' : `（验收合格起${String(retainedDays)}日）`),
    percentOf(share),
    yuanOf(amount),
  ]),
  widths: [1, 2.4, 1, 1.6],
  figures: [2, 3],
})

/** 政府采购合同: what was awarded and what the tender document fixed, nothing else (87§71). */
export const contractPaper: PaperKind = {
  ...{ kind: 'contract', name: '政府采购合同', of: 'contract', perLot: false, open: false },
  mandatory: [
    { article: '法§46', item: '合同签订期限' },
    { article: '87§71', item: '合同标的' },
    { article: '需求§23', item: '合同期限' },
    { article: '87§71', item: '合同金额（元）' },
    { article: '需求§23', item: '付款安排' },
    { article: '需求§24', item: '履约验收' },
    { article: '条例§48', item: '履约保证金' },
    { article: '法§46', item: '信用支付' },
    { article: '需求§23', item: '违约责任' },
    { article: '财库〔2019〕38号', item: '付款期限' },
    { article: '法§49', item: '补充合同' },
    { article: '付款条例§17', item: '逾期利息' },
  ],
  write({ facts, about }) {
    const drafted = facts.last('ContractDrafted', inStream('contract', about))
    if (!drafted) return notYet('ContractDrafted')
    const found = tenderCase(facts)
    if (isNotYet(found)) return found
    const { supplier, lot, terms, signBy, number } = drafted.data
    const down = isDown(facts, about)
    const signed = down ? undefined : facts.last('ContractSigned', inStream('contract', about))
    const of = lotIn(found, lot)
    const { purchaser, title } = found.project
    const { words } = found
    return {
      title: '政府采购服务合同',
      ...(number !== undefined && { number, state: down ? 'draft' : 'issued' }),
      blocks: blocksOf(
        replaced(facts, about),
        text(`采购人（甲方）：${purchaser}`),
        text(`供应商（乙方）：${nameOf(facts, supplier)}`),
        text(
          `甲乙双方根据${title}${lotNumber(found, lot)}的${words.document}和${words.won}结果，签订本合同。`,
        ),
        reservedOf(terms),
        heading('合同标的'),
        text(`${of?.title ?? ''}：${subjectOf(terms)}`),
        particulars(['合同期限', termOf(found, terms)], ...performersOf(terms)),
        heading('合同金额'),
        particulars(
          ['合同金额（元）', yuanOf(terms.amount)],
          ['金额大写', `人民币${capitalFigures(fen(terms.amount))}`],
          ['单价（元/人）', yuanOf(terms.unitPrice)],
          ['合同签订期限', `${lastDayOf(signBy)}前`],
          ['履约保证金', securityOf(terms.performanceSecurity)],
        ),
        text('实际结算按单价和经核验的合格人数计算，不超过合同金额。'),
        heading('付款安排'),
        instalmentsOf(terms),
        text(
          `付款期限：满足约定条件的，甲方自收到发票后${String(terms.payWithinDays)}日内支付。` +
            `甲方不得增设${words.document}和本合同以外的付款条件。`,
        ),
        waitsOf(terms),
        text(
          '逾期利息：甲方迟延付款的，按双方约定的利率支付逾期利息；未约定的，按每日万分之五支付。',
        ),
        gradesOf(terms),
        heading('履约验收'),
        text(countedOf(terms) + acceptanceOf(terms)),
        items(...standardsOf(found, lot)),
        heading('违约责任'),
        breachesOf(terms),
        heading('变更与补充合同'),
        text(changesOf(terms)),
        text('补充合同在其他条款不变的前提下签订，累计金额不超过原合同金额的10%。'),
        heading('生效'),
        text('本合同自双方签字或者盖章之日起生效。'),
      ),
      signatures: [
        { by: `甲方：${purchaser}`, ...(signed && { on: signed.data.signedOn }) },
        { by: `乙方：${nameOf(facts, supplier)}`, ...(signed && { on: signed.data.signedOn }) },
      ],
    }
  },
}

/**
 * The text compiled from the award, its first version, binds nobody any more: turned down by a side or the
 * lawyer, written anew, or not concluded with a winner who refused.
 */
function isDown(facts: Facts, about: string): boolean {
  const ofThis = inStream('contract', about)
  const ends = [
    facts.last('ContractVersionRejected', ofThis),
    facts.last('ContractReviewed', fact => ofThis(fact) && !fact.data.passed),
    facts.last('ContractRedrafted', ofThis),
    facts.last('ContractNotConcluded', ofThis),
  ]
  return ends.some(end => end !== undefined)
}

/** Which text stands in its place; that one is a paper of its own. */
function replaced(facts: Facts, about: string): Block | undefined {
  const redrafted = facts.last('ContractRedrafted', inStream('contract', about))?.data
  return (
    redrafted &&
    text(`本文本已由${redrafted.text.paper}（第${String(redrafted.version)}版）代替，以该版为准。`)
  )
}

const termOf = ({ words }: TenderCase, { agreement }: ContractTerms): string =>
  agreement ? `${String(agreement.months)}个月` : `见${words.document}`

const securityOf = (amount: number): string =>
  amount === 0 ? '不收取' : `${yuanOf(amount)}，以非现金形式提交`

function standardsOf(found: TenderCase, lot: string): readonly string[] {
  const { words } = found
  const standards = lotIn(found, lot)?.agreement?.acceptance.standards
  return standards && standards.length > 0
    ? standards.map(standard => `验收标准：${standard}`)
    : [`验收标准：见${words.document}`]
}
