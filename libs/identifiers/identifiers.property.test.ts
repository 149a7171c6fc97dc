import fc from 'fast-check'
import { occurrences } from '../../test/support/occurrences.js'
import { propertyRuns } from '../../test/support/property-runs.js'
import {
  citizenNumber,
  creditCode,
  demonstrationCitizenNumber,
  demonstrationCreditCode,
} from './index.js'

const here = { demonstration: true }
const kinds = [
  { name: 'credit code', of: creditCode, made: demonstrationCreditCode },
  { name: 'citizen number', of: citizenNumber, made: demonstrationCitizenNumber },
] as const

/** Both check digits are made to catch the two commonest slips of the pen. */
test.each(kinds)(
  'one wrong digit or two swapped neighbours: never a right $name',
  ({ of, made }) => {
    const seen = occurrences('slips', ['one wrong', 'swapped', 'same after all'])
    const cases = fc.tuple(fc.nat(20_000), fc.nat(16), fc.integer({ min: 1, max: 9 }), fc.boolean())
    fc.assert(
      fc.property(cases, ([index, at, by, swap]) => {
        const right = made(index)
        const characters = Array.from(right)
        const [one = '', other = ''] = [characters[at], characters[at + 1]]
        if (swap) characters.splice(at, 2, other, one)
        else if (/\d/.test(one)) characters.splice(at, 1, String((Number(one) + by) % 10))
        const slip = characters.join('')
        seen.saw(slip === right ? 'same after all' : swap ? 'swapped' : 'one wrong')
        expect(of.is(right, here)).toBe(true)
        expect(of.is(slip, here)).toBe(slip === right)
        expect(of.is(right)).toBe(false)
      }),
      propertyRuns(600),
    )
    expect(seen.missing()).toEqual([])
  },
)
