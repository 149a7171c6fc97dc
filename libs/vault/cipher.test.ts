import { randomBytes } from 'node:crypto'
import { open, seal } from './cipher.js'

const key = randomBytes(32)
const plain = Buffer.from('演示学员')

test('what was sealed opens in its own place', () => {
  expect(open(key, 'a|name', seal(key, 'a|name', plain))).toEqual(plain)
})

test('it opens nowhere else', () => {
  expect(() => open(key, 'b|name', seal(key, 'a|name', plain))).toThrow('unable to authenticate')
})

test('it does not open with another key', () => {
  expect(() => open(randomBytes(32), 'a|name', seal(key, 'a|name', plain))).toThrow(
    'unable to authenticate',
  )
})

test('every bit is authenticated, the tag too', () => {
  const sealed = seal(key, 'a|name', plain)
  for (const place of sealed.sealed.keys()) {
    const touched = Buffer.from(sealed.sealed)
    touched.writeUInt8(touched.readUInt8(place) ^ 1, place)
    expect(() => open(key, 'a|name', { ...sealed, sealed: touched })).toThrow(
      'unable to authenticate',
    )
  }
})

test('the same words are sealed differently each time', () => {
  expect(seal(key, 'a|name', plain).sealed).not.toEqual(seal(key, 'a|name', plain).sealed)
})
