import { creditGrade, type ContractTerms } from '#libs/contracts'
import { items, type Block, type Table } from '../paper.js'
import {
  breachWord,
  changeWord,
  consortiumWord,
  levelWord,
  percentOf,
  remedyWord,
} from './words.js'

/** What is delivered, to how many; only who trains owes lesson hours. */
export function subjectOf(terms: ContractTerms): string {
  const { kind, occupation, level, heads, minimumLessonHours } = terms
  const subject = `职业${occupation}，${levelWord[level]}，${String(heads)}人`
  return kind === 'training'
    ? `${subject}，每人不少于${String(minimumLessonHours)}课时。`
    : `${subject}。`
}

/** Who is paid for, as the settlement counts heads of a lot of this kind. */
export function countedOf({ kind, minimumAttendance }: ContractTerms): string {
  switch (kind) {
    case 'training':
      return minimumAttendance === 0
        ? '完成培训的学员计入结算人数。'
        : `出勤率低于${percentOf(minimumAttendance)}的学员不计入结算人数。`
    case 'skill-assessment':
      return '未参加理论考核和实操考核的人员不计入结算人数。'
    case 'quality-supervision':
    case 'third-party-evaluation':
    case 'audit':
      return '验收合格的服务所涉及的学员计入结算人数。'
  }
}

/** How it is accepted (条例§45); who is trained is heard unless the tender document said otherwise. */
export function acceptanceOf({ agreement }: ContractTerms): string {
  const { traineesHeard = true, published = true } = agreement?.acceptance ?? {}
  const said = [
    ...(traineesHeard ? ['验收听取受训学员意见'] : []),
    ...(published ? ['验收结果向社会公告'] : []),
  ]
  return said.length === 0 ? '' : `${said.join('，')}。`
}

/** 46§14: whose procurement was reserved has a contract that says so. */
export const reservedOf = ({ reservedForSmallBusinesses }: ContractTerms): Block | undefined =>
  reservedForSmallBusinesses === true ? { text: '本合同为中小企业预留合同。' } : undefined

/** 付款另须等待; nothing else may be waited for (38号). */
export function waitsOf({ agreement }: ContractTerms): Block | undefined {
  const { paymentWaitsFor = [] } = agreement ?? {}
  return paymentWaitsFor.length === 0
    ? undefined
    : { text: `除本合同约定的验收和发票外，付款另须等待：${paymentWaitsFor.join('、')}。` }
}

/** Who performs it; what the tender document did not say is not there. */
export const performersOf = ({
  consortium,
  subcontracting,
}: ContractTerms): readonly (readonly [string, string])[] => [
  ...(consortium === undefined ? [] : [['联合体', consortiumWord[consortium]] as const]),
  ...(subcontracting === undefined ? [] : [['分包', subcontractingOf(subcontracting)] as const]),
]

/** Only the parts that are named may be given on (87§35), and the supplier answers for all (法§48). */
const subcontractingOf = ({
  allowed,
  parts,
}: NonNullable<ContractTerms['subcontracting']>): string =>
  allowed && parts.length > 0
    ? `经甲方同意，乙方可以分包的非主体、非关键性部分：${parts.join('、')}。` +
      '乙方就采购项目和分包项目向甲方负责，分包供应商就分包项目承担责任，不得再次分包'
    : '不得分包'

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
