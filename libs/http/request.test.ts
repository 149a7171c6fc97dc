import { idempotencyKeyOf, ifMatchOf, traceparentOf } from './command-headers.js'
import { RequestFault } from './fault.js'
import { parseBody } from './parse-body.js'

test('a body of sixteen levels is taken, one of seventeen is too deep', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  expect(JSON.stringify(parseBody(nested(16)))).toBe(nested(16))
  expect(() => parseBody(nested(18))).toThrow(new RequestFault('body-too-deep'))
  expect(() => parseBody(nested(100_000))).toThrow(new RequestFault('body-too-deep'))
})

test.each(['{', '"a', 'NaN', '{"a": 1,}'])('%j is malformed', text => {
  expect(() => parseBody(text)).toThrow(new RequestFault('body-malformed'))
})

test('no body at all is a body without fields', () => {
  expect(parseBody('')).toEqual({})
})

test.each(['short', 'with a space in it', 'ümlaut-ümlaut', 'x'.repeat(201)])(
  '%j is no idempotency key',
  key => {
    const fault = new RequestFault('idempotency-key-missing')
    expect(() => idempotencyKeyOf({ 'idempotency-key': key })).toThrow(fault)
  },
)

test('headers are read in their own form only', () => {
  expect(idempotencyKeyOf({ 'idempotency-key': '0193-abcd' })).toBe('0193-abcd')
  expect(ifMatchOf({})).toBe(undefined)
  expect(ifMatchOf({ 'if-match': '"12"' })).toBe(12)
  expect(() => ifMatchOf({ 'if-match': 'W/"12"' })).toThrow(new RequestFault('if-match-malformed'))
  const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  expect(traceparentOf({ traceparent: trace })).toBe(trace)
  expect(traceparentOf({ traceparent: '00-zz-01' })).toBe(undefined)
})
