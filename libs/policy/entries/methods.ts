import { consultationRule, decree74, twoSupplierConsultation } from '../documents.js'
import { statute } from '../entry.js'
import { calendarDays, count, workingDays } from '../measure.js'

const published = 'tender-notice-published'

/** What consultation and negotiation have of their own; the rest is the open tender's. */
export const methodEntries = {
  'consultation.responsePeriod': statute(published, consultationRule('', calendarDays(10))),
  'consultation.noticePeriod': statute(published, consultationRule('', workingDays(3))),
  'consultation.documentOffering': statute(published, consultationRule('', workingDays(5))),
  'consultation.clarificationBefore': statute(
    published,
    consultationRule('', calendarDays(5), { note: '不足五日的顺延提交截止时间' }),
  ),
  'consultation.minimumSuppliers': statute(published, consultationRule('', count(3))),
  'consultation.mayGoOnWith': statute(
    published,
    twoSupplierConsultation('', count(2), {
      note: '政府购买服务项目，磋商过程中符合要求的只有两家的可以继续',
    }),
  ),
  'negotiation.responsePeriod': statute(published, decree74('§29', workingDays(3))),
  'negotiation.clarificationBefore': statute(published, decree74('§29', workingDays(3))),
  'negotiation.minimumSuppliers': statute(
    published,
    decree74('§27', count(2), { note: '公开招标只剩两家、经批准改为谈判的' }),
  ),
  'negotiation.opinionExperts': statute(published, decree74('§28', count(3))),
}
