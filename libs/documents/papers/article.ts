/** What a rule is called on an official paper, by the short name that events cite it under. */
const laws: Readonly<Record<string, string>> = {
  ...{ 法: '政府采购法', 条例: '政府采购法实施条例', 民法典: '民法典' },
  ...{ '74': '74号令', '87': '87号令', '94': '94号令', '101': '101号令' },
  ...{ '46': '财库〔2020〕46号', 需求: '政府采购需求管理办法' },
}
const whole: Readonly<Record<string, string>> = { '214号': '财库〔2014〕214号' }

/** A rule as papers cite it: `87§41` is 87号令第41条, `74§27(2)` its item 2; a title stays as it is. */
export function articleOf(rule: string): string {
  const [, short = '', article = '', item] = /^(.+)§(\d+)(?:\((\d+)\))?$/.exec(rule) ?? []
  const law = laws[short]
  if (law === undefined) return whole[rule] ?? rule
  return `${law}第${article}条` + (item === undefined ? '' : `第${item}项`)
}
