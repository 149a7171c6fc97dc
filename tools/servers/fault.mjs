/**
 * Something the person at the machine can mend: what is wrong and what to do about it. It is shown
 * as one message without a stack; every other error is a bug and keeps its stack.
 */
export class StartFault extends Error {
  /**
   * @param {string} what what was found, with the value that is wrong
   * @param {string} remedy what to do, in one sentence
   * @param {ErrorOptions} [options]
   */
  constructor(what, remedy, options) {
    super(`${what}\n  → ${remedy}`, options)
    this.name = 'StartFault'
    this.what = what
    this.remedy = remedy
  }
}
