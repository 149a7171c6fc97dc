import fc from 'fast-check'
import { breakLines, widthOf } from './break-lines.js'

const measure = (character: string): number => (character < '一' ? 0.5 : 1)
const width = 6

const character = fc.constantFrom(...'培训机构评标。，（）《》2026号abc%、； '.split(''))

/** Long texts nearly all have a run that no line can hold, short ones nearly none. */
const text = fc
  .oneof(
    fc.array(character, { minLength: 8, maxLength: 20 }),
    fc.array(character, { minLength: 60, maxLength: 200 }),
  )
  .map(characters => characters.join(''))

const seen = { broken: 0, closing: 0, opening: 0, longWords: 0 }

test('nothing is lost, no line is too long, no mark stands where it may not', () => {
  fc.assert(
    fc.property(text, said => {
      const lines = breakLines(said, { measure, width })
      expect(lines.join('').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''))
      for (const [at, line] of lines.entries()) {
        expect(widthOf(line, measure)).toBeLessThanOrEqual(width)
        const cling = longestCling(said)
        if (cling > width) {
          seen.longWords += 1
          continue
        }
        const torn = [
          at > 0 && line !== '' && '，。、；）》%'.includes(line.charAt(0)),
          at < lines.length - 1 && '（《'.includes(line.at(-1) ?? ' '),
        ]
        expect(torn).toEqual([false, false])
        seen.broken += at > 0 ? 1 : 0
        seen.closing += /[，。）》]/.test(line) ? 1 : 0
        seen.opening += /[（《]/.test(line) ? 1 : 0
      }
    }),
    { numRuns: 500 },
  )
  expect(Object.values(seen).every(count => count > 0)).toBe(true)
})

/** The widest run of characters that may not be torn. */
function longestCling(said: string): number {
  let [longest, run] = [0, 0]
  let before = ''
  for (const character of said) {
    const torn =
      before !== '' &&
      !'，。、；）》%'.includes(character) &&
      !'（《'.includes(before) &&
      !(/[0-9A-Za-z%]/.test(before) && /[0-9A-Za-z%]/.test(character))
    run = torn ? 1 : run + 1
    longest = Math.max(longest, run)
    before = character
  }
  return longest
}
