import { fen } from '#libs/money'
import {
  intentRule,
  remembered,
  requirementRule,
  seenIn,
  smallAndMediumRule,
} from '../documents.js'
import { countyChoice, local, statute } from '../entry.js'
import { amount, count, months, percent, unset } from '../measure.js'

/** Before the tender: intent, survey of the requirement, thresholds, reservation for small firms. */
export const planEntries = {
  'intent.minimumDays': local(
    'plan-approved',
    intentRule('', unset('calendar-days'), { note: '记忆为公开后不少于30日，须由经办确认' }),
  ),
  'threshold.openTender': local(
    'plan-approved',
    remembered('江苏省政府采购限额标准（公开招标数额）')('', unset('fen')),
  ),
  'threshold.procurementLimit': local(
    'plan-approved',
    remembered('江苏省政府采购限额标准（分散采购限额）')('', unset('fen')),
  ),
  'approval.collectiveFrom': countyChoice(
    'always-current',
    remembered('本县重大事项集体决策金额')('', unset('fen'), {
      note: '未确认前，只有单位自行要求的计划经集体决策',
    }),
  ),
  'requirementSurvey.compulsoryFrom': statute(
    'plan-approved',
    requirementRule('§11', amount(fen(1_000_000_000)), {
      note: '1000万元以上的货物、服务，以及公共服务和复杂项目不论金额',
    }),
  ),
  'requirementSurvey.minimumRespondents': statute(
    'plan-approved',
    requirementRule('§10', count(3)),
  ),
  'requirementSurvey.validity': statute('plan-approved', requirementRule('§11', months(12))),
  'requirement.qualifyingContracts': statute('plan-approved', requirementRule('§18', count(2))),
  'smallAndMedium.wholeReserveUpTo': statute(
    'plan-approved',
    smallAndMediumRule('§7', amount(fen(200_000_000))),
  ),
  'smallAndMedium.reservedShare': statute(
    'plan-approved',
    smallAndMediumRule('§8', percent(30), { note: '超过200万元的项目，预留预算份额' }),
  ),
  'smallAndMedium.smallAndMicroShare': statute(
    'plan-approved',
    smallAndMediumRule('§8', percent(60), { note: '预留份额中给予小微企业的比例' }),
  ),
  'projectTraining.contractTerm': countyChoice(
    'contract-signed',
    seenIn('政府购买服务管理办法（财政部令第102号）§24')('', months(12), { mark: 'R2' }),
  ),
}
