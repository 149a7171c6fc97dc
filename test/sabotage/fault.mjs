/**
 * A fault of one line, and the test that has to turn red when it is made.
 *
 * @typedef {object} Fault
 * @property {string} what it would do to the county
 * @property {string} file
 * @property {string} from what stands there now, once
 * @property {string} to
 * @property {string} test file
 */

/** @type {Record<string, string>} */
const PROJECTS = { int: 'integration', property: 'property', procedure: 'procedures' }

/**
 * The jest project of a test file, by its suffix.
 *
 * @param {string} test
 */
export function projectOf(test) {
  const level = /\.(\w+)\.test\.ts$/.exec(test)?.[1] ?? ''
  return PROJECTS[level] ?? 'unit'
}
