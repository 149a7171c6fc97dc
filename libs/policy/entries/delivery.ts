import { remembered, seenIn } from '../documents.js'
import { countyChoice } from '../entry.js'
import {
  calendarDays,
  count,
  lessonHours,
  metres,
  minutes,
  percent,
  unset,
  workingDays,
} from '../measure.js'

const filed = 'class-filed'
const huoshan = seenIn('安徽霍山')
const huaian = seenIn('淮安2023')
const zaozhuang = seenIn('枣庄')
const designated = seenIn('定点机构规定（fsou 172521）')
const selfEvaluation = seenIn('民办职业培训学校评估细则')
const targets = seenIn('惠州市农村劳动力技能培训考核验收项目评分一览表')

/** Classes: size, filing, lesson hours, attendance, teachers, certificates. */
export const deliveryEntries = {
  'class.maximumSize': countyChoice(filed, huoshan('', count(50))),
  'class.filingLead': countyChoice(filed, huoshan('', workingDays(10))),
  'class.filingReply': countyChoice(filed, huoshan('', workingDays(5))),
  'lessonHour.length': countyChoice(filed, huaian('', minutes(45))),
  'lessonHour.dailyMaximum': countyChoice(filed, huaian('', lessonHours(7))),
  'lessonHour.elementaryFloor': countyChoice(filed, huaian('', lessonHours(40))),
  'lessonHour.intermediateFloor': countyChoice(filed, huaian('', lessonHours(56))),
  'lessonHour.practiceShare': countyChoice(filed, huaian('', percent(60))),
  'attendance.yellowBelow': countyChoice(filed, zaozhuang('', percent(90))),
  'attendance.redBelow': countyChoice(filed, zaozhuang('', percent(80))),
  'attendance.redsPerYear': countyChoice(
    filed,
    zaozhuang('', count(2), { note: '一年两次红色，取消当年补贴和次年资格' }),
  ),
  'attendance.yellowsPerYear': countyChoice(filed, zaozhuang('', count(3))),
  'attendance.traineeFloor': countyChoice(
    filed,
    remembered('学员出勤最低比例')('', unset('percent'), { note: '记忆为80%，未查到全国性规定' }),
  ),
  'attendance.siteRadius': countyChoice(filed, seenIn('四川顺庆')('', metres(100))),
  'phoneCheck.share': countyChoice(filed, designated('', percent(10))),
  'teachers.theoryMinimum': countyChoice(filed, selfEvaluation('', count(2))),
  'teachers.practiceMinimum': countyChoice(filed, selfEvaluation('', count(2))),
  'teachers.partTimePerFullTime': countyChoice(filed, selfEvaluation('', count(3))),
  'practiceStation.maximumTrainees': countyChoice(filed, selfEvaluation('', count(3))),
  'targets.certificateShare': countyChoice('plan-approved', targets('', percent(80))),
  'targets.employmentShare': countyChoice('plan-approved', targets('', percent(85))),
  'targets.satisfactionShare': countyChoice('plan-approved', seenIn('吕梁')('', percent(95))),
  'class.reportAfterEnd': countyChoice(filed, huoshan('', calendarDays(30))),
}
