import { readConfiguration } from './configuration.js'

const least = { PORT: '8101', PUBLIC_URL: 'http://127.0.0.1:8100/app', COUNTY: 'demonstration' }

test('the issuer is where it listens, the console where the public is', () => {
  expect(readConfiguration(least)).toMatchObject({
    issuer: 'http://127.0.0.1:8101',
    consoleOrigins: ['http://127.0.0.1:8100'],
    audience: 'xinpei',
  })
})

test('every fault is named at once', () => {
  expect(() => readConfiguration({ PORT: 'x', COUNTY: 'demonstration' })).toThrow(
    /PORT[\s\S]*PUBLIC_URL|PUBLIC_URL[\s\S]*PORT/,
  )
})

test('it does not stand beside a real county', () => {
  expect(() => readConfiguration({ ...least, COUNTY: 'production' })).toThrow(
    'demonstration county',
  )
})
