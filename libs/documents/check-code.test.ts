import { checkCodeOf } from './check-code.js'
import { beforeAward, length } from './testing/purchase.js'
import { writtenAfter } from './testing/written.js'

const fact = { stream: 'tender-1', version: 3, eventId: 'e' }
const code = (facts: readonly (typeof fact)[], kind = 'award-notice', about = 'a') =>
  checkCodeOf({ kind, about, facts })

test('four groups of five hexadecimal digits', () => {
  expect(code([fact])).toMatch(/^[0-9A-F]{5}(-[0-9A-F]{5}){3}$/)
})

test('the order in which facts were asked for, and how often, makes no difference', () => {
  const other = { ...fact, version: 4, eventId: 'f' }
  expect(code([other, fact, other])).toBe(code([fact, other]))
})

test.each([
  ['another version', code([{ ...fact, version: 4 }])],
  ['another event', code([{ ...fact, eventId: 'f' }])],
  ['another stream', code([{ ...fact, stream: 'tender-2' }])],
  ['another kind of paper', code([fact], 'award-letter')],
  ['another object', code([fact], 'award-notice', 'b')],
])('%s gives another code', (_, other) => {
  expect(other).not.toBe(code([fact]))
})

test('a paper keeps its code while other things happen, and changes it with its own facts', () => {
  const notice = (events: number) => writtenAfter('tender-notice', { events })?.checkCode
  expect(notice(length)).toBe(notice(beforeAward))
  const report = (events: number) => writtenAfter('evaluation-report', { events })?.checkCode
  expect(report(length)).not.toBe(report(beforeAward))
})
