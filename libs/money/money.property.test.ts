import fc from 'fast-check'
import { occurrences } from '../../test/support/occurrences.js'
import { propertyRuns } from '../../test/support/property-runs.js'
import {
  add,
  capitalFigures,
  fen,
  formatYuan,
  negate,
  parseYuan,
  ratio,
  share,
  split,
  subtract,
  sum,
} from './index.js'

const amounts = fc
  .oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -1e13, max: 1e13 }))
  .map(amount => fen(amount + 0 === 0 ? 0 : amount))
const runs = propertyRuns(600)

test('parts sum to the whole, differ from their exact share by less than a fen, keep its sign', () => {
  const seen = occurrences('split', ['even', 'uneven', 'negative', 'zero weight', 'one part'])
  const weights = fc
    .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 })
    .filter(found => found.some(weight => weight > 0))
  fc.assert(
    fc.property(amounts, weights, (amount, by) => {
      const parts = split(amount, by)
      const total = by.reduce((one, other) => one + other, 0)
      const exact = by.map(weight => (amount / total) * weight)
      seen.saw(exact.every(Number.isInteger) ? 'even' : 'uneven')
      if (amount < 0) seen.saw('negative')
      if (by.includes(0)) seen.saw('zero weight')
      if (by.length === 1) seen.saw('one part')
      expect(sum(parts)).toBe(amount)
      parts.forEach((part, index) => {
        expect(Math.abs(part - (exact[index] ?? Number.NaN))).toBeLessThan(1 + 1e-3)
        expect(by[index] === 0 ? part : 0).toBe(0)
        expect(part === 0 || Math.sign(part) === Math.sign(amount)).toBe(true)
      })
    }),
    runs,
  )
  expect(seen.missing()).toEqual([])
})

test('rounding keeps to its name, and down plus up bracket the exact share', () => {
  const seen = occurrences('share', ['exact', 'below half', 'half or above', 'negative'])
  // Times 10 000 at most, so that the share stays in the exact range.
  const shareable = fc.integer({ min: -1e11, max: 1e11 }).map(amount => fen(amount))
  fc.assert(
    fc.property(
      shareable,
      fc.nat({ max: 10_000 }),
      fc.integer({ min: 1, max: 10_000 }),
      (amount, n, d) => {
        const of = ratio(n, d)
        const down = share(amount, of, 'down')
        const up = share(amount, of, 'up')
        const near = share(amount, of, 'half-up')
        const rest = (BigInt(Math.abs(amount)) * BigInt(n)) % BigInt(d)
        const atLeastHalf = 2n * rest >= BigInt(d)
        seen.saw(rest === 0n ? 'exact' : atLeastHalf ? 'half or above' : 'below half')
        if (amount < 0) seen.saw('negative')
        expect(Math.abs(up) - Math.abs(down)).toBe(rest === 0n ? 0 : 1)
        expect(near).toBe(rest !== 0n && atLeastHalf ? up : down)
        expect(share(negate(amount), of, 'half-up')).toBe(negate(near))
      },
    ),
    runs,
  )
  expect(seen.missing()).toEqual([])
})

test('what is printed reads back the same', () => {
  const seen = occurrences('yuan', ['negative', 'positive', 'thousands', 'cents'])
  fc.assert(
    fc.property(amounts, amount => {
      const text = formatYuan(amount)
      seen.saw(amount < 0 ? 'negative' : 'positive')
      if (text.includes(',')) seen.saw('thousands')
      if (!text.endsWith('.00')) seen.saw('cents')
      expect(parseYuan(text)).toBe(amount)
      expect(text).toMatch(/^−?\d{1,3}(,\d{3})*\.\d{2}$/)
      expect(subtract(add(amount, amount), amount)).toBe(amount)
    }),
    runs,
  )
  expect(seen.missing()).toEqual([])
})

/** Reads capital figures back by place value, knowing nothing of how they were written. */
function readCapitals(text: string): number {
  const figures = '零壹贰叁肆伍陆柒捌玖'
  const places: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }
  const groups: Record<string, number> = { 万: 1e4, 亿: 1e8, 元: 1 }
  let [total, group, figure] = [0, 0, 0]
  for (const character of text.replace('负', '')) {
    if (figures.includes(character)) figure = figures.indexOf(character)
    else if (places[character]) [group, figure] = [group + figure * places[character], 0]
    else if (groups[character])
      [total, group, figure] = [total + (group + figure) * groups[character] * 100, 0, 0]
    else if (character === '角') [total, figure] = [total + figure * 10, 0]
    else if (character === '分') [total, figure] = [total + figure, 0]
  }
  return text.startsWith('负') ? 0 - total : total
}

test('capital figures read back as the amount', () => {
  const seen = occurrences('capitals', ['整', '角', '分', '零', '万', '亿', '负'])
  const writable = fc.oneof(
    amounts,
    fc.integer({ min: 0, max: 99_999 }).map(n => fen(n * 1e8)),
  )
  fc.assert(
    fc.property(writable, amount => {
      const text = capitalFigures(amount)
      for (const part of ['整', '角', '分', '零', '万', '亿', '负'] as const) {
        if (text.includes(part)) seen.saw(part)
      }
      expect(readCapitals(text)).toBe(amount)
      expect(text).not.toMatch(/零零|零元(?!整)|^零(?!元整)/)
    }),
    runs,
  )
  expect(seen.missing()).toEqual([])
  expect(() => capitalFigures(fen(1e14))).toThrow(RangeError)
})
