import { creditGrade, type ContractTerms } from '#libs/contracts'
import { items, type Block, type Table } from '../paper.js'
import { breachWord, changeWord, percentOf, remedyWord } from './words.js'

/** What the supplier's published grade changes 信用支付: only what the tender document said (法§46). */
export function gradesOf(terms: ContractTerms): Table {
  const { advanceByGrade, performanceSecurity, securityWaivedFor = [] } = terms
  return {
    caption: '信用支付（按乙方经公布的信用等级）',
    head: ['信用等级', '预付款', '履约保证金'],
    rows: creditGrade.options.map(grade => [
      `${grade}级`,
      advanceByGrade[grade] === 0 ? '不预付' : `合同金额的${percentOf(advanceByGrade[grade])}`,
      performanceSecurity > 0 && !securityWaivedFor.includes(grade) ? '须提交' : '不收取',
    ]),
    widths: [1, 1.6, 1.6],
  }
}

/** What is owed where the contract is not kept, the law's own words first. */
export function breachesOf({ agreement }: ContractTerms): Block {
  const { remedies = [], securityReturn } = agreement ?? {}
  const agreed = remedies.map(
    ({ breach, remedy, share }) =>
      `${breachWord[breach]}的，${remedyWord[remedy]}` +
      (share === undefined ? '' : `，金额为合同金额的${percentOf(share)}`),
  )
  const returned = securityReturn && [
    `履约保证金自验收合格之日起${String(securityReturn.withinDays)}日内退还` +
      (securityReturn.lateLiability ? '，逾期退还的，甲方承担违约责任' : ''),
  ]
  return items(
    '不履行合同或者履行不符合约定的，按照《民法典》第五百七十七条承担违约责任',
    ...agreed,
    ...(returned ?? []),
  )
}

/** For which reasons the parties may agree on a change (法§50, 民法典§543). */
export function changesOf({ agreement }: ContractTerms): string {
  const reasons = new Set([
    'public-interest',
    'force-majeure',
    ...(agreement?.changeReasons ?? []),
  ] as const)
  return `双方可以协商变更的原因：${[...reasons].map(reason => changeWord[reason]).join('、')}。`
}
