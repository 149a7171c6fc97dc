import { creditRepairRule, proposal, remembered, seenIn } from '../documents.js'
import { countyChoice, statute, young } from '../entry.js'
import { months, table, unset } from '../measure.js'

/** Grades of training institutions, what they lead to, and how they are repaired. */
export const ratingEntries = {
  'rating.cutoffs': countyChoice(
    'always-current',
    seenIn('北京专业技术培训')('', table({ A: 90, B: 75, C: 60 }), { note: '低于C线为D' }),
  ),
  'rating.weights': countyChoice(
    'always-current',
    proposal(
      '',
      table({
        lawfulOperation: 20,
        fileTruthAndEvidence: 20,
        process: 20,
        outcome: 25,
        satisfactionAndComplaints: 10,
        funds: 5,
      }),
    ),
  ),
  'inspection.samplingByGrade': countyChoice(
    'always-current',
    proposal('', table({ A: 5, B: 5, C: 20, D: 100 }), {
      note: '每百个班抽查数；形态取自天津2021年上半年5%提高到20%以上，D级不限',
    }),
  ),
  'repair.minorDisplay': young(
    statute('always-current', creditRepairRule('', months(3), { note: '轻微：不公示或最长' })),
  ),
  'repair.generalDisplay': young(
    statute('always-current', creditRepairRule('', table({ minimumMonths: 3, maximumMonths: 12 }))),
  ),
  'repair.seriousDisplay': young(
    statute(
      'always-current',
      creditRepairRule('', table({ minimumMonths: 12, maximumMonths: 36 })),
    ),
  ),
  'performance.gradeFloors': countyChoice(
    'always-current',
    seenIn('中央项目支出绩效评价规则')('', table({ excellent: 90, good: 80, fair: 60 }), {
      note: '优、良、中，低于60为差',
    }),
  ),
  'performance.selfEvaluationWeights': countyChoice(
    'plan-approved',
    remembered('财预〔2020〕10号')('', unset('table'), { note: '记忆为10、50、30、10' }),
  ),
}
