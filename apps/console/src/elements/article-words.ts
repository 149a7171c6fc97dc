/** Laws that rules are cited from by a short name and a section: `87§68`. */
const laws: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '46': { zh: '46号', en: 'Caiku [2020] 46' },
  '74': { zh: '74号令', en: 'Order 74' },
  '87': { zh: '87号令', en: 'Order 87' },
  '94': { zh: '94号令', en: 'Order 94' },
  法: { zh: '政府采购法', en: 'Procurement Law' },
  条例: { zh: '条例', en: 'Regulation' },
  需求: { zh: '需求管理办法', en: 'Requirement Measures' },
  电子签名法: { zh: '电子签名法', en: 'Electronic Signature Law' },
  民法典: { zh: '民法典', en: 'Civil Code' },
  失业保险条例: { zh: '失业保险条例', en: 'Unemployment Insurance Regulation' },
}

const countyRule = '本县规定'

/**
 * A rule in the reader's words: `87§68` is 87号令第68条 or Order 87 Art. 68. A county choice says so and
 * never poses as statute; the name of its parameter, a machine's word, is left out. Titles of papers
 * are not translated.
 */
export function articleWords(rule: string, language: 'zh' | 'en'): string {
  if (rule.startsWith(countyRule)) {
    const name = rule.slice(countyRule.length).trim()
    if (language === 'en') return 'County rule'
    return /^[\w.]*$/.test(name) ? countyRule : `${countyRule} ${name}`
  }
  const [, short = '', article = ''] = /^(.+)§(\d+)/.exec(rule) ?? []
  const law = laws[short]
  if (law === undefined) return rule
  return language === 'zh' ? `${law.zh}第${article}条` : `${law.en} Art. ${article}`
}

/** The `lang` of words that stay Chinese on an English page; undefined where they need none. */
export const foreign = (words: string, language: 'zh' | 'en'): 'zh' | undefined =>
  language === 'en' && /[\u2e80-\u9fff]/.test(words) ? 'zh' : undefined
