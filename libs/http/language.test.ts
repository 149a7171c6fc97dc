import { languageOf } from './language.js'

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.3, zh-Hans;q=0.7', 'zh'],
  ['fr, en;q=0.1', 'en'],
  ['fr', 'zh'],
  ['en, zh', 'zh'],
])('%j is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})
