import { decree94, procurementLaw } from '../documents.js'
import { statute } from '../entry.js'
import { calendarDays, count, table, workingDays } from '../measure.js'

const published = 'tender-notice-published'

/** Challenge 质疑 to the purchaser, complaint 投诉 to finance. */
export const challengeEntries = {
  'challenge.lodgeWithin': statute(
    published,
    decree94('§11', workingDays(7), { note: '法§52、条例§53' }),
  ),
  'challenge.replyWithin': statute(published, decree94('§13', workingDays(7))),
  'complaint.lodgeWithin': statute(published, decree94('§17', workingDays(15))),
  'complaint.reviewWithin': statute(published, decree94('§21', workingDays(5))),
  'complaint.refusalNoticeWithin': statute(published, decree94('§21', workingDays(3))),
  'complaint.copiesOutWithin': statute(published, decree94('§21', workingDays(8))),
  'complaint.respondWithin': statute(published, decree94('§22', workingDays(5))),
  'complaint.decideWithin': statute(published, decree94('§26', workingDays(30))),
  'complaint.suspensionMaximum': statute(
    published,
    procurementLaw('§57', calendarDays(30), { note: '94§28：暂停采购活动累计' }),
  ),
  'complaint.abusiveFrom': statute(
    published,
    decree94('§37', count(3), { note: '十二个月内三次以上查无实据' }),
  ),
  'supplier.banYears': statute(
    'always-current',
    procurementLaw('§77', table({ minimum: 1, maximum: 3 }), { note: '只能由财政部门作出' }),
  ),
}
