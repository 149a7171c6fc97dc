import { fen } from '#libs/money'
import {
  jiangsu2023,
  jiangsu2025,
  paymentRegulation,
  proposal,
  remembered,
  seenIn,
  taskTable,
} from '../documents.js'
import { countyChoice, local, statute } from '../entry.js'
import { calendarDays, months, percent, table, unset, workingDays } from '../measure.js'

const signed = 'contract-signed'
const claimed = 'claim-made'

/** How often a person may be paid for, and in what span. */
interface SubsidyLimit {
  readonly times: number
  readonly per: 'year' | 'lifetime'
}

const times = (count: number, per: SubsidyLimit['per']) =>
  table<SubsidyLimit>({ times: count, per })

/** Contract payments, advances by grade, subsidies. */
export const paymentEntries = {
  'payment.smallAndMedium': statute(signed, paymentRegulation('§9', calendarDays(30))),
  'payment.smallAndMediumMaximum': statute(
    signed,
    paymentRegulation('§9', calendarDays(60), { note: '合同另有约定时' }),
  ),
  'payment.lateInterestPerDay': statute(
    signed,
    paymentRegulation('§17', percent(0.05), { note: '未约定时；约定的不低于一年期LPR' }),
  ),
  'payment.overdueComplaintForwarding': statute(
    'always-current',
    paymentRegulation('§25', workingDays(10)),
  ),
  'payment.overdueComplaintResult': statute(
    'always-current',
    paymentRegulation('§25', calendarDays(30), { note: '最长90日' }),
  ),
  'advance.byGrade': countyChoice(
    signed,
    proposal('', table({ A: 50, B: 30, C: 0, D: 0 }), {
      note: '合同金额的百分比；C级须提供担保；未见省级规定，须县级决定',
    }),
  ),
  'advance.smallAndMediumFloor': countyChoice(
    signed,
    remembered('中小企业预付款最低比例')('', unset('percent'), {
      note: '记忆为不低于30%的政策引导',
    }),
  ),
  'subsidy.limit': local(
    claimed,
    taskTable('第13项', times(3, 'year'), {
      validTo: '2024-12-31',
      note: '江苏2023通知，含技能提升补贴',
    }),
    jiangsu2025('', times(3, 'lifetime'), {
      note: '累计；同一职业同一等级一次；原文日期不可见，按2025年起记',
    }),
  ),
  'subsidy.insuredStaffLimit': local(claimed, jiangsu2025('', times(3, 'year'))),
  'subsidy.sameOccupationAndLevel': local(claimed, taskTable('第13项', times(1, 'lifetime'))),
  'subsidy.localDelta': local('class-filed', jiangsu2023('', percent(30), { note: '省基准上下' })),
  'subsidy.localShare': local(
    'class-filed',
    jiangsu2023('', percent(30), { note: '地方增设项目占比' }),
  ),
  'subsidy.shortageIncrease': local('class-filed', jiangsu2025('', percent(30))),
  'subsidy.standardRange': local(
    'class-filed',
    jiangsu2025('', table({ minimum: fen(30_000), maximum: fen(800_000) })),
  ),
  'subsidy.claimWindow': countyChoice(claimed, seenIn('常州')('', months(12))),
  'subsidy.payWithin': countyChoice(claimed, seenIn('安徽霍山')('', workingDays(10))),
  'publicDisplay.period': countyChoice(claimed, seenIn('江苏各市公示')('', workingDays(5))),
  'employment.recheckAfter': countyChoice(signed, seenIn('交口县')('', months(6))),
  'staffFunds.frontLineShare': local('always-current', taskTable('第12项', percent(60))),
}
