import { fen } from '#libs/money'
import {
  abnormalPriceRule,
  consultationRule,
  decree74,
  decree87,
  deductionRule,
  procurementRegulation,
  proposal,
  remembered,
  seenIn,
} from '../documents.js'
import { countyChoice, statute, young } from '../entry.js'
import { amount, count, minutes, percent, table, unset, years } from '../measure.js'

const published = 'tender-notice-published'

/** The committee and what it scores by. */
export const evaluationEntries = {
  'committee.minimumSize': statute(published, decree87('§47', count(5), { note: '单数' })),
  'committee.minimumSizeLarge': statute(
    published,
    decree87('§47', count(7), { note: '单数；预算达到大额、技术复杂或社会影响较大' }),
  ),
  'committee.largeBudgetFrom': statute(published, decree87('§47', amount(fen(1_000_000_000)))),
  'committee.minimumExpertShare': statute(
    published,
    decree87('§47', table({ numerator: 2, denominator: 3 })),
  ),
  'committee.negotiationGroupSize': statute(published, decree74('§7', count(3))),
  'committee.negotiationGroupSizeLarge': statute(
    published,
    decree74('§7', count(5), { note: '达到公开招标数额标准的' }),
  ),
  'recusal.lookBack': statute(published, procurementRegulation('§9', years(3))),
  'price.weightMinimum': statute(
    published,
    decree87('§55', percent(10), { note: '服务项目；固定价格采购的不列为评审因素' }),
  ),
  'price.weightConsultation': statute(
    published,
    consultationRule('', table({ minimumPercent: 10, maximumPercent: 30 })),
  ),
  'price.scoreDecimals': countyChoice(
    published,
    remembered('价格分保留小数位数')('', unset('count'), { note: '法律未定，惯例为两位小数' }),
  ),
  'price.smallAndMicroDeductionRange': statute(
    published,
    deductionRule('', table({ minimumPercent: 10, maximumPercent: 20 })),
  ),
  'price.smallAndMicroDeduction': countyChoice(
    published,
    seenIn('深圳光明区 GMCG2026')('', percent(10)),
  ),
  'price.consortiumDeductionRange': statute(
    published,
    deductionRule('', table({ minimumPercent: 4, maximumPercent: 6 })),
  ),
  'abnormalPrice.belowMean': young(statute(published, abnormalPriceRule('', percent(50)))),
  'abnormalPrice.belowSecondLowest': young(statute(published, abnormalPriceRule('', percent(50)))),
  'abnormalPrice.belowCeiling': young(statute(published, abnormalPriceRule('', percent(45)))),
  'abnormalPrice.maximumRaised': young(
    statute(published, abnormalPriceRule('', percent(65), { note: '采购文件可以提高到的上限' })),
  ),
  'abnormalPrice.explanationTime': young(statute(published, abnormalPriceRule('', minutes(30)))),
  'score.outlierFrom': countyChoice(
    published,
    proposal('', percent(30), {
      note: '主观分偏离全体成员平均分达到此比例的，请本人更正或说明；评分畸高畸低的界限法律未定',
    }),
  ),
  'credit.weightInTender': countyChoice(
    published,
    proposal('', percent(0), { note: '38号文一、条例§20：大于0有法律风险' }),
  ),
}
