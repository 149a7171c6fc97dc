import { v5 } from 'uuid'
import { deterministicId, id, isId } from './index.js'

const namespace = '0199a7a0-1c2d-7e3f-8a4b-5c6d7e8f9a0b'

test.each([
  ['0199a7a0-1c2d-7e3f-8a4b-5c6d7e8f9a0b', true],
  ['6ba7b810-9dad-11d1-80b4-00c04fd430c8', true],
  ['0199A7A0-1C2D-7E3F-8A4B-5C6D7E8F9A0B', false],
  ['0199a7a0-1c2d-9e3f-8a4b-5c6d7e8f9a0b', false],
  ['0199a7a0-1c2d-7e3f-ca4b-5c6d7e8f9a0b', false],
  ['0199a7a01c2d7e3f8a4b5c6d7e8f9a0b', false],
  ['', false],
])('%s is an id: %s', (text, expected) => {
  expect(isId(text)).toBe(expected)
})

test('an id is branded with what it names', () => {
  expect(id('tender', namespace)).toBe(namespace)
  expect(() => id('tender', 'T-1')).toThrow('not an id of a tender: T-1')
})

test.each(['', 'www.example.org', '确定中标人/0199a7a0', '😀'.repeat(40), 'x'.repeat(1000)])(
  'an id that follows from a name is a UUID version 5: %s',
  name => {
    expect(deterministicId('duty', namespace, name)).toBe(v5(name, namespace))
  },
)

test('a namespace must be an id', () => {
  expect(() => deterministicId('duty', 'tender-round', 'open')).toThrow(RangeError)
})
