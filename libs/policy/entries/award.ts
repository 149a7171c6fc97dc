import {
  decree102,
  decree87,
  fairCompetition,
  procurementLaw,
  procurementRegulation,
  seenIn,
} from '../documents.js'
import { countyChoice, statute } from '../entry.js'
import { calendarDays, percent, workingDays, years } from '../measure.js'

const published = 'tender-notice-published'
const signed = 'contract-signed'

/** From the evaluation report to the contract on file. */
export const awardEntries = {
  'award.reportWithin': statute(published, procurementRegulation('§43', workingDays(2))),
  'award.confirmWithin': statute(
    published,
    decree87('§68', workingDays(5), { note: '逾期不确定又无正当理由的，视为确定第一名' }),
  ),
  'award.noticeWithin': statute(published, procurementRegulation('§43', workingDays(2))),
  'award.noticePeriod': statute(published, decree87('§69', workingDays(1))),
  'contract.signWithin': statute(published, procurementLaw('§46', calendarDays(30))),
  'contract.publishWithin': statute(signed, procurementRegulation('§50', workingDays(2))),
  'contract.fileWithin': statute(signed, procurementLaw('§47', workingDays(7))),
  'contract.supplementaryMaximumShare': statute(
    signed,
    procurementLaw('§49', percent(10), { note: '所有补充合同合计占原合同金额' }),
  ),
  'contract.maximumTerm': statute(
    signed,
    decree102('§24', years(3), { note: '一般不超过1年；内容固定、资金连续、价格稳定的可到3年' }),
  ),
  'performanceSecurity.maximumShare': statute(
    signed,
    procurementRegulation('§48', percent(10), { note: '占合同金额，不得收现金' }),
  ),
  'performanceSecurity.maximumShareReserved': countyChoice(
    signed,
    seenIn('深圳审查清单 NBD06-004')('', percent(5), { mark: 'R2', note: '预留给中小企业的项目' }),
  ),
  'payment.afterInvoice': statute(signed, fairCompetition('三', calendarDays(30))),
}
