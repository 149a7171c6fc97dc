/**
 * What a suite came to.
 *
 * @typedef {object} Outcome
 * @property {string} suite
 * @property {number} passed
 * @property {number} failed skipped and todo tests, and files that did not run, among them
 * @property {number} seconds
 * @property {readonly TimedFile[]} files
 * @property {string} [output] of a gate that failed
 */

/** @typedef {{ file: string, seconds: number }} TimedFile */

/**
 * The closing report: time per suite, the slowest files, and as its last line the sum.
 *
 * @param {readonly Outcome[]} outcomes
 * @returns {string}
 */
export function closingReport(outcomes) {
  const suites = outcomes.map(
    ({ suite, passed, failed, seconds }) =>
      `  ${failed > 0 ? '✗' : '✓'} ${suite.padEnd(24)} ${inSeconds(seconds)}  ` +
      `${String(passed).padStart(5)} passed${failed > 0 ? `, ${failed} failed` : ''}`,
  )
  const slowest = outcomes
    .flatMap(({ files }) => files)
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 10)
    .map(({ file, seconds }) => `  ${inSeconds(seconds)}  ${file}`)
  return [
    '',
    'Suites',
    ...suites,
    ...(slowest.length > 0 ? ['', 'Slowest files', ...slowest] : []),
    '',
    `${sum(outcomes, 'passed')} passed, ${sum(outcomes, 'failed')} failed`,
  ].join('\n')
}

/** @param {number} seconds */
function inSeconds(seconds) {
  return `${seconds.toFixed(1).padStart(7)} s`
}

/**
 * @param {readonly Outcome[]} outcomes
 * @param {'passed' | 'failed'} what
 */
export function sum(outcomes, what) {
  return outcomes.reduce((total, outcome) => total + outcome[what], 0)
}
