import { dutyKinds } from '#facts/supervision/duty'
import { articleWords } from './article-words.js'

test.each([
  ['87§68', '87号令第68条', 'Order 87 Art. 68'],
  ['74§33', '74号令第33条', 'Order 74 Art. 33'],
  ['条例§43', '条例第43条', 'Regulation Art. 43'],
  ['法§46', '政府采购法第46条', 'Procurement Law Art. 46'],
  ['本县规定', '本县规定', 'County rule'],
  ['本县规定 class.filingReply', '本县规定', 'County rule'],
  ['本县规定 记录更正', '本县规定 记录更正', 'County rule'],
  ['财库〔2019〕38号三', '财库〔2019〕38号三', '财库〔2019〕38号三'],
])('%s is %s, in English %s', (rule, zh, en) => {
  expect([articleWords(rule, 'zh'), articleWords(rule, 'en')]).toEqual([zh, en])
})

test('no duty shows the sign that only we write between a law and its article', () => {
  const shown = Object.values(dutyKinds).map(({ article }) => articleWords(article, 'zh'))
  expect(shown.filter(words => words.includes('§'))).toEqual([])
})
