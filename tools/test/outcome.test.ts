import { count } from './jest-run.mjs'
import { closingReport } from './outcome.mjs'

const report = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
}

test.each([
  ['a failed test', {}, 1],
  ['a skipped test', { numFailedTests: 0, numPendingTests: 1 }, 1],
  ['a test that is only announced', { numFailedTests: 0, numTodoTests: 1 }, 1],
  ['a file that does not run', { numFailedTests: 0, numRuntimeErrorTestSuites: 1 }, 1],
  ['nothing of the kind', { numFailedTests: 0 }, 0],
])('%s counts', (_, more, failed) => {
  expect(count({ ...report, ...more })).toMatchObject({ passed: 7, failed })
})

const outcome = (suite: string, passed: number, failed: number, seconds: number[] = []) => ({
  suite,
  passed,
  failed,
  seconds: seconds.reduce((sum, more) => sum + more, 0),
  files: seconds.map((one, at) => ({ file: `${suite}-${at}.test.ts`, seconds: one })),
})

test('the last line is the sum over all suites', () => {
  const text = closingReport([
    outcome('types', 1, 0),
    outcome('unit', 40, 2),
    outcome('drill', 0, 1),
  ])
  expect(text.split('\n').at(-1)).toBe('41 passed, 3 failed')
  expect(text.match(/^\d+ passed, \d+ failed$/gm)).toHaveLength(1)
})

test('the ten slowest files are named, the slowest first', () => {
  const text = closingReport([outcome('unit', 12, 0, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])])
  const named = [...text.matchAll(/unit-(\d+)\.test\.ts/g)].map(([, at]) => Number(at))
  expect(named).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
})
