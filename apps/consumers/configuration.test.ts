import { deduplicates, readConfiguration } from './configuration.js'

const given = {
  DATABASE_URL: 'postgres://127.0.0.1/xinpei',
  KAFKA_BROKERS: '127.0.0.1:9092',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  PORT: '8100',
}
const read = (further: Readonly<Record<string, string>> = {}) =>
  deduplicates(readConfiguration({ ...given, ...further }))

test('consumers pass over what they know, unless a demonstration is told otherwise', () => {
  expect(read()).toBe(true)
  expect(read({ COUNTY: 'demonstration' })).toBe(true)
  expect(read({ COUNTY: 'demonstration', CONSUMER_DEDUPLICATION: 'off' })).toBe(false)
})

test('a production county refuses to forget what it has seen', () => {
  expect(() => read({ CONSUMER_DEDUPLICATION: 'off' })).toThrow('CONSUMER_DEDUPLICATION')
  expect(() => read({ COUNTY: 'production', CONSUMER_DEDUPLICATION: 'off' })).toThrow(
    'CONSUMER_DEDUPLICATION',
  )
})
