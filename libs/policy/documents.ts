import { document } from './entry.js'

/** The documents that the sheet cites, by the short names that articles and refusals use. */

export const procurementLaw = document({
  short: '法',
  name: '中华人民共和国政府采购法',
  validFrom: '2014-08-31',
  mark: 'R',
  roll: 'statutory',
})

export const procurementRegulation = document({
  short: '条例',
  name: '政府采购法实施条例（国务院令第658号）',
  validFrom: '2015-03-01',
  mark: 'R',
  roll: 'statutory',
})

export const decree87 = document({
  short: '87',
  name: '政府采购货物和服务招标投标管理办法（财政部令第87号）',
  validFrom: '2017-10-01',
  mark: 'R',
  roll: 'statutory',
})

export const decree74 = document({
  short: '74',
  name: '政府采购非招标采购方式管理办法（财政部令第74号）',
  validFrom: '2014-02-01',
  mark: 'R',
  roll: 'statutory',
})

export const decree94 = document({
  short: '94',
  name: '政府采购质疑和投诉办法（财政部令第94号）',
  validFrom: '2018-03-01',
  mark: 'R',
  roll: 'anyRest',
})

export const decree101 = document({
  short: '101',
  name: '政府采购信息发布管理办法（财政部令第101号）',
  validFrom: '2020-03-01',
  mark: 'R',
  roll: 'statutory',
})

export const decree102 = document({
  short: '102',
  name: '政府购买服务管理办法（财政部令第102号）',
  validFrom: '2020-03-01',
  mark: 'R2',
  roll: 'none',
})

export const consultationRule = document({
  short: '214号',
  name: '政府采购竞争性磋商采购方式管理暂行办法（财库〔2014〕214号）',
  validFrom: '2014-12-31',
  mark: 'R2',
  roll: 'none',
})

export const twoSupplierConsultation = document({
  short: '财库〔2015〕124号',
  name: '关于政府采购竞争性磋商采购方式管理暂行办法有关问题的补充通知（财库〔2015〕124号）',
  validFrom: '2015-06-30',
  mark: 'R2',
  roll: 'none',
})

export const smallAndMediumRule = document({
  short: '46',
  name: '政府采购促进中小企业发展管理办法（财库〔2020〕46号）',
  validFrom: '2021-01-01',
  mark: 'R',
  roll: 'none',
})

export const deductionRule = document({
  short: '财库〔2022〕19号',
  name: '财政部 财库〔2022〕19号',
  validFrom: '2022-07-01',
  mark: 'R2',
  roll: 'none',
})

export const requirementRule = document({
  short: '需求',
  name: '政府采购需求管理办法（财库〔2021〕22号）',
  validFrom: '2021-07-01',
  mark: 'R',
  roll: 'none',
})

export const intentRule = document({
  short: '财库〔2020〕10号',
  name: '关于开展政府采购意向公开工作的通知（财库〔2020〕10号）',
  validFrom: '2020-03-02',
  mark: 'M',
  roll: 'none',
})

export const fairCompetition = document({
  short: '38',
  name: '关于促进政府采购公平竞争优化营商环境的通知（财库〔2019〕38号）',
  validFrom: '2019-09-01',
  mark: 'R',
  roll: 'none',
})

export const abnormalPriceRule = document({
  short: '财库〔2026〕2号',
  name: '财政部 财库〔2026〕2号（异常低价）',
  validFrom: '2026-02-01',
  mark: 'R2',
  roll: 'none',
})

export const paymentRegulation = document({
  short: '付款条例',
  name: '保障中小企业款项支付条例（2025年修订）',
  validFrom: '2025-06-01',
  mark: 'R',
  roll: 'none',
})

export const penaltyLaw = document({
  short: '行政处罚法',
  name: '中华人民共和国行政处罚法（2021年修订）',
  validFrom: '2021-07-15',
  mark: 'R',
  roll: 'none',
})

export const reviewLaw = document({
  short: '行政复议法',
  name: '中华人民共和国行政复议法（2023年修订）',
  validFrom: '2024-01-01',
  mark: 'R',
  roll: 'none',
})

export const auditRegulation = document({
  short: '审计法实施条例',
  name: '审计法实施条例（2010年修订）',
  validFrom: '2010-05-01',
  mark: 'R',
  roll: 'none',
})

export const petitionRegulation = document({
  short: '信访工作条例',
  name: '信访工作条例（2022）',
  validFrom: '2022-05-01',
  mark: 'R',
  roll: 'none',
})

export const disclosureRegulation = document({
  short: '政府信息公开条例',
  name: '政府信息公开条例（2019年修订）',
  validFrom: '2019-05-15',
  mark: 'R',
  roll: 'none',
})

export const personalInformationLaw = document({
  short: '个人信息保护法',
  name: '中华人民共和国个人信息保护法（2021）',
  validFrom: '2021-11-01',
  mark: 'R',
  roll: 'none',
})

export const cybersecurityLaw = document({
  short: '网络安全法',
  name: '中华人民共和国网络安全法',
  validFrom: '2017-06-01',
  mark: 'R',
  roll: 'none',
})

export const networkDataRegulation = document({
  short: '网络数据安全管理条例',
  name: '网络数据安全管理条例（2024）',
  validFrom: '2025-01-01',
  mark: 'R',
  roll: 'none',
})

export const creditRepairRule = document({
  short: '信用修复管理办法',
  name: '信用修复管理办法（国家发展改革委，2025-11-19通过）',
  validFrom: '2026-04-01',
  mark: 'R',
  roll: 'none',
})

export const taskTable = document({
  short: '重点任务分工表',
  name: '重点任务分工表（如东县职业技能提升行动）',
  validFrom: '2020-01-01',
  mark: 'R',
  roll: 'none',
})

export const jiangsu2023 = document({
  short: '江苏2023通知',
  name: '江苏省人力资源社会保障厅、财政厅 关于加强和改进职业技能培训补贴管理工作的通知（2023年5月）',
  validFrom: '2023-05-01',
  mark: 'R',
  roll: 'none',
})

export const jiangsu2025 = document({
  short: '苏人社函〔2025〕32号',
  name: '江苏省人力资源和社会保障厅 苏人社函〔2025〕32号',
  validFrom: '2025-01-01',
  mark: 'R',
  roll: 'none',
})

/** What one place does or one file says: a pattern for the county's own choice, not its law. */
export const seenIn = (place: string) =>
  document({ short: place, name: place, validFrom: '2020-01-01', mark: 'R', roll: 'none' })

/** A default proposed by this product; the county decides. */
export const proposal = document({
  short: '本县规定',
  name: '本县规定（系统建议值）',
  validFrom: '2020-01-01',
  mark: 'D',
  roll: 'none',
})

/** A matter of which no text was found: its figure stays unset until an officer confirms one. */
export const remembered = (matter: string) =>
  document({ short: matter, name: matter, validFrom: '2020-01-01', mark: 'M', roll: 'none' })
