import { readdirSync, readFileSync } from 'node:fs'

/** Questions as the pages keep their answers; to forget one is no question. */
const source = new URL('..', import.meta.url)
const asked = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .flatMap(name => {
    const lines = readFileSync(new URL(name, source), 'utf8').split('\n')
    return lines
      .filter(line => !line.includes('invalidateQueries'))
      .flatMap(line => /queryKey: \[('[^\]]+)\]/.exec(line)?.[1] ?? [])
  })

test('every kind of answer is asked for in one place, so that none is kept in two shapes', () => {
  expect(asked.length).toBeGreaterThan(15)
  expect(asked.filter((key, place) => asked.indexOf(key) !== place)).toEqual([])
})
