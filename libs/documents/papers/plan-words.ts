import type { RequirementReview, Role } from '#libs/contracts'
import type { DataOf } from '../facts/facts.js'

type Risk = DataOf<'RiskPlanSet'>['risks'][number]

/** What the papers of a plan call what its events say in English. */

/** The units of a review body, in the order of 需求§32. */
export const unitWord: Readonly<Record<RequirementReview['reviewers'][number]['unit'], string>> = {
  ...{ purchase: '采购', finance: '财务', business: '业务', supervision: '监督' },
}
/** The points of the key review, in the order of 需求§33. */
export const pointWord: Readonly<Record<keyof NonNullable<RequirementReview['key']>, string>> = {
  ...{ nonDiscrimination: '非歧视性审查', competition: '竞争性审查' },
  ...{ policy: '采购政策审查', performanceRisk: '履约风险审查' },
}
export const stageWord: Readonly<Record<Risk['stage'], string>> = {
  ...{ procurement: '采购过程', performance: '合同履行' },
}
export const likelihoodWord: Readonly<Record<Risk['likelihood'], string>> = {
  ...{ low: '低', medium: '中', high: '高' },
}
export const impactWord: Readonly<Record<Risk['impact'], string>> = {
  ...{ low: '轻', medium: '中', high: '严重' },
}
export const roleWord: Readonly<Record<Role, string>> = {
  ...{ 'procurement-officer': '采购经办', signatory: '审批签署', 'legal-reviewer': '法制审核' },
  ...{ 'unit-leader': '单位负责人', 'procurement-agency': '代理机构', 'seal-keeper': '印章管理' },
  ...{ 'training-institution': '培训机构', 'assessment-body': '评价机构' },
  ...{ 'class-teacher': '教师', 'evaluation-expert': '评审专家', 'skill-assessor': '考评员' },
  ...{ supervisor: '监管', 'section-chief': '科长', deputy: '副职' },
  ...{ 'finance-officer': '财政经办', auditor: '审计', 'third-party-evaluator': '第三方评估' },
  ...{ trainee: '学员', 'county-leader': '县领导', administrator: '管理员' },
}
