import {
  decree101,
  decree87,
  procurementLaw,
  procurementRegulation,
  proposal,
  remembered,
  seenIn,
} from '../documents.js'
import { countyChoice, statute } from '../entry.js'
import { calendarDays, count, factor, minutes, percent, unset, workingDays } from '../measure.js'

const published = 'tender-notice-published'

/** From the tender notice to the opening of the bids. */
export const tenderEntries = {
  'tender.minimumDaysToDeadline': statute(published, procurementLaw('§35', calendarDays(20))),
  'tender.documentOffering': statute(
    published,
    procurementRegulation('§31', workingDays(5), { note: '87§18：不足三家领取的可公告延长' }),
  ),
  'tender.noticePeriod': statute(published, decree87('§16', workingDays(5))),
  'tender.clarificationBeforeDeadline': statute(
    published,
    procurementRegulation('§31', calendarDays(15), { note: '87§27：不足十五日的顺延截止时间' }),
  ),
  'tender.prequalificationPeriod': statute(published, procurementRegulation('§21', workingDays(5))),
  'tender.prequalificationClarificationBefore': statute(
    published,
    decree87('§27', calendarDays(3)),
  ),
  'tender.minimumBidders': statute(published, decree87('§41', count(3))),
  'tender.minimumQualified': statute(published, decree87('§44', count(3))),
  'tender.minimumResponsive': statute(published, decree87('§43', count(3))),
  'tender.terminationRefund': statute(published, decree87('§29', workingDays(5))),
  'tender.enquiryAnswer': statute(published, procurementRegulation('§52', workingDays(3))),
  'tender.portalPublication': statute(published, decree101('§13', workingDays(1))),
  'tender.cleanRecordYears': statute(published, procurementLaw('§22', count(3))),
  'opening.decryptionWindow': countyChoice(
    published,
    seenIn('广州市政府采购中心磋商文件2026021102')('', minutes(60), {
      note: '87§83：电子投标由采购文件自行规定',
    }),
  ),
  'opening.outageNearDeadline': countyChoice(
    published,
    proposal('', minutes(1440), { note: '截止前多久之内的停机可以作为推迟截止的依据' }),
  ),
  'bidValidity.askBefore': countyChoice(
    published,
    proposal('', calendarDays(40), {
      note: '投标有效期届满前多久征求延长：签订合同30日，另留答复的时间',
    }),
  ),
  'bidSecurity.maximumShare': statute(
    published,
    procurementRegulation('§33', percent(2), { note: '占项目预算，不得收现金' }),
  ),
  'bidSecurity.returnToLosers': statute(published, procurementRegulation('§33', workingDays(5))),
  'bidSecurity.returnToWinner': statute(published, procurementRegulation('§33', workingDays(5))),
  'bidSecurity.returnAfterWithdrawal': statute(published, decree87('§38', workingDays(5))),
  'bidSecurity.benchmarkRate': countyChoice(
    'always-current',
    remembered('中国人民银行同期贷款基准利率')('', unset('percent'), {
      note: '年利率；87§38：超期退还投标保证金的资金占用费以此上浮20%',
    }),
  ),
  'bidSecurity.lateReturnRate': statute(
    published,
    decree87('§38', factor(1.2), { note: '中国人民银行同期贷款基准利率的倍数' }),
  ),
}
