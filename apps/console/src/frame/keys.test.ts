import { isForPage, keyActOf } from './keys.js'

const stroke = { key: '/', ctrlKey: false, metaKey: false, altKey: false, isComposing: false }

test.each([
  ['', '/', 'search'],
  ['', '?', 'help'],
  ['g', 't', 'today'],
  ['g', 'p', 'projects'],
  ['', 't', undefined],
  ['g', '/', undefined],
  ['', 'toString', undefined],
])('after %j the key %j means %s', (before, key, act) => expect(keyActOf(before, key)).toBe(act))

test('a key is the page’s own only outside fields, with nothing held, while nothing is composed', () => {
  expect(isForPage(stroke, false)).toBe(true)
  expect(isForPage(stroke, true)).toBe(false)
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'])
    expect(isForPage({ ...stroke, [held]: true }, false)).toBe(false)
})
