import { inTimeZone } from './in-time-zone.js'

inTimeZone('Asia/Shanghai')
await import('../day.test.js')
await import('../instant.test.js')
await import('../published-years.test.js')
await import('../period-end.test.js')
await import('../budget.test.js')

test('this process keeps the time of Asia/Shanghai', () => {
  expect(new Date('2026-01-15T12:00:00Z').getTimezoneOffset()).toBe(-480)
})
