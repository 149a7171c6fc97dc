import {
  auditRegulation,
  cybersecurityLaw,
  decree87,
  disclosureRegulation,
  networkDataRegulation,
  penaltyLaw,
  personalInformationLaw,
  petitionRegulation,
  procurementLaw,
  proposal,
  reviewLaw,
  seenIn,
} from '../documents.js'
import { countyChoice, statute } from '../entry.js'
import { calendarDays, months, table, workingDays, years } from '../measure.js'

const current = 'always-current'

/** Penalties, petitions, audit, disclosure, retention, reports. */
export const supervisionEntries = {
  'penalty.hearingRequest': statute(current, penaltyLaw('§64', workingDays(5))),
  'penalty.hearingNotice': statute(current, penaltyLaw('§64', workingDays(7))),
  'penalty.decideWithin': statute(current, penaltyLaw('§60', calendarDays(90))),
  'penalty.serveWithin': statute(current, penaltyLaw('§61', workingDays(7))),
  'penalty.limitation': statute(
    current,
    penaltyLaw('§36', years(2), { note: '涉及生命健康、金融安全且有危害后果的五年' }),
  ),
  'review.applyWithin': statute(current, reviewLaw('§20', calendarDays(60))),
  'review.decideWithin': statute(
    current,
    reviewLaw('§62', calendarDays(60), { note: '简易程序30日' }),
  ),
  'audit.commentsWithin': statute(
    current,
    auditRegulation('§39', workingDays(10), { note: '附则：按工作日计算' }),
  ),
  'petition.registerWithin': statute(current, petitionRegulation('§22', calendarDays(15))),
  'petition.handleWithin': statute(current, petitionRegulation('§34', calendarDays(60))),
  'disclosure.publishWithin': statute(current, disclosureRegulation('§26', workingDays(20))),
  'disclosure.answerWithin': statute(current, disclosureRegulation('§33', workingDays(20))),
  'archive.procurementFile': statute(
    current,
    procurementLaw('§42', years(15), { note: '自采购结束之日起；条例§46：可电子保存' }),
  ),
  'archive.trainingFile': countyChoice(
    current,
    seenIn('定点机构规定（fsou 172521）')('', years(10)),
  ),
  'personalData.impactAssessment': statute(current, personalInformationLaw('§56', years(3))),
  'personalData.entrustedRecords': statute(current, networkDataRegulation('§12', years(3))),
  'personalData.logs': statute(current, cybersecurityLaw('§21', months(6))),
  'evaluation.recordings': statute(
    current,
    decree87('§39', years(15), { note: '随采购文件保存，法§42' }),
  ),
  'report.specialTriggers': countyChoice(
    current,
    proposal(
      '',
      table({
        safetyEvent: true,
        fraudLead: true,
        fundShortage: true,
        mediaCase: true,
        suspendedProcurement: true,
      }),
    ),
  ),
}
