import type { Language } from '#libs/commands'

const words = {
  zh: {
    lang: 'zh-CN',
    title: '信培 · 县域职业技能培训政府采购',
    what: '公开招标购买培训，全程留痕，按信用预付，按结果结算。',
    demonstration: '演示县：人员、机构和资金均为虚构。',
    console: '进入工作台',
    register: '供应商登记',
    api: '接口说明（OpenAPI）',
    events: '事件说明（AsyncAPI）',
  },
  en: {
    lang: 'en',
    title: 'Xinpei · vocational training bought in the open',
    what: 'Training bought by open tender, every step on record, advances by grade, paid by results.',
    demonstration: 'A demonstration county: its people, institutions and money are made up.',
    console: 'Go to the console',
    register: 'Register a supplier',
    api: 'The API (OpenAPI)',
    events: 'The events (AsyncAPI)',
  },
} as const

/** The county's public front page; it needs no script and no picture. */
export function publicPage(language: Language, demonstration: boolean): string {
  const told = words[language]
  return `<!doctype html>
<html lang="${told.lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${told.title}</title>
<body>
<main>
<h1>${told.title}</h1>
<p>${told.what}</p>
${demonstration ? `<p><strong>${told.demonstration}</strong></p>` : ''}
<ul>
<li><a href="/app/">${told.console}</a></li>
<li><a href="/app/register">${told.register}</a></li>
<li><a href="/openapi.json">${told.api}</a></li>
<li><a href="/asyncapi.json">${told.events}</a></li>
</ul>
</main>
</body>
</html>
`
}
