import fc from 'fast-check'
import { propertyRuns } from '../../../../test/support/property-runs.js'
import { fen, multiply, sum, yuan, zeroFen } from '#libs/money'
import { advanceOf, clawbackOf, earnedBy, settlementOf } from './settlement.js'

describe('启东 publicity of April 2025 (通人社职〔2019〕15号)', () => {
  test('45 planned at high level for two years, 33 finished: 217 500 yuan are paid', () => {
    const advance = advanceOf(multiply(yuan(5000), 45), 5000)
    expect(advance).toBe(yuan(112_500))
    expect(settlementOf(multiply(yuan(10_000), 33), advance)).toEqual({
      advanceCleared: yuan(112_500),
      payable: yuan(217_500),
    })
  })

  test('33 planned at middle level for one year, 32 finished: 62 000 yuan are paid', () => {
    const advance = advanceOf(multiply(yuan(4000), 33), 5000)
    expect(advance).toBe(yuan(66_000))
    expect(settlementOf(multiply(yuan(4000), 32), advance).payable).toBe(yuan(62_000))
  })
})

test('what was advanced and never earned comes back, and nothing else', () => {
  expect(clawbackOf(yuan(66_000), yuan(40_000))).toBe(yuan(26_000))
  expect(clawbackOf(yuan(66_000), yuan(66_000))).toBe(yuan(0))
  expect(clawbackOf(yuan(66_000), yuan(128_000))).toBe(yuan(0))
})

const instalments = (...shares: [number, 'class-commenced' | 'acceptance-passed'][]) =>
  shares.map(([share, due], at) => ({ instalment: `i${at}`, share, amount: yuan(0), due }))

test('the parts of a gross amount add up to the fen, an advance among them earned with the next', () => {
  const thirds = instalments(
    [3333, 'acceptance-passed'],
    [3333, 'acceptance-passed'],
    [3334, 'acceptance-passed'],
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), gross => {
      const parts = thirds.map(({ instalment }) => earnedBy(fen(gross), thirds, instalment))
      expect(sum(parts.map(part => part ?? zeroFen))).toBe(gross)
    }),
    propertyRuns(200),
  )
  const commenced = instalments([3000, 'class-commenced'], [7000, 'acceptance-passed'])
  expect(earnedBy(yuan(1000), commenced, 'i1')).toBe(yuan(1000))
  expect(earnedBy(yuan(1000), commenced, 'i9')).toBeUndefined()
})
