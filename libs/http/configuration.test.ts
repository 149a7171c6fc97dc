import { z } from 'zod'
import { configuration, ConfigurationFault, flag, port } from './index.js'

const shape = z.object({
  PORT: port,
  DATABASE_URL: z.url(),
  HOST: z.string().default('127.0.0.1'),
  QUIET: flag.optional(),
})

test('texts become values, and what is set to nothing is not set', () => {
  const read = { PORT: '8100', DATABASE_URL: 'postgres://a/b', HOST: '', QUIET: 'false', MORE: 'x' }
  expect(configuration(shape, read)).toEqual({
    PORT: 8100,
    DATABASE_URL: 'postgres://a/b',
    HOST: '127.0.0.1',
    QUIET: false,
  })
})

test('every fault is named at once, and no value is repeated: a password may be in it', () => {
  const read = () => configuration(shape, { PORT: '99999', DATABASE_URL: 'secret', QUIET: 'no' })
  expect(read).toThrow(ConfigurationFault)
  expect(read).toThrow(/PORT: .*\n.*DATABASE_URL: .*\n.*QUIET: /)
  expect(read).not.toThrow(/secret|99999/)
})
