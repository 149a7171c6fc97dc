import { blindToken } from './blind-index.js'

const key = Buffer.alloc(32, 7)
const token = (value: string) => blindToken(key, 'identity-number', value).toString('hex')

test.each([
  ['a lower-case check letter', '11010519491231002x', '11010519491231002X'],
  ['blanks', '110105 19491231 002X', '11010519491231002X'],
  ['full-width digits', '１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
])('%s is the same number', (_, written, plain) => {
  expect(token(written)).toBe(token(plain))
})

test('another number, field or key gives another token', () => {
  const one = token('110105194912310021')
  expect(token('110105194912310022')).not.toBe(one)
  expect(blindToken(key, 'telephone', '110105194912310021').toString('hex')).not.toBe(one)
  const other = Buffer.alloc(32, 8)
  expect(blindToken(other, 'identity-number', '110105194912310021').toString('hex')).not.toBe(one)
})
